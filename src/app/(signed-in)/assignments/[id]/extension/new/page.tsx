import type { Metadata } from 'next'
import { mayExtend } from '#domain/extension.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { requestExtension } from '#features/extensions/actions.ts'
import { ExtensionList } from '#features/extensions/components/extension-list.tsx'
import { extensionsOn } from '#features/extensions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { Columns } from '#ui/columns.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Xin gia hạn' }

export default async function ExtensionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'extension.request', assignment)
  const allowed = mayExtend(assignment.facts)
  const extensions = await extensionsOn(db(), assignment.id, signed.today)
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title="Xin gia hạn" />
      {allowed.ok ? (
        <Columns
          side={
            <>
              <SentenceSection text={text} directive={directive} />
              {extensions.length > 0 && (
                <Section title="Các lần trước">
                  <ExtensionList extensions={extensions} />
                </Section>
              )}
            </>
          }
        >
          <NoticeBanner tone="info">
            Thời hạn đang có: {weekdayDmy(allowed.value)}. Trong khi chờ trả lời, thời hạn chưa đổi; nếu được đồng ý, thời hạn mới áp dụng
            từ ngày trả lời.
          </NoticeBanner>
          <Form action={requestExtension} submit="Gửi đề nghị gia hạn" title="Xin gia hạn" hidden={hidden} cancelHref={path}>
            <DayInput name="proposedOn" label="Xin gia hạn đến ngày" />
            <TextArea name="reason" label="Lý do" hint="Vì sao không kịp, đã làm được gì, vì sao cần đến ngày đó." rows={4} />
            <DocumentFields legend="Văn bản xin gia hạn" issuer={assignment.agencyName} />
          </Form>
        </Columns>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
