import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { SnapshotTable } from '#features/snapshots/components/snapshot-table.tsx'
import { listSnapshots } from '#features/snapshots/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Số liệu đã chốt' }

export default async function SnapshotsPage() {
  const signed = await requireActor()
  if (!can(signed.actor, 'snapshot.read', {})) forbidden()
  const snapshots = await listSnapshots(db())
  const take = can(signed.actor, 'snapshot.take', {}) && <ButtonLink href="/snapshots/new">Chốt số liệu hôm nay</ButtonLink>
  return (
    <Frame signed={signed} current="/">
      <PageHeader
        title="Số liệu đã chốt"
        lead="Số liệu của một kỳ họp, giữ nguyên như lúc chốt dù về sau các đơn vị báo cáo thêm."
        actions={snapshots.length > 0 && take}
      />
      {snapshots.length === 0 ? (
        <EmptyState title="Chưa chốt số liệu lần nào." body="Chốt trước mỗi kỳ họp để kỳ sau có cái đối chiếu." action={take} />
      ) : (
        <SnapshotTable rows={snapshots} />
      )}
    </Frame>
  )
}
