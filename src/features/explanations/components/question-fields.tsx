import { DayInput } from '#ui/day-input.tsx'
import { TextArea } from '#ui/text-area.tsx'

/** What is asked and by when; the form around them carries `assignmentId`, and `back` where it stands on another page. */
export function QuestionFields() {
  return (
    <>
      <TextArea name="question" label="Điều phải giải trình" hint="Đơn vị đọc nguyên văn câu này." rows={4} />
      <DayInput name="answerBy" label="Trả lời chậm nhất ngày" />
    </>
  )
}
