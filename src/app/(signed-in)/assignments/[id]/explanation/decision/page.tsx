import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { HandedIn } from '#features/evidence/components/handed-in.tsx'
import { filesHandedIn } from '#features/evidence/data.ts'
import { decideExplanation } from '#features/explanations/actions.ts'
import { ExplanationList } from '#features/explanations/components/explanation-list.tsx'
import { explanationsOn } from '#features/explanations/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Columns } from '#ui/columns.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

const TITLE = 'Xem xét giải trình'
export const metadata: Metadata = { title: TITLE }

export default async function ExplanationDecisionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  const { actor, today } = signed
  requireMay(actor, 'explanation.request', assignment)
  const { explainBy, explainedOn } = assignment.facts
  const current = actor.role === 'office' ? '/queue' : '/assignments'
  if (!explainBy) {
    return (
      <Frame signed={signed} current={current}>
        <AssignmentHead {...head} title={TITLE} />
        <Closed refusal="no_explanation_asked" path={path} />
      </Frame>
    )
  }
  const [explanations, files] = await Promise.all([
    explanationsOn(db(), assignment.id, today),
    can(actor, 'evidence.read', assignment) ? filesHandedIn(db(), assignment.id, today) : [],
  ])
  const ofAnswer = files.filter(({ purpose }) => purpose === 'explanation')
  return (
    <Frame signed={signed} current={current}>
      <AssignmentHead {...head} title={TITLE} />
      <Columns
        weight="even"
        side={
          explainedOn ? (
            <Section title="Trả lời">
              <Form action={decideExplanation} submit="Ghi kết quả" title={TITLE} hidden={hidden} cancelHref={path}>
                <RadioGroup
                  name="verdict"
                  legend="Giải trình của đơn vị"
                  options={[
                    { value: 'accepted', label: 'Chấp nhận' },
                    { value: 'asked_again', label: 'Yêu cầu giải trình lại', hint: 'Ghi điều còn thiếu và hạn trả lời mới.' },
                  ]}
                />
                <TextArea name="reason" label="Ý kiến" hint="Bắt buộc khi yêu cầu lại; đơn vị đọc nguyên văn." rows={3} isOptional />
                <DayInput name="answerBy" label="Hạn trả lời mới" hint="Chỉ ghi khi yêu cầu giải trình lại." isOptional />
              </Form>
            </Section>
          ) : (
            <Section title="Rút yêu cầu">
              <p>Đơn vị chưa trả lời. Nếu không cần giải trình nữa thì rút yêu cầu.</p>
              <Form
                action={decideExplanation}
                submit="Rút yêu cầu giải trình"
                title={TITLE}
                hidden={{ ...hidden, verdict: 'withdrawn' }}
                cancelHref={path}
                tone="quiet"
              >
                <TextArea name="reason" label="Lý do" rows={3} />
              </Form>
            </Section>
          )
        }
      >
        <Section title="Yêu cầu và giải trình">
          <ExplanationList explanations={explanations} day={today} isOpen />
          {ofAnswer.length > 0 && <HandedIn files={ofAnswer} />}
        </Section>
        <SentenceSection text={text} directive={directive} />
      </Columns>
    </Frame>
  )
}
