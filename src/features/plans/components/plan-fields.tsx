import type { Day } from '#domain/day.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Details } from '#ui/details.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'

type Given = {
  what: string
  how: string
  check: string
  otherwise: string
  documentNumber: string | null
  documentOn: Day | null
  steps: readonly { what: string; personName: string; dueOn: Day }[]
}

/** The fields of a plan; a revision begins from the plan in force. */
export function PlanFields({ given, stepRows }: { given: Given | null; stepRows: number }) {
  const shownCount = Math.max(2, given?.steps.length ?? 0)
  const rows = [...Array(stepRows).keys()].map((row) => <StepFields key={row} index={row} given={given?.steps[row]} />)
  return (
    <>
      <TextArea name="what" label="Kết quả phải đạt" hint="Sản phẩm hoặc con số cụ thể." rows={3} defaultValue={given?.what} />
      <TextArea name="how" label="Cách làm" rows={3} defaultValue={given?.how} />
      <TextArea name="check" label="Kiểm tra bằng cách nào" rows={2} defaultValue={given?.check} />
      <TextArea name="otherwise" label="Nếu chậm thì làm gì" rows={2} defaultValue={given?.otherwise} />
      <Fieldset legend="Các bước thực hiện" hint="Bỏ trống dòng không dùng.">
        {rows.slice(0, shownCount)}
        {rows.length > shownCount && <Details summary="Thêm bước">{rows.slice(shownCount)}</Details>}
      </Fieldset>
      <Fieldset legend="Kế hoạch đã ban hành" hint="Ghi khi đơn vị đã ban hành kế hoạch bằng văn bản.">
        <TextInput name="documentNumber" label="Số, ký hiệu" isOptional width="medium" defaultValue={given?.documentNumber ?? undefined} />
        <DayInput name="documentOn" label="Ngày văn bản" isOptional defaultValue={given?.documentOn ?? undefined} />
      </Fieldset>
    </>
  )
}

function StepFields({ index, given }: { index: number; given?: { what: string; personName: string; dueOn: Day } }) {
  const name = (field: string) => `steps.${index}.${field}`
  return (
    <Fieldset legend={`Bước ${index + 1}`}>
      <TextInput name={name('what')} label="Việc phải làm" isOptional defaultValue={given?.what} />
      <TextInput name={name('personName')} label="Người thực hiện" isOptional width="medium" defaultValue={given?.personName} />
      <DayInput name={name('dueOn')} label="Xong trước ngày" isOptional defaultValue={given?.dueOn} />
    </Fieldset>
  )
}
