import { BUCKET_WORDS, KIND_WORDS, STAGE_WORDS, TIMELINESS_WORDS } from '#lib/vi/assignment.ts'
import { type FilterPart, PRESET_WORDS } from '#lib/vi/filter.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Select } from '#ui/select.tsx'
import type { AssignmentFilter } from '../schema.ts'
import type { Addresses } from './addresses.ts'

type Option = { value: string; label: string }

type Props = {
  filter: AssignmentFilter
  parts: readonly FilterPart[]
  agencies: Option[]
  notices: Option[]
  addresses: Addresses
  /** What the form has no field for and must not lose. */
  hidden: Record<string, string>
}

const optionsOf = (words: Record<string, string>): Option[] => Object.entries(words).map(([value, label]) => ({ value, label }))

export function FilterForm({ filter, parts, agencies, notices, addresses, hidden }: Props) {
  const fields: [name: keyof AssignmentFilter, label: string, options: Option[]][] = [
    ['agency', 'Đơn vị', agencies],
    ['notice', 'Văn bản', notices],
    ['bucket', 'Kết quả', optionsOf(BUCKET_WORDS)],
    ['timeliness', 'So với thời hạn', optionsOf(TIMELINESS_WORDS)],
    ['stage', 'Giai đoạn', optionsOf(STAGE_WORDS)],
    ['kind', 'Loại nhiệm vụ', optionsOf(KIND_WORDS)],
    ['preset', 'Cần chú ý', optionsOf(PRESET_WORDS)],
  ]
  const chips = parts.map(({ name, label }) => ({ label, href: addresses.list({ ...filter, [name]: undefined }) }))
  return (
    <FilterBar action="/assignments" chips={chips} clearHref={addresses.list({})} hidden={hidden}>
      {fields.map(([name, label, options]) => (
        <Select key={name} name={name} label={label} options={options} placeholder="Tất cả" defaultValue={String(filter[name] ?? '')} />
      ))}
    </FilterBar>
  )
}
