import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { maySubmit } from '#domain/acceptance.ts'
import type { DraftPurpose } from '#domain/evidence.ts'
import { mayExplain } from '#domain/explanation.ts'
import { can } from '#domain/permissions.ts'
import { mayReport } from '#domain/progress.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { DraftFiles } from '#features/evidence/components/draft-files.tsx'
import { DraftWords } from '#features/evidence/components/draft-words.tsx'
import { draftOf } from '#features/evidence/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { refusalNamed } from '#lib/vi/refusal.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Section } from '#ui/section.tsx'
import { type AssignmentParams, loadAssignment } from './load.ts'
import { Closed, requireMay } from './may.tsx'

export type DraftPageProps = { params: AssignmentParams; searchParams: Promise<SearchParams> }

const WORDS = {
  progress: { title: 'Bản nháp báo cáo tiến độ', permission: 'progress.report' },
  completion: { title: 'Bản nháp báo cáo hoàn thành', permission: 'completion.prepare' },
  explanation: { title: 'Bản nháp giải trình', permission: 'explanation.give' },
} as const

const refusalIn = (given: SearchParams): string | undefined => refusalNamed(single(given).refused)

export const draftMetadata = async (purpose: DraftPurpose, { searchParams }: DraftPageProps): Promise<Metadata> => ({
  title: `${refusalIn(await searchParams) ? 'Lỗi: ' : ''}${WORDS[purpose].title}`,
})

/** What has been typed and attached and not sent: nobody else sees it, and no clock stops. */
export async function DraftPage({ purpose, params, searchParams }: DraftPageProps & { purpose: DraftPurpose }) {
  const { signed, assignment, head, path } = await loadAssignment(params)
  const { title, permission } = WORDS[purpose]
  requireMay(signed.actor, permission, assignment)
  const { facts, isPlanRegistration } = assignment
  const allowed = { progress: mayReport, explanation: mayExplain, completion: () => maySubmit(facts, isPlanRegistration) }[purpose](facts)
  if (!allowed.ok) {
    return (
      <Frame signed={signed} current="/work">
        <AssignmentHead {...head} title={title} />
        <Closed refusal={allowed.refusal} path={path} />
      </Frame>
    )
  }
  const mayHandIn = purpose !== 'completion' || can(signed.actor, 'completion.submit', assignment)
  const draft = await draftOf(db(), signed.actor, assignment.id, purpose)
  const given = await searchParams
  const error = refusalIn(given)
  const files = draft?.files ?? []
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={title} />
      {!error && <Told told={single(given)} files={files} />}
      <Columns
        side={
          <Section title="Nội dung đã lưu">
            <DraftWords fields={draft?.fields ?? {}} />
          </Section>
        }
      >
        <DraftFiles
          files={files}
          uploadTo={`/api/evidence?assignmentId=${assignment.id}&purpose=${purpose}`}
          keys={{ upload: randomUUID(), remove: randomUUID() }}
          error={error}
        />
        <p>
          {mayHandIn
            ? 'Bản nháp chỉ anh/chị thấy và chưa được tính là đã báo cáo.'
            : 'Bản nháp hiện với người nộp báo cáo hoàn thành của đơn vị và chưa được tính là đã báo cáo.'}
        </p>
        <p className="actions">
          <ButtonLink href={`${path}/${purpose}/new`}>{mayHandIn ? 'Soạn tiếp rồi gửi' : 'Soạn tiếp'}</ButtonLink>
          <ButtonLink href={path} tone="quiet">
            {mayHandIn ? 'Để sau' : 'Xong, về lượt giao'}
          </ButtonLink>
        </p>
      </Columns>
    </Frame>
  )
}

type ToldProps = { told: Record<string, string | undefined>; files: readonly { id: number; name: string }[] }

function Told({ told, files }: ToldProps) {
  const fileName = files.find(({ id }) => String(id) === told.attached)?.name
  if (fileName) return <NoticeBanner tone="good">Đã tải lên “{fileName}”.</NoticeBanner>
  if (told.removed) return <NoticeBanner tone="good">Đã bỏ tệp khỏi bản nháp.</NoticeBanner>
  return told.saved ? <NoticeBanner tone="good">Đã lưu nháp.</NoticeBanner> : null
}
