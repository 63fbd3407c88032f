import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { reportPeriod } from '#domain/reporting.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { UsualTiles } from '#features/assignments/components/usual-tiles.tsx'
import { dayAsked, filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { ClockTable } from '#features/clocks/components/clock-table.tsx'
import { rememberedClocks } from '#features/clocks/data.ts'
import { inOrder } from '#features/dashboard/components/agency-order.ts'
import { AgencyTable } from '#features/dashboard/components/agency-table.tsx'
import { AttributionSwitch } from '#features/dashboard/components/attribution-switch.tsx'
import { ConcernTable } from '#features/dashboard/components/concern-table.tsx'
import { Curve } from '#features/dashboard/components/curve.tsx'
import { Result } from '#features/dashboard/components/result.tsx'
import { Timeline } from '#features/dashboard/components/timeline.tsx'
import { figuresByAgency, wholeOverview } from '#features/dashboard/data.ts'
import { type AgencyOrder, type Attribution, agencyOrder, attributionOf } from '#features/dashboard/schema.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Tổng quan' }

const TILES = [
  'overdue',
  'dueSoon',
  'awaiting',
  'returned',
  'extensionAsked',
  'objected',
  'explanationAsked',
  'explanationGiven',
  'leadUnstated',
  'withObstacle',
  'noPlan',
  'atRisk',
  'lateInput',
  'standingSilent',
] as const
const SHOWN_AGENCIES = 40

export default async function DashboardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (actor.role === 'agency') redirect('/work')
  const isNew = !signed.demonstration.isOn && signed.province.provinceName === ''
  if (isNew && can(actor, 'setting.edit', {})) redirect('/setup')
  const asked = await searchParams
  const day = dayAsked(asked, today)
  const isWhole = single(asked).agencies === 'all'
  const settings = await settingsOn(db(), day)
  const { calendar, isBeforeInclusive } = settings
  const asOf = { day, calendar }
  const [{ agencies, total, dated, directives, concerns, concernedCount, curve }, clocks] = await Promise.all([
    wholeOverview(day, { actor, asOf }),
    rememberedClocks(day, { day, settings }),
  ])
  const addresses = addressesOn(day, today)
  const order = agencyOrder(asked)
  const by = attributionOf(asked)
  const counted = by === 'held' ? agencies : await figuresByAgency(db(), actor, {}, asOf, by)
  const rows = inOrder(counted, order).slice(0, isWhole ? counted.length : SHOWN_AGENCIES)
  const whole = isWhole ? 'all' : undefined
  const past = day === today ? undefined : day
  const orderHref = (sort: AgencyOrder) =>
    `/${filterQuery({}, { agencies: whole, sort, by: by === 'held' ? undefined : by, day: past })}#agencies`
  const byHref = (one: Attribution) =>
    `/${filterQuery({}, { agencies: whole, sort: order === 'overdue' ? undefined : order, by: one === 'held' ? undefined : one, day: past })}#agencies`
  return (
    <Frame
      signed={signed}
      current="/"
      asOf={{
        day,
        path: '/',
        keep: { ...(isWhole && { agencies: 'all' }), ...(order !== 'overdue' && { sort: order }), ...(by !== 'held' && { by }) },
      }}
    >
      <PageHeader
        title="Tình hình thực hiện chỉ đạo"
        lead={`Số liệu ghi đến hết ${weekdayDmy(day)}.`}
        actions={
          can(actor, 'snapshot.read', {}) && (
            <>
              <ButtonLink tone="quiet" href={`/one-page${addresses.query}`}>
                Bản in một trang
              </ButtonLink>
              <ButtonLink tone="quiet" href={`/meeting${addresses.query}`}>
                Trình chiếu cuộc họp
              </ButtonLink>
              <ButtonLink tone="quiet" href="/snapshots">
                Số liệu đã chốt
              </ButtonLink>
              {can(actor, 'snapshot.take', {}) && agencies.length > 0 && (
                <ButtonLink tone="quiet" href={`/snapshots/new${addresses.query}`}>
                  Chốt số liệu
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {agencies.length === 0 ? (
        <EmptyState
          title={`Đến hết ngày ${dmy(day)} chưa có nhiệm vụ nào được giao.`}
          body="Nhiệm vụ có ở đây sau khi một thông báo được nhập và giao."
          action={can(actor, 'notice.draft', {}) && <ButtonLink href="/notices">Mở danh sách văn bản</ButtonLink>}
        />
      ) : (
        <>
          <Section title="Cần chỉ đạo">
            <UsualTiles names={TILES} figures={total} addresses={addresses} />
            {concerns.length === 0 ? (
              <EmptyState tone="good" title={`Không có nhiệm vụ nào cần chỉ đạo (tính đến ${dmy(day)}).`} />
            ) : (
              <ConcernTable concerns={concerns} count={concernedCount} day={day} calendar={calendar} addresses={addresses} />
            )}
          </Section>
          <Section title="Kết quả đến nay" aside={<TextLink href={`/comparison${addresses.query}`}>So với kỳ họp trước</TextLink>}>
            <Result
              figures={total}
              directives={directives}
              day={day}
              isBeforeInclusive={isBeforeInclusive}
              period={reportPeriod(day, calendar.reportLastDay)}
              addresses={addresses}
            />
            <Timeline directives={dated} day={day} addresses={addresses} />
            <Curve days={curve} day={day} />
          </Section>
          <Section
            title="Theo đơn vị"
            id="agencies"
            aside={<TextLink href={`/matrix${addresses.query}`}>Xem từng nhiệm vụ của từng đơn vị</TextLink>}
          >
            <AttributionSwitch by={by} hrefOf={byHref} />
            <AgencyTable
              rows={rows}
              total={{ ...total, agencyId: null, agencyName: `Tổng số ${counted.length} đơn vị` }}
              day={day}
              addresses={addresses}
              order={order}
              by={by}
              orderHref={orderHref}
              footer={
                rows.length < counted.length && (
                  <TextLink
                    href={`/${filterQuery({}, { agencies: 'all', sort: order, by: by === 'held' ? undefined : by, day: past })}#agencies`}
                  >
                    Mới hiện {rows.length} đơn vị. Xem đủ {counted.length} đơn vị
                  </TextLink>
                )
              }
            />
            <Downloads list="agencies" query={filterQuery({}, { sort: order, day: past })} what="bảng theo đơn vị" />
          </Section>
          <Section title="Văn phòng xử lý" id="office">
            <ClockTable clocks={clocks} day={day} hrefOf={(work, is) => `/clocks${filterQuery({}, { work, is, day: past })}`} />
          </Section>
        </>
      )}
    </Frame>
  )
}
