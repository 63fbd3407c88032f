import { PERSON_ROLE_WORDS, PERSON_STATE_WORDS } from '#lib/vi/people.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type PeopleFilter, peopleAddress } from '../schema.ts'

type Option = { value: string; label: string }

const optionsOf = (words: Record<string, string>): Option[] => Object.entries(words).map(([value, label]) => ({ value, label }))

export function PeopleFilterForm({ filter, agencies, isManaged }: { filter: PeopleFilter; agencies: Option[]; isManaged: boolean }) {
  const { words, agency, role, state } = filter
  const parts: [keyof PeopleFilter, string | undefined][] = [
    ['words', words && `“${words}”`],
    ['agency', agency && (agencies.find(({ value }) => value === String(agency))?.label ?? 'Đơn vị không có')],
    ['role', role && PERSON_ROLE_WORDS[role]],
    ['state', state && PERSON_STATE_WORDS[state]],
  ].map(([name, label]) => [name as keyof PeopleFilter, label ? String(label) : undefined])
  const chips = parts.flatMap(([name, label]) =>
    label ? [{ label, href: peopleAddress({ ...filter, after: undefined, [name]: undefined }) }] : [],
  )
  return (
    <FilterBar action="/people" chips={chips} clearHref="/people">
      <TextInput name="words" label="Tên" type="search" width="medium" defaultValue={words} />
      <Select name="agency" label="Đơn vị" options={agencies} placeholder="Tất cả" defaultValue={String(agency ?? '')} />
      {isManaged && (
        <>
          <Select name="role" label="Vai trò" options={optionsOf(PERSON_ROLE_WORDS)} placeholder="Tất cả" defaultValue={role ?? ''} />
          <Select name="state" label="Tình trạng" options={optionsOf(PERSON_STATE_WORDS)} placeholder="Tất cả" defaultValue={state ?? ''} />
        </>
      )}
    </FilterBar>
  )
}
