import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { CHANGES, mayChangeAssignment } from '#domain/change.ts'
import { can } from '#domain/permissions.ts'
import { listAssignments } from '#features/assignments/data.ts'
import { filterOf, type SearchParams } from '#features/assignments/schema.ts'
import { ChooseTable } from '#features/changes/components/choose-table.tsx'
import { chosenAssignments } from '#features/changes/data.ts'
import { idsOf, MOST_CHOSEN } from '#features/changes/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Điều chỉnh lượt giao' }

export default async function ChoosePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'assignment.suspend', {})) forbidden()
  const asked = await searchParams
  const ids = idsOf(asked)
  const { calendar } = await settingsOn(db(), today)
  const found =
    ids.length > 0
      ? await chosenAssignments(db(), actor, ids, today)
      : (await listAssignments(db(), actor, filterOf(asked), { day: today, calendar }, null, MOST_CHOSEN)).rows
  // What is finished, exempt or cancelled leaves nothing to change.
  const rows = ids.length > 0 ? found : found.filter((row) => CHANGES.some((name) => mayChangeAssignment(name, row).ok))
  return (
    <Frame signed={signed} current="/assignments">
      <PageHeader
        title="Điều chỉnh lượt giao"
        lead="Tạm dừng, tiếp tục, hủy hoặc chuyển cho đơn vị khác theo một văn bản. Chọn một hay nhiều lượt giao rồi chọn việc cần làm."
      />
      {rows.length === 0 ? (
        <EmptyState title="Không có lượt giao nào để chọn." />
      ) : (
        <ChooseTable rows={rows} chosen={ids} day={today} calendar={calendar} />
      )}
      {found.length === MOST_CHOSEN && <p>Mới hiện {MOST_CHOSEN} lượt giao gấp nhất; hãy lọc danh sách để thấy lượt khác.</p>}
    </Frame>
  )
}
