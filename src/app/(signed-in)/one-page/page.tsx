import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { dayAsked, type SearchParams } from '#features/assignments/schema.ts'
import { OnePage } from '#features/dashboard/components/one-page.tsx'
import { wholeOverview } from '#features/dashboard/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { provinceWords } from '#lib/vi/settings.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Bản in một trang' }

export default async function OnePagePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (actor.role === 'agency') redirect('/work')
  const day = dayAsked(await searchParams, today)
  const { calendar, isBeforeInclusive } = await settingsOn(db(), day)
  const { total, directives, concerns, concernedCount, agencies, curve } = await wholeOverview(day, { actor, asOf: { day, calendar } })
  return (
    <Frame signed={signed} current="/" asOf={{ day, path: '/one-page' }}>
      <PageHeader
        title="Tình hình thực hiện chỉ đạo"
        lead={[provinceWords(signed.province), `số liệu ghi đến hết ${weekdayDmy(day)}`].filter(Boolean).join(' · ')}
      />
      <p className="print:hidden">
        In trang này (Ctrl+P) được đúng một tờ A4 ngang. <TextLink href={`/${addressesOn(day, today).query}`}>Tổng quan</TextLink>
      </p>
      <OnePage
        total={total}
        directives={directives}
        concerns={concerns}
        concernedCount={concernedCount}
        agencies={agencies}
        curve={curve}
        day={day}
        calendar={calendar}
        isBeforeInclusive={isBeforeInclusive}
      />
    </Frame>
  )
}
