import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Frame } from '#features/people/components/frame.tsx'
import { loadExamples } from '#features/successions/actions.ts'
import { SuccessionTable } from '#features/successions/components/succession-table.tsx'
import { listSuccessions } from '#features/successions/data.ts'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
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
      {mayEdit && (
        <Section title="Nam Định 2024–2025">
          <p>
            Nạp các đợt sắp xếp thật của tỉnh thành bản chuẩn bị: huyện Mỹ Lộc nhập vào thành phố (1/9/2024), 18 còn 13 sở, ngành
            (1/3/2025), kết thúc cấp huyện, lập xã, phường (1/7/2025). Không bản nào tự ghi nhận; chuyển một phần chức năng thì ghi nhận
            trước khi đơn vị cũ kết thúc. Tên tỉnh mới (Ninh Bình, mã 37) đặt ở <TextLink href="/settings">Cài đặt</TextLink>, từ ngày
            1/7/2025.
          </p>
          <Form
            action={loadExamples}
            title="Nạp các đợt mẫu"
            submit="Nạp thành bản chuẩn bị"
            tone="quiet"
            hidden={{ _key: randomUUID() }}
          />
        </Section>
      )}
      <p>
        <TextLink href="/agencies">Về danh mục đơn vị</TextLink>
      </p>
    </Frame>
  )
}
