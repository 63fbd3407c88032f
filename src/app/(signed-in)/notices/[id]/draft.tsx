import { randomUUID } from 'node:crypto'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { ReviewScreen } from '#features/notices/components/review-screen.tsx'
import type { NoticeShown } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { PagePictures } from '#features/sources/components/page-pictures.tsx'
import { SourceFacts } from '#features/sources/components/source-facts.tsx'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'
import { NOTICE_STATE_WORDS, noticeName } from '#lib/vi/notice.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type LoadedSource, loadProposal, loadSource } from './load.ts'

/** A draft is looked through clause by clause before anything is assigned. */
export async function Draft({ signed, notice, search }: { signed: Signed; notice: NoticeShown; search: SearchParams }) {
  const [{ draft, proposal, asRead, register, names }, { calendar }] = await Promise.all([
    loadProposal({ signed, notice }),
    settingsOn(db(), signed.today),
  ])
  const restore = Object.fromEntries(Object.keys(notice.corrections.dropped ?? {}).map((ref) => [ref, randomUUID()]))
  const { lost, view } = single(search)
  const source = await loadSource(notice, draft.text)
  const openCount = proposal.openQuestions.length
  return (
    <Frame signed={signed} current="/notices">
      {lost !== undefined && <Reread lostCount={Number(lost) || 0} />}
      <PageHeader
        title={notice.title}
        caption={noticeName(notice)}
        tags={
          <Tag tone="warn" shape="○">
            {NOTICE_STATE_WORDS.draft}
          </Tag>
        }
        lead={
          <p>
            {openCount > 0 ? `Còn ${openCount} trong ${proposal.questions.length} câu hỏi chưa trả lời. ` : 'Mọi câu hỏi đã được trả lời. '}
            <TextLink href="#tasks">Xem những việc cần làm</TextLink>. Chưa đơn vị nào nhìn thấy văn bản này.
          </p>
        }
      />
      {source && <SourceFacts file={source.file} doubtfulCount={source.doubtful.length} />}
      <ReviewScreen
        source={{ doubtful: source?.doubtful ?? [], ...sourceBeside(notice.id, source, view === 'file') }}
        notice={notice}
        draft={draft}
        proposal={proposal}
        asRead={asRead}
        register={register}
        names={names}
        today={signed.today}
        calendar={calendar}
        keys={{ answer: randomUUID(), withdraw: randomUUID(), restore }}
      />
    </Frame>
  )
}

const Reread = ({ lostCount }: { lostCount: number }) => (
  <NoticeBanner tone={lostCount > 0 ? 'warn' : 'good'} title="Đã cập nhật bản nháp theo văn bản vừa dán">
    <p>
      Văn bản có số và ngày này đang là bản nháp nên không tạo bản thứ hai.{' '}
      {lostCount > 0
        ? `${lostCount} câu trả lời hoặc chỗ sửa không còn khớp với văn bản mới và đã bỏ; phần còn lại giữ nguyên.`
        : 'Mọi câu trả lời và chỗ sửa được giữ nguyên.'}
    </p>
  </NoticeBanner>
)

/** The pages of the file beside the text, and the link that shows or hides them; nothing where the file has no pages. */
function sourceBeside(noticeId: number, source: LoadedSource | null, isShown: boolean) {
  if (!source || source.pages.length === 0) return { pages: null, toggle: null }
  const { file, pages } = source
  if (!isShown) return { pages: null, toggle: <TextLink href={`/notices/${noticeId}?view=file`}>Xem tệp gốc bên cạnh</TextLink> }
  return {
    pages: (
      <Section title="Tệp gốc" id="file" aside={<TextLink href={`/notices/${noticeId}`}>Cất tệp gốc</TextLink>}>
        <PagePictures fileId={file.id} name={file.name} pages={pages} />
      </Section>
    ),
    toggle: null,
  }
}
