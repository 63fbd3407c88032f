import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { acceptCompletion, returnCompletion } from '#features/acceptance/actions.ts'
import { AcceptFields } from '#features/acceptance/components/accept-fields.tsx'
import { Claim } from '#features/acceptance/components/claim.tsx'
import { completionById } from '#features/acceptance/data.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { FileList } from '#features/evidence/components/file-list.tsx'
import { filesOfCompletion } from '#features/evidence/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { PlanFacts } from '#features/plans/components/plan-facts.tsx'
import { planOn } from '#features/plans/data.ts'
import { db } from '#lib/prisma.ts'
import { Columns } from '#ui/columns.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../load.ts'
import { Closed, requireMay } from '../may.tsx'

export const metadata: Metadata = { title: 'Xem xét kết quả' }

export default async function DecisionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'completion.accept', assignment)
  if (assignment.completionId === null) {
    return (
      <Frame signed={signed} current="/queue">
        <AssignmentHead {...head} title="Xem xét kết quả" />
        <Closed refusal="nothing_submitted" path={path} />
      </Frame>
    )
  }
  const [claim, plan, files] = await Promise.all([
    completionById(db(), assignment.completionId),
    planOn(db(), assignment.id, signed.today),
    can(signed.actor, 'evidence.read', assignment) ? filesOfCompletion(db(), assignment.completionId) : [],
  ])
  return (
    <Frame signed={signed} current="/queue">
      <AssignmentHead {...head} title="Xem xét kết quả" />
      <Columns
        weight="even"
        side={
          <>
            <Section title="Xác nhận">
              <Form action={acceptCompletion} submit="Xác nhận hoàn thành" title="Xem xét kết quả" hidden={hidden} id="accept">
                <AcceptFields documents={claim.documents} submittedOn={claim.on} dueOn={assignment.facts.dueOn} />
              </Form>
            </Section>
            <Section title="Hoặc trả lại">
              <Form action={returnCompletion} submit="Trả lại đơn vị" title="Xem xét kết quả" hidden={hidden} tone="quiet" id="return">
                <TextArea name="reason" label="Lý do trả lại" hint="Đơn vị đọc nguyên văn câu này." rows={3} />
                <DayInput name="resubmitBy" label="Phải nộp lại trước ngày" isOptional />
              </Form>
            </Section>
          </>
        }
      >
        <SentenceSection text={text} directive={directive} />
        <Section title="Đơn vị báo cáo">
          <Claim claim={claim} dueOn={assignment.facts.dueOn} today={signed.today} />
          {files.length > 0 && <FileList files={files} />}
        </Section>
        {claim.isByPlan && plan && (
          <Section title="Kế hoạch đã đăng ký">
            <PlanFacts plan={plan} />
          </Section>
        )}
      </Columns>
    </Frame>
  )
}
