import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { QueueTable } from '#features/assignments/components/queue-table.tsx'
import { queueOf } from '#features/assignments/data.ts'
import { ObjectionTable } from '#features/changes/components/objection-table.tsx'
import { objectionsWaiting } from '#features/changes/data.ts'
import { GIVEN, QuestionTable } from '#features/explanations/components/question-table.tsx'
import { openQuestions } from '#features/explanations/data.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { RequestTable } from '#features/extensions/components/request-table.tsx'
import { requestsWaiting } from '#features/extensions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'

export const metadata: Metadata = { title: 'Chờ xác nhận' }

/** As many as the queue is read at once. */
const LONGEST = 200

export default async function QueuePage() {
  const signed = await requireActor()
  const { actor, today } = signed
  const [{ calendar, verificationWorkingDays }, waiting, requests, objections] = await Promise.all([
    settingsOn(db(), today),
    queueOf(db(), actor, today),
    requestsWaiting(db(), actor, today),
    can(actor, 'assignment.insist', {}) ? objectionsWaiting(db(), actor, today) : [],
  ])
  const explanations =
    actor.role === 'office' ? await openQuestions(db(), actor, { preset: 'explanation_given' }, { day: today, calendar }) : []
  const common = { day: today, calendar, limit: verificationWorkingDays }
  return (
    <Frame signed={signed} current="/queue">
      <PageHeader
        title="Chờ xác nhận"
        caption={actor.agencyName}
        lead="Những gì các đơn vị đã gửi và đang chờ trả lời. Bấm vào tên đơn vị để xem và quyết định; thời gian chờ không tính vào thời hạn của đơn vị đã nộp."
      />
      {requests.length > 0 && (
        <Section title={`Xin gia hạn (${requests.length})`}>
          <RequestTable rows={requests} {...common} />
          <Downloads list="requests" what="đề nghị gia hạn" />
        </Section>
      )}
      {objections.length > 0 && (
        <Section title={`Trả lại vì giao không đúng (${objections.length})`}>
          <ObjectionTable rows={objections} day={today} />
          <Downloads list="objections" what="lượt giao đơn vị trả lại" />
        </Section>
      )}
      {explanations.length > 0 && (
        <Section title={`Giải trình (${explanations.length})`}>
          <QuestionTable rows={explanations} day={today} {...GIVEN} />
          <Downloads list="explanations" what="giải trình chờ xem xét" />
        </Section>
      )}
      <Section title={`Kết quả đã nộp (${waiting.length})`}>
        {waiting.length === 0 ? (
          <EmptyState tone="good" title={`Không có kết quả nào chờ xác nhận (tính đến ${dmy(today)}).`} />
        ) : (
          <>
            <QueueTable rows={waiting} {...common} />
            <Downloads list="queue" what="kết quả chờ xác nhận" />
          </>
        )}
      </Section>
      {Math.max(waiting.length, requests.length) === LONGEST && <p>Mỗi mục mới hiện {LONGEST} việc chờ lâu nhất.</p>}
    </Frame>
  )
}
