import type { Metadata } from 'next'
import { Frame } from '#features/people/components/frame.tsx'
import { SuccessionTable } from '#features/successions/components/succession-table.tsx'
import { listSuccessions } from '#features/successions/data.ts'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { requireReader } from '../load.ts'
import { titlesOf } from './load.ts'

export const metadata: Metadata = { title: 'Sắp xếp đơn vị' }

export default async function SuccessionsPage() {
  const { signed, mayEdit } = await requireReader()
  const rows = await listSuccessions(db())
  const titles = await titlesOf(rows, signed.today)
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title="Sắp xếp đơn vị"
        lead="Sáp nhập, chia tách, kết thúc cấp huyện. Mỗi đợt chuẩn bị trước, kiểm tra từng lượt giao sẽ về đâu rồi mới ghi nhận."
        actions={mayEdit && <ButtonLink href="/agencies/successions/new">Chuẩn bị một đợt</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có đợt sắp xếp nào." />
      ) : (
        <SuccessionTable rows={rows.map((row) => ({ ...row, title: titles.get(row.id) ?? '' }))} today={signed.today} />
      )}
      <p>
        <TextLink href="/agencies">Về danh mục đơn vị</TextLink>
      </p>
    </Frame>
  )
}
