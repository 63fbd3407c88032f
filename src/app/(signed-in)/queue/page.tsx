import type { Metadata } from 'next'
import { QueueTable } from '#features/assignments/components/queue-table.tsx'
import { queueOf } from '#features/assignments/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Chờ xác nhận' }

/** As many as the queue is read at once. */
const LONGEST = 200

export default async function QueuePage() {
  const signed = await requireActor()
  const { actor, today } = signed
  const [{ calendar, verificationWorkingDays }, waiting] = await Promise.all([settingsOn(db(), today), queueOf(db(), actor, today)])
  return (
    <Frame signed={signed} current="/queue">
      <PageHeader
        title="Chờ xác nhận"
        caption={actor.agencyName}
        lead="Kết quả các đơn vị đã nộp. Bấm vào tên đơn vị để xem và quyết định; thời gian chờ không tính vào thời hạn của đơn vị."
      />
      {waiting.length === 0 ? (
        <EmptyState tone="good" title={`Không có kết quả nào chờ xác nhận (tính đến ${dmy(today)}).`} />
      ) : (
        <QueueTable rows={waiting} day={today} calendar={calendar} limit={verificationWorkingDays} />
      )}
      {waiting.length === LONGEST && <p>Mới hiện {LONGEST} kết quả chờ lâu nhất.</p>}
    </Frame>
  )
}
