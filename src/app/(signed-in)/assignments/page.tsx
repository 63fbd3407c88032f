import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { agencyNames } from '#features/agencies/data.ts'
import { type Addresses, addressesOn } from '#features/assignments/components/addresses.ts'
import { AssignmentTable } from '#features/assignments/components/assignment-table.tsx'
import { FilterForm } from '#features/assignments/components/filter-form.tsx'
import { NothingListed } from '#features/assignments/components/nothing-listed.tsx'
import { UsualLinks } from '#features/assignments/components/usual-links.tsx'
import { countAssignments, listAssignments } from '#features/assignments/data.ts'
import {
  type AssignmentFilter,
  COUNTED,
  cursorOf,
  dayAsked,
  filterOf,
  filterQuery,
  type SearchParams,
} from '#features/assignments/schema.ts'
import { directiveById } from '#features/directives/data.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { listNotices } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { ViewLinks } from '#features/views/components/view-links.tsx'
import { viewsOf } from '#features/views/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { filterNames, filterParts, filterWords, lengthWords } from '#lib/vi/filter.ts'
import { capital } from '#lib/vi/notice.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Pager } from '#ui/pager.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Danh sách lượt giao' }

export default async function AssignmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  const asked = await searchParams
  const day = dayAsked(asked, today)
  const filter = filterOf(asked)
  const after = cursorOf(asked)
  const addresses = addressesOn(day, today)
  // A form sends its empty fields too; an address that is passed on says only what was asked.
  if (Object.values(asked).includes('')) redirect(addresses.list(filter))
  const { calendar } = await settingsOn(db(), day)
  const asOf = { day, calendar }
  const [{ rows, next }, count, agencies, notices, views, directive] = await Promise.all([
    listAssignments(db(), actor, filter, asOf, after),
    countAssignments(db(), actor, filter, asOf),
    agencyNames(db(), day),
    listNotices(db(), actor),
    viewsOf(db(), actor),
    filter.directive ? directiveById(db(), actor, filter.directive, day) : null,
  ])
  const parts = filterParts(filter, filterNames(filter, { agencies, notices, directive, personId: actor.personId }))
  const keep = Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  const hidden = {
    ...(filter.assigned && { assigned: String(filter.assigned) }),
    ...(filter.directive && { directive: String(filter.directive) }),
    ...(filter.change && { change: filter.change }),
    ...(day !== today && { day }),
  }
  return (
    <Frame signed={signed} current="/assignments" asOf={{ day, path: '/assignments', keep }}>
      <PageHeader title={filterWords(parts, day)} lead={count > 0 && `${capital(lengthWords(count, COUNTED))}, việc gấp xếp trước.`} />
      <UsualLinks filter={filter} ownAgencyId={actor.role === 'committee' ? null : actor.agencyId} addresses={addresses} />
      <ViewLinks views={views.map((view) => ({ ...view, isOwn: view.personId === actor.personId }))} query={filterQuery(filter)} />
      <FilterForm
        filter={filter}
        parts={parts}
        agencies={agencies.map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
        notices={notices.flatMap(({ id, state, number }) =>
          state === 'published' && number ? [{ value: String(id), label: number }] : [],
        )}
        addresses={addresses}
        hidden={hidden}
      />
      <AssignmentTable
        rows={rows}
        caption={filterWords(parts, day)}
        isCaptionHidden
        day={day}
        calendar={calendar}
        query={addresses.query}
        empty={<NothingListed filter={filter} parts={parts} day={day} isAfter={after !== null} addresses={addresses} />}
      />
      {rows.length > 1 && (
        <p className="keys-hint">
          <kbd>↓</kbd> <kbd>↑</kbd> chuyển dòng, <kbd>Enter</kbd> mở lượt giao, <kbd>Ctrl</kbd>+<kbd>K</kbd> tìm kiếm.
        </p>
      )}
      {day === today && rows.length > 0 && can(actor, 'assignment.suspend', {}) && (
        <p className="print:hidden">
          <TextLink href={`/assignments/change${filterQuery(filter)}`}>Chọn nhiều lượt giao để tạm dừng, hủy, chuyển đơn vị</TextLink>
        </p>
      )}
      {count > 0 && (
        <Downloads list="assignments" query={filterQuery(filter, { day: day === today ? undefined : day })} what="danh sách lượt giao" />
      )}
      {(next || after) && (
        <Pages shown={rows.length} count={count} filter={filter} next={next} isAfter={after !== null} addresses={addresses} />
      )}
    </Frame>
  )
}

type PagesProps = {
  shown: number
  count: number
  filter: AssignmentFilter
  next: { order: string; id: number } | null
  isAfter: boolean
  addresses: Addresses
}

function Pages({ shown, count, filter, next, isAfter, addresses }: PagesProps) {
  return (
    <>
      {isAfter && (
        <p>
          <TextLink href={addresses.list(filter)}>Về đầu danh sách</TextLink>
        </p>
      )}
      <Pager
        label={`Trang này có ${shown} trong tổng số ${lengthWords(count, COUNTED)}`}
        nextHref={next ? addresses.list(filter, `${next.order}_${next.id}`) : undefined}
      />
    </>
  )
}
