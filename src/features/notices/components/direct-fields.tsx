import type { Day } from '#domain/day.ts'
import { DIRECT_KINDS, type DirectGiven, ORDER_WAYS } from '#domain/direct.ts'
import type { Register } from '#domain/register.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { ORDER_WAY_WORDS } from '#lib/vi/direct.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { PickList } from '#ui/pick-list.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { CONDITION_HINT, setChoices } from './people-fields.tsx'

type Given = { given: DirectGiven | null }

export function DirectFields({ given, today }: Given & { today: Day }) {
  return (
    <>
      <Fieldset legend="Nguồn chỉ đạo">
        <TextInput name="orderedBy" label="Người chỉ đạo" hint="Ví dụ: Chủ tịch UBND tỉnh" defaultValue={given?.orderedBy} width="medium" />
        <DayInput name="orderedOn" label="Ngày chỉ đạo" defaultValue={given?.orderedOn ?? today} />
        <RadioGroup
          name="way"
          legend="Cách chỉ đạo"
          options={ORDER_WAYS.map((way) => ({ value: way, label: ORDER_WAY_WORDS[way] }))}
          defaultValue={given?.way ?? 'meeting'}
        />
        <TextInput
          name="occasion"
          label="Cuộc họp, văn bản có bút phê"
          hint="Ví dụ: họp giao ban tuần 22; Tờ trình số 45/TTr-STTTT ngày 20/05/2022"
          defaultValue={given?.occasion ?? ''}
          isOptional
        />
      </Fieldset>
      <TextArea
        name="text"
        label="Nội dung chỉ đạo"
        hint="Ghi đúng lời chỉ đạo; đây là căn cứ các đơn vị nhìn thấy."
        defaultValue={given?.text}
        rows={5}
      />
      <RadioGroup
        name="kind"
        legend="Loại nhiệm vụ"
        options={DIRECT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        defaultValue={given?.kind ?? 'one_off'}
      />
      <DayInput
        name="dueOn"
        label="Thời hạn"
        hint="Ngày cuối cùng còn đúng hạn. Để trống nếu chỉ đạo không nêu."
        defaultValue={given?.dueOn ?? ''}
        isOptional
      />
      <TextInput
        name="deliverable"
        label="Kết quả phải nộp"
        hint="Ví dụ: Báo cáo UBND tỉnh"
        defaultValue={given?.deliverable ?? ''}
        isOptional
      />
    </>
  )
}

type Agencies = Given & {
  sets: Register['sets']
  agencies: readonly { id: number; name: string; names: readonly string[] }[]
  officeId: number
}

export function DirectAgencies({ given, sets, agencies, officeId }: Agencies) {
  const options = agencies.map(({ id, name, names: words }) => ({ value: String(id), label: name, words }))
  return (
    <Fieldset legend="Đơn vị" hint="Mỗi đơn vị thực hiện có một lượt giao riêng.">
      {sets.length > 0 && (
        <CheckboxGroup name="setCodes[]" legend="Nhóm thực hiện" options={setChoices(sets)} defaultValue={[...(given?.setCodes ?? [])]} />
      )}
      {sets.length > 0 && (
        <TextInput name="condition" label="Điều kiện của nhóm" hint={CONDITION_HINT} defaultValue={given?.condition ?? ''} isOptional />
      )}
      <PickList name="agencyIds[]" legend="Đơn vị thực hiện" options={options} defaultValue={given?.agencyIds.map(String)} />
      <PickList name="coordinatingIds[]" legend="Đơn vị phối hợp" options={options} defaultValue={given?.coordinatingIds.map(String)} />
      <Select
        name="deskAgencyId"
        label="Đơn vị xác nhận kết quả"
        options={options}
        isFound
        defaultValue={String(given?.deskAgencyId ?? officeId)}
      />
    </Fieldset>
  )
}
