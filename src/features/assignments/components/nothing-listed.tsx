import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import type { FilterPart } from '#lib/vi/filter.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type AssignmentFilter, filterQuery } from '../schema.ts'
import type { Addresses } from './addresses.ts'
import { USUAL_LISTS } from './usual-lists.ts'

type Props = { filter: AssignmentFilter; parts: readonly FilterPart[]; day: Day; isAfter: boolean; addresses: Addresses }

/** Why a list is empty: good news, nothing assigned yet, a filter that finds nothing, or a page behind the end. */
export function NothingListed({ filter, parts, day, isAfter, addresses }: Props) {
  const asOf = `(tính đến ${dmy(day)})`
  if (isAfter) {
    return (
      <EmptyState
        title="Không còn lượt giao nào sau trang này."
        action={<ButtonLink href={addresses.list(filter)}>Về đầu danh sách</ButtonLink>}
      />
    )
  }
  if (parts.length === 0) {
    return <EmptyState title={`Chưa có lượt giao nào ${asOf}.`} body="Danh sách có ở đây sau khi một thông báo được giao." />
  }
  const words = parts.map(({ label }) => label).join(' · ')
  if (isTrouble(filter))
    return <EmptyState tone="good" title={`Không có lượt giao ${words.charAt(0).toLowerCase()}${words.slice(1)} ${asOf}.`} />
  return (
    <EmptyState
      title={`Không tìm thấy lượt giao nào: ${words} ${asOf}.`}
      action={
        <ButtonLink tone="quiet" href={addresses.list({})}>
          Xóa {parts.length} điều kiện lọc
        </ButtonLink>
      }
    />
  )
}

/** What was asked for is trouble of somebody's, so that none is good news. */
function isTrouble({ agency: _agency, notice: _notice, directive: _directive, ...asked }: AssignmentFilter): boolean {
  if (asked.bucket === 'overdue') return true
  return Object.values(USUAL_LISTS).some(({ filter }) => filterQuery(filter) === filterQuery(asked))
}
