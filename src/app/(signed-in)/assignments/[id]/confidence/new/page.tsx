import type { Metadata } from 'next'
import { CONFIDENCE, mayDeclare } from '#domain/confidence.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { declareConfidence } from '#features/dependencies/actions.ts'
import { confidenceOn } from '#features/dependencies/data.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { CONFIDENCE_WORDS } from '#lib/vi/risk.ts'
import { Form } from '#ui/form.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

const TITLE = 'Tự đánh giá khả năng hoàn thành'
export const metadata: Metadata = { title: TITLE }

export default async function ConfidencePage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'confidence.declare', assignment)
  const declared = await confidenceOn(db(), assignment.id, signed.today)
  const allowed = mayDeclare(assignment.facts)
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={TITLE} />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          <p>Đánh giá này là của đơn vị, đứng riêng bên cạnh cảnh báo do hệ thống tính; không đổi thời hạn và không tính là báo cáo.</p>
          <Form action={declareConfidence} submit="Ghi đánh giá" title={TITLE} hidden={hidden} cancelHref={path}>
            <RadioGroup
              name="level"
              legend="Khả năng hoàn thành đúng hạn, đúng yêu cầu"
              options={CONFIDENCE.map((value) => ({ value, label: CONFIDENCE_WORDS[value].title, hint: CONFIDENCE_WORDS[value].meaning }))}
              defaultValue={declared?.level}
            />
            <TextArea name="reason" label="Vì sao" hint="Việc nào quyết định, cần ai làm gì, khi nào." rows={3} />
          </Form>
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
