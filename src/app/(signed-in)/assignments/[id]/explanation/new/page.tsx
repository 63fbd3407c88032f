import type { Metadata } from 'next'
import { mayExplain } from '#domain/explanation.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { saveExplanationDraft } from '#features/evidence/actions.ts'
import { DraftNote } from '#features/evidence/components/draft-note.tsx'
import { draftOf } from '#features/evidence/data.ts'
import { explain } from '#features/explanations/actions.ts'
import { ExplanationList } from '#features/explanations/components/explanation-list.tsx'
import { explanationsOn } from '#features/explanations/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Giải trình' }

export default async function ExplanationPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  const { actor, today, demonstration } = signed
  requireMay(actor, 'explanation.give', assignment)
  const allowed = mayExplain(assignment.facts)
  const [explanations, draft] = await Promise.all([
    explanationsOn(db(), assignment.id, today),
    draftOf(db(), actor, assignment.id, 'explanation'),
  ])
  const typed = draft?.fields ?? {}
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title="Giải trình" />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          <Section title="Yêu cầu">
            <ExplanationList explanations={explanations} day={today} isOpen />
          </Section>
          {draft && <DraftNote draft={draft} today={today} isSimulated={demonstration.isSimulated} />}
          <Form
            action={explain}
            submit="Gửi giải trình"
            also={{ action: saveExplanationDraft, submit: 'Lưu nháp, đính kèm tệp' }}
            title="Giải trình"
            hidden={hidden}
            cancelHref={path}
          >
            <TextArea
              name="text"
              label="Nội dung giải trình"
              hint="Nguyên nhân, trách nhiệm, đã làm gì, khi nào xong."
              rows={6}
              defaultValue={typed.text}
            />
            <DocumentFields
              legend="Văn bản giải trình"
              hint="Nếu có: ghi đủ số, ngày và cơ quan ban hành."
              issuer={assignment.agencyName}
              isOptional
              typed={typed}
            />
          </Form>
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
