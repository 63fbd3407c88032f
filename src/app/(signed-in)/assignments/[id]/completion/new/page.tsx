import type { Metadata } from 'next'
import { maySubmit } from '#domain/acceptance.ts'
import { submitCompletion } from '#features/acceptance/actions.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { Sentence } from '#features/directives/components/sentence.tsx'
import { saveCompletionDraft } from '#features/evidence/actions.ts'
import { DraftNote } from '#features/evidence/components/draft-note.tsx'
import { draftOf } from '#features/evidence/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Báo cáo hoàn thành' }

export default async function CompletionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'completion.submit', assignment)
  const allowed = maySubmit(assignment.facts, assignment.isPlanRegistration)
  const draft = await draftOf(db(), signed.actor, assignment.id, 'completion')
  const typed = draft?.fields ?? {}
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title="Báo cáo hoàn thành" />
      {allowed.ok ? (
        <Columns
          side={
            <Section title="Nội dung trong thông báo">
              <Sentence text={text} directive={directive} />
            </Section>
          }
        >
          <NoticeBanner tone="info">
            Ngày nộp được tính là ngày hoàn thành, kể cả khi {assignment.deskName} xác nhận sau. Sau khi nộp không sửa được nữa, trừ khi bị
            trả lại.
          </NoticeBanner>
          {draft && <DraftNote draft={draft} today={signed.today} isSimulated={signed.demonstration.isSimulated} />}
          <Form
            action={submitCompletion}
            submit="Gửi báo cáo hoàn thành"
            also={{ action: saveCompletionDraft, submit: 'Lưu nháp, đính kèm tệp' }}
            title="Báo cáo hoàn thành"
            hidden={hidden}
            cancelHref={path}
          >
            <TextArea name="summary" label="Kết quả đạt được" rows={5} defaultValue={typed.summary} />
            <DocumentFields
              legend="Văn bản minh chứng"
              hint="Văn bản chứng minh kết quả, đã phát hành."
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
