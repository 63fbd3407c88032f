import { AGENCY_LEVELS } from '#domain/agency.ts'
import { AGENCY_LEVEL_WORDS } from '#lib/vi/agency.ts'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'

export function AgencyTitleFields({ given }: { given: { name: string; shortName: string; symbol: string | null } }) {
  return (
    <>
      <TextInput name="name" label="Tên đầy đủ" hint="Ví dụ: Sở Thông tin và Truyền thông" defaultValue={given.name} />
      <TextInput
        name="shortName"
        label="Tên gọi tắt"
        hint="Hiện trong bảng và biểu đồ, ví dụ: Sở TT&TT"
        defaultValue={given.shortName}
        width="medium"
      />
      <TextInput
        name="symbol"
        label="Ký hiệu"
        hint="Trong số văn bản, ví dụ: STTTT"
        defaultValue={given.symbol ?? ''}
        width="short"
        isOptional
      />
    </>
  )
}

export function LevelField() {
  const options = AGENCY_LEVELS.map((level) => ({ value: level, label: AGENCY_LEVEL_WORDS[level] }))
  return <Select name="level" label="Loại đơn vị" options={options} placeholder="Chọn loại" />
}
