import { PERSON_ROLE_WORDS, postWords } from '#lib/vi/people.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'

type Option = { value: string; label: string }

const AGENCY_ROLES: Option[] = [
  { value: 'agency', label: PERSON_ROLE_WORDS.agency },
  { value: 'agency_admin', label: postWords('agency', true) },
]
const PROVINCE_ROLES: Option[] = [
  { value: 'office', label: PERSON_ROLE_WORDS.office },
  { value: 'committee', label: PERSON_ROLE_WORDS.committee },
  { value: 'admin', label: PERSON_ROLE_WORDS.admin },
]

type Props = {
  /** Those the actor may choose; an agency's own administrator has one. */
  agencies: Option[]
  isWholeProvince: boolean
  from: string
  given?: { agencyId: number; post: string; title: string; isHead: boolean }
}

export function PostFields({ agencies, isWholeProvince, from, given }: Props) {
  return (
    <>
      <Select
        name="agencyId"
        label="Đơn vị"
        options={agencies}
        placeholder={agencies.length > 1 ? 'Chọn đơn vị' : undefined}
        isFound={agencies.length > 1}
        defaultValue={given ? String(given.agencyId) : agencies.length === 1 ? agencies[0]?.value : ''}
      />
      <TextInput name="title" label="Chức vụ" hint="Ví dụ: Trưởng phòng Công nghệ thông tin" defaultValue={given?.title} width="medium" />
      <Select
        name="post"
        label="Vai trò trong hệ thống"
        options={isWholeProvince ? [...AGENCY_ROLES, ...PROVINCE_ROLES] : AGENCY_ROLES}
        defaultValue={given?.post ?? 'agency'}
      />
      <CheckboxGroup
        name="isHead[]"
        legend="Báo cáo hoàn thành"
        options={[
          {
            value: 'true',
            label: 'Nộp báo cáo hoàn thành của đơn vị',
            hint: 'Thủ trưởng hoặc người được thủ trưởng giao. Chỉ có tác dụng khi tỉnh quy định thủ trưởng nộp (mục Cài đặt).',
          },
        ]}
        defaultValue={given?.isHead ? ['true'] : []}
      />
      <DayInput name="from" label="Từ ngày" hint="Hôm nay hoặc một ngày sắp tới." defaultValue={from} />
    </>
  )
}
