import type { Metadata } from 'next'
import { mayExempt } from '#domain/acceptance.ts'
import { exemptAssignment } from '#features/assignments/actions.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Xác định không thuộc diện' }

export default async function ExemptionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'assignment.exempt', assignment)
  const allowed = mayExempt(assignment.facts)
  return (
    <Frame signed={signed} current="/assignments">
      <AssignmentHead {...head} title="Xác định không thuộc diện" />
      {allowed.ok ? (
        <>
          <NoticeBanner tone="info">
            {directive.conditionText ? `Nội dung này chỉ giao cho đơn vị ${directive.conditionText}. ` : ''}
            Đơn vị không thuộc diện được đưa ra khỏi mẫu số nhưng vẫn hiện trong danh sách, kèm văn bản chứng minh.
          </NoticeBanner>
          <Form
            action={exemptAssignment}
            submit="Ghi nhận không thuộc diện"
            title="Xác định không thuộc diện"
            hidden={hidden}
            cancelHref={path}
          >
            <TextArea name="reason" label="Lý do" rows={3} />
            <DocumentFields legend="Văn bản chứng minh" issuer={assignment.agencyName} />
          </Form>
        </>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
