import type { Metadata } from 'next'
import { mayReport } from '#domain/progress.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { saveProgressDraft } from '#features/evidence/actions.ts'
import { DraftNote } from '#features/evidence/components/draft-note.tsx'
import { draftOf } from '#features/evidence/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { reportProgress } from '#features/progress/actions.ts'
import { LastReport } from '#features/progress/components/last-report.tsx'
import { lastReport } from '#features/progress/data.ts'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'
import { MoneyLink } from '../../money.tsx'

export const metadata: Metadata = { title: 'Báo cáo tiến độ' }

export default async function ProgressPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'progress.report', assignment)
  const [last, draft] = await Promise.all([lastReport(db(), assignment.id), draftOf(db(), signed.actor, assignment.id, 'progress')])
  const typed = draft?.fields ?? {}
  const allowed = mayReport(assignment.facts)
  const isHelping = assignment.facts.role === 'coordinating'
  const title = isHelping ? 'Gửi phần phối hợp' : 'Báo cáo tiến độ'
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={title} />
      {allowed.ok ? (
        <BesideSentence text={text} directive={directive}>
          {last && assignment.facts.reportedOn && <LastReport report={last} today={signed.today} />}
          {draft && <DraftNote draft={draft} today={signed.today} isSimulated={signed.demonstration.isSimulated} />}
          <Form
            action={reportProgress}
            submit={isHelping ? title : 'Gửi báo cáo tiến độ'}
            also={{ action: saveProgressDraft, submit: 'Lưu nháp, đính kèm tệp' }}
            title={title}
            hidden={hidden}
            cancelHref={path}
          >
            <TextArea name="done" label="Đã làm được gì từ lần báo cáo trước" rows={4} defaultValue={typed.done} />
            <TextInput
              name="percent"
              label="Tiến độ đến nay"
              hint="Số nguyên từ 0 đến 100. Ghi 100 chưa phải là báo cáo hoàn thành."
              inputMode="numeric"
              width="short"
              suffix="%"
              defaultValue={typed.percent ?? String(assignment.facts.percent)}
            />
            <TextArea
              name="obstacle"
              label="Vướng mắc, cần ai giải quyết"
              hint="Có ghi thì lượt giao được đưa vào mục Vướng mắc của Ban Chỉ đạo."
              rows={2}
              isOptional
              defaultValue={typed.obstacle}
            />
            <TextArea name="nextStep" label="Việc tiếp theo" rows={2} isOptional defaultValue={typed.nextStep} />
            <DocumentFields legend="Văn bản minh chứng" hint="Nếu có: ghi đủ số, ngày và cơ quan ban hành." isOptional typed={typed} />
          </Form>
          <MoneyLink assignment={assignment} day={signed.today} />
        </BesideSentence>
      ) : (
        <Closed refusal={allowed.refusal} path={path} />
      )}
    </Frame>
  )
}
