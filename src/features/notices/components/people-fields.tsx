import type { Register } from '#domain/register.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { type Pick, PickList } from '#ui/pick-list.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { withRole } from './form-values.ts'
import type { Reviewed } from './review.ts'

type Names = ReadonlyMap<number, string>
type Props = { reviewed: Reviewed; register: Register; names: Names; agencies: readonly Pick[] }

export const SHOWN_WHEN_CHOSEN = 'hidden flex-col gap-5 mt-4 group-has-[input[value=chosen]:checked]:flex'

/** Agencies to pick from, found by any name they go by. */
export const choicesOf = (register: Register, names: Names): Pick[] =>
  register.agencies.map(({ id, name, names: words }) => ({ value: String(id), label: names.get(id) ?? name, words }))

export const setChoices = (sets: Register['sets']) =>
  sets.map(({ code, name, memberIds }) => ({ value: code, label: `${name} (${memberIds.length} đơn vị)` }))

export const CONDITION_HINT =
  'Ví dụ: chưa ban hành kế hoạch. Đơn vị nằm ngoài điều kiện được xác định không thuộc diện sau, khi có số, ngày văn bản chứng minh.'

/** Who is to do it: as the text has it, or sets and agencies one by one. */
export function PeopleFields({ reviewed: { directive, read, correction }, register, names, agencies }: Props) {
  const sets = setChoices(register.sets)
  const first = read.assignments[0]
  const words = read.assigneesText ?? (first && (names.get(first.agencyId) ?? ''))
  const ticked = (role: 'lead' | 'co_equal' | 'coordinating') => withRole(directive, role).map(String)
  return (
    <Fieldset legend="Đơn vị thực hiện">
      <div className="group">
        <RadioGroup
          name="people"
          legend="Giao cho"
          options={[
            { value: 'read', label: `Theo văn bản: ${words ? `${words} (${read.assignments.length} lượt giao)` : 'chưa rõ đơn vị'}` },
            {
              value: 'chosen',
              label: 'Chọn lại',
              hint: 'Một đơn vị giữ một vai trò; chọn nhóm để thêm mọi đơn vị của nhóm vào ngày ban hành.',
            },
          ]}
          defaultValue={correction?.assignments ? 'chosen' : 'read'}
        />
        <div className={SHOWN_WHEN_CHOSEN}>
          <PickList name="leadIds[]" legend="Chủ trì" options={agencies} defaultValue={ticked('lead')} />
          <CheckboxGroup name="leadSets[]" legend="Chủ trì: thêm cả nhóm" options={sets} />
          <PickList name="exceptIds[]" legend="Trừ các đơn vị của nhóm" options={agencies} />
          <PickList name="equalIds[]" legend="Cùng thực hiện, chưa rõ chủ trì" options={agencies} defaultValue={ticked('co_equal')} />
          <PickList name="coordinatingIds[]" legend="Phối hợp" options={agencies} defaultValue={ticked('coordinating')} />
          <CheckboxGroup name="coordinatingSets[]" legend="Phối hợp: thêm cả nhóm" options={sets} />
        </div>
      </div>
      <TextInput
        name="conditionText"
        label="Điều kiện của nhóm"
        hint={read.conditionText ? `Để trống: theo văn bản (${read.conditionText})` : CONDITION_HINT}
        defaultValue={correction?.conditionText}
        isOptional
      />
    </Fieldset>
  )
}
