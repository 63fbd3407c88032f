import type { Metadata } from 'next'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { decideExtension } from '#features/extensions/actions.ts'
import { DecisionFields } from '#features/extensions/components/decision-fields.tsx'
import { ExtensionList } from '#features/extensions/components/extension-list.tsx'
import { TimesTag } from '#features/extensions/components/request-table.tsx'
import { extensionsOn } from '#features/extensions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { lastReport } from '#features/progress/data.ts'
import { db } from '#lib/prisma.ts'
import { dmy, relative, weekdayDmy } from '#lib/vi/day.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Quyết định gia hạn' }

export default async function ExtensionDecisionPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  const { today, actor } = signed
  requireMay(actor, 'extension.decide', assignment)
  const { askedDueOn, offeredDueOn, dueOn } = assignment.facts
  const [extensions, report] = await Promise.all([extensionsOn(db(), assignment.id, today), lastReport(db(), assignment.id)])
  const asked = extensions.at(-1)
  if (!asked || !dueOn || !askedDueOn || offeredDueOn) {
    return (
      <Frame signed={signed} current="/queue">
        <AssignmentHead {...head} title="Quyết định gia hạn" />
        <Closed refusal={offeredDueOn ? 'extension_offered' : 'no_extension_open'} path={path} />
      </Frame>
    )
  }
  const earlier = extensions.slice(0, -1)
  return (
    <Frame signed={signed} current="/queue">
      <AssignmentHead {...head} title="Quyết định gia hạn" />
      <Columns
        weight="even"
        side={
          <Section title="Trả lời">
            <Form action={decideExtension} submit="Ghi trả lời" title="Quyết định gia hạn" hidden={hidden}>
              <DecisionFields askedDueOn={askedDueOn} dueOn={dueOn} />
            </Form>
          </Section>
        }
      >
        <Section title="Đơn vị xin">
          <SummaryList
            rows={[
              { key: 'Thời hạn đang có', value: `${weekdayDmy(dueOn)} (${relative(dueOn, today)})` },
              { key: 'Xin đến', value: `${weekdayDmy(askedDueOn)} (${relative(askedDueOn, today)})` },
              { key: 'Lần', value: <TimesTag ordinal={assignment.facts.extensionCount + 1} /> },
              { key: 'Lý do', value: asked.reason },
              { key: 'Văn bản', value: `${asked.documentNumber} ngày ${dmy(asked.documentOn)}` },
              { key: 'Gửi ngày', value: `${dmy(asked.on)} (${relative(asked.on, today)})` },
              { key: 'Tiến độ', value: `${assignment.facts.percent} %${report ? ` – ${report.done}` : ''}` },
            ]}
          />
        </Section>
        {earlier.length > 0 && (
          <Section title="Các lần trước">
            <ExtensionList extensions={earlier} />
          </Section>
        )}
        <SentenceSection text={text} directive={directive} />
      </Columns>
    </Frame>
  )
}
