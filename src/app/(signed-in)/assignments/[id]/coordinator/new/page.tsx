import type { Metadata } from 'next'
import { mayReport } from '#domain/progress.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { nameCoordinator } from '#features/contributions/actions.ts'
import { memberIdsOf } from '#features/contributions/data.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

const TITLE = 'Thêm đơn vị phối hợp'
export const metadata: Metadata = { title: TITLE }

export default async function CoordinatorPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'coordinator.name', assignment)
  const [agencies, members] = await Promise.all([runningAgencies(db(), signed.today), memberIdsOf(db(), assignment.directiveId)])
  const allowed = mayReport(assignment.facts)
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={TITLE} />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          <p>
            {directive.openSetText ? `Văn bản ghi “${directive.openSetText}”. ` : ''}
            Đơn vị được thêm thấy nhiệm vụ này trong “Việc của đơn vị”, gửi phần của mình cho đơn vị chủ trì và không tính vào tỷ lệ.
          </p>
          <Form action={nameCoordinator} submit={TITLE} title={TITLE} hidden={hidden} cancelHref={path}>
            <Select
              name="agencyId"
              label="Đơn vị phối hợp"
              placeholder="Chọn đơn vị"
              isFound
              options={agencies.filter(({ id }) => !members.includes(id)).map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <TextArea name="reason" label="Nội dung cần phối hợp" rows={3} isOptional />
          </Form>
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
