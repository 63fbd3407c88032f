import type { Metadata } from 'next'
import { maySubmit } from '#domain/acceptance.ts'
import { can } from '#domain/permissions.ts'
import { submitCompletion } from '#features/acceptance/actions.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { saveCompletionDraft } from '#features/evidence/actions.ts'
import { DraftNote } from '#features/evidence/components/draft-note.tsx'
import { PreparedDrafts } from '#features/evidence/components/prepared-drafts.tsx'
import { draftOf, preparedDrafts } from '#features/evidence/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { Submitters } from '#features/people/components/submitters.tsx'
import { submittersOf } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Contributed } from '../../contributed.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Báo cáo hoàn thành' }

type Props = { params: AssignmentParams; searchParams: Promise<SearchParams> }

export default async function CompletionPage({ params, searchParams }: Props) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  const { actor, today, demonstration } = signed
  requireMay(actor, 'completion.prepare', assignment)
  const allowed = maySubmit(assignment.facts, assignment.isPlanRegistration)
  const mayHandIn = can(actor, 'completion.submit', assignment)
  const [own, prepared, submitters] = await Promise.all([
    draftOf(db(), actor, assignment.id, 'completion'),
    mayHandIn ? preparedDrafts(db(), actor, assignment.id) : [],
    mayHandIn ? [] : submittersOf(db(), assignment.holderAgencyId, today),
  ])
  const asked = single(await searchParams).draft
  const chosen = prepared.find(({ id }) => String(id) === asked)
  const draft = chosen ?? own
  const hasFiles = draft !== null && draft.files.length > 0
  const typed = draft?.fields ?? {}
  const keep = { action: saveCompletionDraft, submit: 'Lưu nháp, đính kèm tệp' }
  const acts = mayHandIn
    ? { action: submitCompletion, submit: 'Gửi báo cáo hoàn thành', also: chosen ? undefined : keep }
    : { ...keep, submit: 'Lưu bản nháp, đính kèm tệp' }
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={mayHandIn ? 'Báo cáo hoàn thành' : 'Soạn báo cáo hoàn thành'} />
      {allowed.ok ? (
        <Columns
          side={
            <>
              <SentenceSection text={text} directive={directive} />
              <Contributed actor={actor} assignment={assignment} day={today} />
            </>
          }
        >
          {mayHandIn ? (
            <NoticeBanner tone="info">
              Ngày nộp được tính là ngày hoàn thành, kể cả khi {assignment.deskName} xác nhận sau. Sau khi nộp không sửa được nữa, trừ khi
              bị trả lại.
            </NoticeBanner>
          ) : (
            <Submitters submitters={submitters} />
          )}
          <PreparedDrafts
            drafts={prepared.filter(({ id }) => id !== chosen?.id)}
            path={path}
            today={today}
            isSimulated={demonstration.isSimulated}
          />
          {draft && <DraftNote draft={draft} today={today} isSimulated={demonstration.isSimulated} />}
          <Form
            key={chosen?.id ?? 'own'}
            {...acts}
            title="Báo cáo hoàn thành"
            hidden={{ ...hidden, ...(chosen && { draftId: String(chosen.id) }) }}
            cancelHref={path}
          >
            <TextArea name="summary" label="Kết quả đạt được" rows={5} defaultValue={typed.summary} />
            <DocumentFields
              legend="Văn bản minh chứng"
              hint={
                hasFiles
                  ? 'Đã có tệp đính kèm nên phần này không bắt buộc.'
                  : 'Văn bản đã phát hành chứng minh kết quả. Chỉ có tệp thì để trống số và ngày, rồi lưu nháp để đính kèm tệp.'
              }
              isOptional={hasFiles}
              issuer={assignment.agencyName}
              typed={typed}
            />
          </Form>
        </Columns>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
