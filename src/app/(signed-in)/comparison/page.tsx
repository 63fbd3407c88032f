import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { addDays, type Day } from '#domain/day.ts'
import { reportPeriod } from '#domain/reporting.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { dayAsked, filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { Comparison } from '#features/dashboard/components/comparison.tsx'
import { changesByAgency, wholeOverview } from '#features/dashboard/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { Button } from '#ui/button.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'So với kỳ họp trước' }

const A_WEEK = 7

export default async function ComparisonPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (actor.role === 'agency') redirect('/work')
  const asked = await searchParams
  const day = dayAsked(asked, today)
  const latest = addDays(day, -1)
  const since = single(asked).since ? dayAsked({ day: single(asked).since }, latest) : addDays(day, -A_WEEK)
  const [{ calendar }, { calendar: calendarBefore }] = await Promise.all([settingsOn(db(), day), settingsOn(db(), since)])
  const [now, before, agencies] = await Promise.all([
    wholeOverview(day, { actor, asOf: { day, calendar } }),
    wholeOverview(since, { actor, asOf: { day: since, calendar: calendarBefore } }),
    changesByAgency(db(), actor, { day, calendar }, since),
  ])
  const period = reportPeriod(day, calendar.reportLastDay)
  const past = day === today ? undefined : day
  return (
    <Frame signed={signed} current="/" asOf={{ day, path: '/comparison', keep: { since } }}>
      <PageHeader
        title="So với kỳ họp trước"
        lead={
          <>
            Từ sau ngày {dmy(since)} đến hết ngày {dmy(day)}.
            <span className="print:hidden"> Số nào cũng bấm được để xem đúng danh sách ấy.</span>
          </>
        }
      />
      <form className="filter-form" action="/comparison" method="get">
        {past && <input type="hidden" name="day" value={past} />}
        <DayInput name="since" label="Kỳ họp trước, ngày" defaultValue={since} />
        <Button tone="quiet">So sánh</Button>
      </form>
      <p className="print:hidden">
        So với{' '}
        {choices(day, period.from).map(([words, from], index) => (
          <span key={words}>
            {index > 0 && ' · '}
            <TextLink href={`/comparison${filterQuery({}, { since: from, day: past })}`}>{words}</TextLink>
          </span>
        ))}
      </p>
      <Comparison
        before={{ day: since, tally: before.total, addresses: addressesOn(since, today) }}
        now={{ day, tally: now.total, addresses: addressesOn(day, today) }}
        agencies={agencies}
      />
      <p className="print:hidden">
        <TextLink href={`/${filterQuery({}, { day: past })}`}>Tổng quan</TextLink>
      </p>
    </Frame>
  )
}

const choices = (day: Day, periodFrom: Day): [string, Day][] => [
  ['một tuần trước', addDays(day, -A_WEEK)],
  ['hai tuần trước', addDays(day, -2 * A_WEEK)],
  [`cuối kỳ báo cáo trước (${dmy(addDays(periodFrom, -1))})`, addDays(periodFrom, -1)],
]
