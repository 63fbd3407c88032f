import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { agencyNames } from '#features/agencies/data.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { PeopleFilterForm } from '#features/people/components/people-filter.tsx'
import { PeopleTable } from '#features/people/components/people-table.tsx'
import { listPeople } from '#features/people/data.ts'
import { peopleAddress, peopleFilter } from '#features/people/schema.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Pager } from '#ui/pager.tsx'

export const metadata: Metadata = { title: 'Người dùng' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  const asked = single(await searchParams)
  const filter = peopleFilter.parse(asked)
  if (Object.values(asked).includes('')) redirect(peopleAddress(filter))
  const isManaged = can(actor, 'people.manage', {})
  const shown = isManaged ? filter : { words: filter.words, agency: filter.agency, after: filter.after }
  const [{ rows, next }, agencies] = await Promise.all([listPeople(db(), actor, shown, today), agencyNames(db(), today)])
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title={isManaged ? 'Người dùng' : 'Danh bạ'}
        lead={actor.role === 'agency' && 'Người của đơn vị và của Văn phòng UBND tỉnh.'}
        actions={
          isManaged && (
            <>
              <ButtonLink href="/people/new">Thêm người dùng</ButtonLink>
              <ButtonLink href="/people/list/new" tone="quiet">
                Thêm theo danh sách
              </ButtonLink>
              <ButtonLink href="/people/duties" tone="quiet">
                Đầu mối nhận nhắc việc
              </ButtonLink>
            </>
          )
        }
      />
      <PeopleFilterForm
        filter={shown}
        agencies={agencies.map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
        isManaged={isManaged}
      />
      <PeopleTable rows={rows} isManaged={isManaged} empty={<EmptyState title="Không có ai như vậy." body="Hãy bỏ bớt điều kiện lọc." />} />
      {(next || filter.after) && (
        <Pager label={`Trang này có ${rows.length} người`} nextHref={next ? peopleAddress({ ...shown, after: next }) : undefined} />
      )}
    </Frame>
  )
}
