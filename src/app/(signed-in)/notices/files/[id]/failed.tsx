import { randomUUID } from 'node:crypto'
import { Frame } from '#features/people/components/frame.tsx'
import { cancelSource, draftSource } from '#features/sources/actions.ts'
import { PagePictures } from '#features/sources/components/page-pictures.tsx'
import { SourceLink } from '#features/sources/components/source-facts.tsx'
import { SourceUpload } from '#features/sources/components/source-upload.tsx'
import { pagesOf, type SourceShown, textOf } from '#features/sources/data.ts'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'
import { faultSentence } from '#lib/vi/reading.ts'
import { sourceFaultSentence } from '#lib/vi/source.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { signed: Signed; file: SourceShown }

/** Why nothing came of a file, and the way on: another file, the text pasted, or what was read put right. */
export async function Failed({ signed, file }: Props) {
  const sentence = file.fault ? sourceFaultSentence(file.fault) : faultSentence('reading_cancelled')
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title={file.state === 'cancelled' ? 'Đã bỏ tệp' : 'Chưa lập được bản nháp từ tệp'} lead={<p>{file.name}</p>} />
      <NoticeBanner tone="warn">
        <p>{sentence}</p>
      </NoticeBanner>
      {file.isKept ? <Correction file={file} /> : <Again />}
    </Frame>
  )
}

const Again = () => (
  <>
    <Section title="Nhập tệp khác">
      <SourceUpload uploadKey={randomUUID()} />
    </Section>
    <p>
      Hoặc <TextLink href="/notices/new#paste">dán toàn văn</TextLink>.
    </p>
  </>
)

async function Correction({ file }: { file: SourceShown }) {
  const [pages, { text }] = await Promise.all([pagesOf(db(), file.id), textOf(db(), file.id)])
  return (
    <Columns
      weight="even"
      side={
        <Section title="Tệp gốc">
          <p>
            <SourceLink file={file} />
          </p>
          {file.pageCount ? <PagePictures fileId={file.id} name={file.name} pages={pages} /> : null}
        </Section>
      }
    >
      <Section title="Nội dung đọc được">
        <Form
          action={draftSource}
          submit="Đọc lại nội dung đã sửa"
          title="Sửa nội dung đọc được"
          hidden={{ fileId: String(file.id), _key: randomUUID() }}
        >
          <TextArea name="text" label="Toàn văn" defaultValue={text} rows={24} />
        </Form>
      </Section>
      <Form
        action={cancelSource}
        submit="Bỏ tệp này"
        title="Bỏ tệp"
        tone="quiet"
        hidden={{ fileId: String(file.id), _key: randomUUID() }}
      />
    </Columns>
  )
}
