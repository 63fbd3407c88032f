import { ACT_OPTIONS, journalParts } from '#lib/vi/journal.ts'
import { DayInput } from '#ui/day-input.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Select } from '#ui/select.tsx'
import { type JournalFilter, journalQuery } from '../schema.ts'

type Props = {
  filter: JournalFilter
  /** None where the reader sees one agency only. */
  agencies: { value: string; label: string }[]
  personName?: string
  about?: string
}

export function JournalFilterForm({ filter, agencies, personName, about }: Props) {
  const { kind, name, from, to, agency, person, assignment } = filter
  const agencyName = agencies.find(({ value }) => value === String(agency))?.label
  const chips = journalParts(filter, { agencyName, personName, about }).map(({ key, label }) => ({
    label,
    href: `/audit${journalQuery({ ...filter, ...(key === 'act' ? { kind: undefined, name: undefined } : { [key]: undefined }) })}`,
  }))
  const hidden = { ...(person && { person: String(person) }), ...(assignment && { assignment: String(assignment) }) }
  return (
    <FilterBar action="/audit" chips={chips} clearHref="/audit" hidden={hidden}>
      <Select name="act" label="Việc" options={ACT_OPTIONS} placeholder="Tất cả" defaultValue={name ?? kind ?? ''} />
      {agencies.length > 0 && (
        <Select
          name="agency"
          label="Đơn vị của người thực hiện"
          options={agencies}
          placeholder="Tất cả"
          defaultValue={String(agency ?? '')}
          isFound
        />
      )}
      <DayInput name="from" label="Từ ngày" defaultValue={from} />
      <DayInput name="to" label="Đến ngày" defaultValue={to} />
    </FilterBar>
  )
}
