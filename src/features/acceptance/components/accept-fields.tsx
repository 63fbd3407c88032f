import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextArea } from '#ui/text-area.tsx'

type Props = { documents: readonly { number: string; on: Day }[]; submittedOn: Day; dueOn: Day | null }

/** Acceptance; where the work was handed in late but its document is older, that day may be recognised with a reason. */
export function AcceptFields({ documents, submittedOn, dueOn }: Props) {
  const earlier = documents.filter(({ on }) => dueOn !== null && submittedOn > dueOn && on < submittedOn)
  if (earlier.length === 0) return <TextArea name="reason" label="Ghi chú" rows={2} isOptional />
  return (
    <>
      <RadioGroup
        name="recognisedOn"
        legend="Ngày hoàn thành được ghi nhận"
        defaultValue=""
        options={[
          { value: '', label: `Ngày nộp: ${dmy(submittedOn)}` },
          ...earlier.map(({ number, on }) => ({ value: on, label: `Ngày văn bản ${number}: ${dmy(on)}` })),
        ]}
      />
      <TextArea name="reason" label="Lý do ghi nhận ngày sớm hơn" hint="Chỉ cần khi chọn ngày văn bản." rows={2} isOptional />
    </>
  )
}
