import type { Day } from '#domain/day.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { dmy } from '#lib/vi/day.ts'
import { DayInput } from '#ui/day-input.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextArea } from '#ui/text-area.tsx'

/** The answer to an agency that asks for more time; the form around them carries `assignmentId`, and `back` where it stands on another page. */
export const DecisionFields = ({ askedDueOn, dueOn }: { askedDueOn: Day; dueOn: Day }) => (
  <>
    <RadioGroup
      name="verdict"
      legend="Trả lời đơn vị"
      options={[
        { value: 'granted', label: `Đồng ý đến ${dmy(askedDueOn)}` },
        { value: 'countered', label: 'Đề nghị một ngày khác', hint: 'Thời hạn chỉ đổi khi đơn vị nhận ngày này.' },
        { value: 'refused', label: 'Không đồng ý', hint: `Thời hạn giữ nguyên ${dmy(dueOn)}.` },
      ]}
    />
    <DayInput name="dueOn" label="Ngày đề nghị" hint="Chỉ ghi khi đề nghị một ngày khác." isOptional />
    <TextArea
      name="reason"
      label="Lý do"
      hint="Bắt buộc khi không đồng ý hoặc đề nghị ngày khác; đơn vị đọc nguyên văn."
      rows={3}
      isOptional
    />
    <DocumentFields legend="Văn bản trả lời" hint="Nếu có: ghi đủ số, ngày và cơ quan ban hành." isOptional />
  </>
)
