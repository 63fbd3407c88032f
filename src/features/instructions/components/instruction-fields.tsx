import { DayInput } from '#ui/day-input.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'

/** What a leader said, who and when; the form around them carries `directiveId`, and `assignmentId` where it is about one agency. */
export function InstructionFields({ givenBy, givenOn }: { givenBy?: string; givenOn: string }) {
  return (
    <>
      <TextArea name="text" label="Ý kiến chỉ đạo" rows={4} />
      <TextInput
        name="givenBy"
        label="Người cho ý kiến"
        hint="Họ tên hoặc chức vụ, ví dụ: Chủ tịch UBND tỉnh."
        width="medium"
        defaultValue={givenBy}
      />
      <DayInput name="givenOn" label="Ngày cho ý kiến" defaultValue={givenOn} />
    </>
  )
}
