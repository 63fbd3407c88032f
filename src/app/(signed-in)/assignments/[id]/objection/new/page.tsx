import type { Metadata } from 'next'
import { mayObject } from '#domain/change.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { objectToAssignment } from '#features/changes/actions.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Trả lại vì giao không đúng' }

export default async function ObjectionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'assignment.object', assignment)
  const allowed = mayObject(assignment.facts, null)
  const agencies = await runningAgencies(db(), signed.today)
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title="Trả lại vì giao không đúng" />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          <NoticeBanner tone="info">
            Chỉ dùng khi nội dung không thuộc chức năng của đơn vị. Đơn vị vẫn chịu trách nhiệm và thời hạn vẫn tính cho đến khi Văn phòng
            trả lời.
          </NoticeBanner>
          <Form action={objectToAssignment} submit="Gửi trả lại" title="Trả lại vì giao không đúng" hidden={hidden} cancelHref={path}>
            <TextArea name="reason" label="Lý do" hint="Vì sao không thuộc chức năng của đơn vị, theo quy định nào." rows={4} />
            <Select
              name="suggestedAgencyId"
              label="Đề nghị giao cho"
              isOptional
              placeholder="Chưa rõ đơn vị nào"
              isFound
              options={agencies
                .filter(({ id }) => id !== assignment.facts.agencyId)
                .map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <DocumentFields legend="Văn bản trả lại" hint="Nếu có: ghi đủ số, ngày và cơ quan ban hành." isOptional />
          </Form>
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
