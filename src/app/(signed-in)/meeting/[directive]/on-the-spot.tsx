import { randomUUID } from 'node:crypto'
import type { Day } from '#domain/day.ts'
import { mayAskExplanation } from '#domain/explanation.ts'
import { type Actor, can } from '#domain/permissions.ts'
import { type AsOf, factsOn, readAssignment } from '#features/assignments/data.ts'
import { askExplanation } from '#features/explanations/actions.ts'
import { ExplanationList } from '#features/explanations/components/explanation-list.tsx'
import { QuestionFields } from '#features/explanations/components/question-fields.tsx'
import { explanationsOn } from '#features/explanations/data.ts'
import { decideExtension } from '#features/extensions/actions.ts'
import { DecisionFields } from '#features/extensions/components/decision-fields.tsx'
import { giveInstruction } from '#features/instructions/actions.ts'
import { InstructionFields } from '#features/instructions/components/instruction-fields.tsx'
import { Standing } from '#features/meetings/components/decide.tsx'
import { meetingHref } from '#features/meetings/schema.ts'
import { lastReport } from '#features/progress/data.ts'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'
import { dmy } from '#lib/vi/day.ts'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { signed: Signed; asOf: AsOf; directiveId: number; of: number; next: number | undefined; isPast: boolean }

/** How one agency stands with it, and what may be decided while everybody is in the room. A past day is only looked at. */
export async function OnTheSpot({ signed: { actor }, asOf: { day, calendar }, directiveId, of, next, isPast }: Props) {
  const assignment = await readAssignment(db(), actor, of)
  const facts = assignment && (await factsOn(db(), assignment.id, day))
  if (!assignment || !facts || assignment.directiveId !== directiveId) return null
  const [report, explanations] = await Promise.all([lastReport(db(), of), explanationsOn(db(), of, day)])
  const asks = !isPast && can(actor, 'explanation.request', assignment) && mayAskExplanation(facts).ok
  const decides = !isPast && can(actor, 'extension.decide', assignment) && !facts.offeredDueOn
  const instructs = !isPast && can(actor, 'instruction.give', {})
  const hidden = { _key: randomUUID(), assignmentId: String(of), back: meetingHref(undefined, directiveId, { of, next }) }
  return (
    <Section title={assignment.agencyName} id="decide" aside={<TextLink href={`/assignments/${of}`}>Mở lượt giao</TextLink>}>
      <Standing facts={facts} report={report && report.on <= day ? report : null} day={day} calendar={calendar}>
        {explanations.length > 0 && <ExplanationList explanations={explanations} day={day} isOpen={facts.explainBy !== null} />}
        {decides && facts.askedDueOn && facts.dueOn && (
          <Details summary="Trả lời đề nghị gia hạn">
            <Form action={decideExtension} submit="Ghi trả lời" title="Trả lời đề nghị gia hạn" hidden={hidden}>
              <DecisionFields askedDueOn={facts.askedDueOn} dueOn={facts.dueOn} />
            </Form>
          </Details>
        )}
        {instructs && (
          <Details summary="Ý kiến chỉ đạo với đơn vị này">
            <InstructionForm actor={actor} today={day} directiveId={directiveId} of={of} next={next} />
          </Details>
        )}
        {asks && (
          <Details summary="Yêu cầu giải trình">
            <Form action={askExplanation} submit="Gửi yêu cầu giải trình" title="Yêu cầu giải trình" hidden={hidden}>
              <QuestionFields />
            </Form>
          </Details>
        )}
      </Standing>
    </Section>
  )
}

type Said = { actor: Actor; today: Day; directiveId: number; of?: number; next: number | undefined }

/** A leader's word, about the whole directive or one agency's part in it; by default whoever is signed in said it, today. */
export function InstructionForm({ actor, today, directiveId, of, next }: Said) {
  const back = meetingHref(undefined, directiveId, { of, next })
  const hidden = { _key: randomUUID(), directiveId: String(directiveId), ...(of && { assignmentId: String(of) }), back }
  return (
    <Form action={giveInstruction} submit="Ghi ý kiến chỉ đạo" title="Ý kiến chỉ đạo" hidden={hidden}>
      <InstructionFields givenBy={actor.role === 'committee' ? `${actor.name}, ${actor.title}` : undefined} givenOn={dmy(today)} />
    </Form>
  )
}
