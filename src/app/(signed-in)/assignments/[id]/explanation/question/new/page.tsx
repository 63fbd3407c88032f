import type { Metadata } from 'next'
import { mayAskExplanation } from '#domain/explanation.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { askExplanation } from '#features/explanations/actions.ts'
import { QuestionFields } from '#features/explanations/components/question-fields.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { Form } from '#ui/form.tsx'
import { type AssignmentParams, loadAssignment } from '../../../load.ts'
import { Closed, requireMay } from '../../../may.tsx'

const TITLE = 'Yêu cầu giải trình'
export const metadata: Metadata = { title: TITLE }

export default async function QuestionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'explanation.request', assignment)
  const allowed = mayAskExplanation(assignment.facts)
  return (
    <Frame signed={signed} current="/assignments">
      <AssignmentHead {...head} title={TITLE} />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          <p>Yêu cầu có hạn trả lời riêng; thời hạn của nhiệm vụ không đổi.</p>
          <Form action={askExplanation} submit="Gửi yêu cầu giải trình" title={TITLE} hidden={hidden} cancelHref={path}>
            <QuestionFields />
            <DocumentFields legend="Văn bản yêu cầu" hint="Nếu có: ghi đủ số, ngày và cơ quan ban hành." isOptional />
          </Form>
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
