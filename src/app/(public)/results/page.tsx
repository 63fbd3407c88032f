import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { fromUtcDate } from '#domain/day.ts'
import { can, systemActor } from '#domain/permissions.ts'
import { policyOf } from '#domain/settings.ts'
import { PublicResult } from '#features/dashboard/components/public-result.tsx'
import { publicTotals } from '#features/dashboard/data.ts'
import { todayOf } from '#lib/clock.ts'
import { db } from '#lib/prisma.ts'
import { demonstrationNow } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { provinceWords } from '#lib/vi/settings.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Shell } from '#ui/shell.tsx'

export const metadata: Metadata = { title: 'Kết quả thực hiện chỉ đạo' }

/** For anybody, where the province opens it; else there is no such page. */
export default async function ResultsPage() {
  const { simulated } = await demonstrationNow()
  const today = todayOf(simulated && fromUtcDate(simulated))
  const settings = await settingsOn(db(), today)
  if (!can({ ...systemActor('Khách'), policy: policyOf(settings) }, 'public.read', {})) notFound()
  const totals = await publicTotals(today)
  return (
    <Shell product="Đôn Đốc" nav={[]} footer={provinceWords(settings)}>
      <PageHeader
        title="Kết quả thực hiện chỉ đạo"
        caption={settings.provinceName}
        lead={`Số liệu tổng hợp của tỉnh, ghi đến hết ${weekdayDmy(today)}.`}
      />
      <PublicResult {...totals} />
    </Shell>
  )
}
