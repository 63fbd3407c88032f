import type { Metadata } from 'next'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { insistOnAssignment } from '#features/changes/actions.ts'
import { lastObjection } from '#features/changes/data.ts'
import { changePath } from '#features/changes/schema.ts'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Xem xét việc trả lại' }

export default async function ObjectionAnswerPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'assignment.insist', assignment)
  const objection = assignment.facts.objectedOn ? await lastObjection(db(), assignment.id, signed.today) : null
  if (!objection) {
    return (
      <Frame signed={signed} current="/queue">
        <AssignmentHead {...head} title="Xem xét việc trả lại" />
        <Closed refusal="no_objection_open" path={path} />
      </Frame>
    )
  }
  const { reason, suggestedName, documentNumber, documentOn, on } = objection
  return (
    <Frame signed={signed} current="/queue">
      <AssignmentHead {...head} title="Xem xét việc trả lại" />
      <Columns
        weight="even"
        side={
          <>
            <Section title="Đơn vị nói đúng">
              <p>Chuyển cho đơn vị khác, xác định không thuộc diện hoặc hủy; mỗi cách cần văn bản.</p>
              <p className="actions">
                <ButtonLink href={changePath('reassign', [assignment.id])}>Chuyển cho đơn vị khác</ButtonLink>
                <ButtonLink href={`${path}/exemption/new`} tone="quiet">
                  Xác định không thuộc diện
                </ButtonLink>
                <ButtonLink href={changePath('cancel', [assignment.id])} tone="quiet">
                  Hủy
                </ButtonLink>
              </p>
            </Section>
            <Section title="Hoặc giữ nguyên việc giao">
              <Form action={insistOnAssignment} submit="Giữ nguyên việc giao" title="Xem xét việc trả lại" hidden={hidden} tone="quiet">
                <TextArea name="reason" label="Lý do" hint="Đơn vị đọc nguyên văn câu này." rows={3} />
              </Form>
            </Section>
          </>
        }
      >
        <Section title="Đơn vị trả lại">
          <SummaryList
            rows={[
              { key: 'Lý do', value: reason },
              { key: 'Đề nghị giao cho', value: suggestedName ?? 'Không nêu' },
              ...(documentNumber && documentOn ? [{ key: 'Văn bản', value: `${documentNumber} ngày ${dmy(documentOn)}` }] : []),
              { key: 'Gửi ngày', value: `${dmy(on)} (${relative(on, signed.today)})` },
            ]}
          />
        </Section>
        <SentenceSection text={text} directive={directive} />
      </Columns>
    </Frame>
  )
}
