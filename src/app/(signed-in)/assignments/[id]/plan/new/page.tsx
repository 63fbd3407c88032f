import type { Metadata } from 'next'
import { mayPlan } from '#domain/plan.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { registerPlan } from '#features/plans/actions.ts'
import { PlanFields } from '#features/plans/components/plan-fields.tsx'
import { planOn } from '#features/plans/data.ts'
import { STEP_ROWS } from '#features/plans/schema.ts'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'
import { MoneyLink } from '../../money.tsx'

export const metadata: Metadata = { title: 'Đăng ký kế hoạch' }

export default async function PlanPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'plan.register', assignment)
  const plan = await planOn(db(), assignment.id, signed.today)
  const allowed = mayPlan(assignment.facts)
  const title = plan ? 'Điều chỉnh kế hoạch' : 'Đăng ký kế hoạch'
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={title} />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          {assignment.isPlanRegistration && (
            <NoticeBanner tone="info">
              Nội dung này hoàn thành bằng việc đăng ký: gửi kế hoạch là nộp kết quả cho {assignment.deskName}.
            </NoticeBanner>
          )}
          <Form
            action={registerPlan}
            submit={plan ? 'Gửi kế hoạch điều chỉnh' : 'Gửi đăng ký kế hoạch'}
            title={title}
            hidden={hidden}
            cancelHref={path}
          >
            <PlanFields given={plan} stepRows={STEP_ROWS} />
          </Form>
          <MoneyLink assignment={assignment} day={signed.today} />
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
