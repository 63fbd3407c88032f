import type { Day } from '#domain/day.ts'
import type { ExplanationVerdict } from '#domain/explanation.ts'
import { dmy } from '#lib/vi/day.ts'
import { answerWords, verdictWords } from '#lib/vi/explanation.ts'
import { SummaryCard } from '#ui/summary-card.tsx'
import { Tag } from '#ui/tag.tsx'

type Explanation = {
  ordinal: number
  question: string
  answerBy: Day
  askedOn: Day
  askedByName: string
  askedByAgency: string
  askedDocument: string | null
  text: string | null
  answeredOn: Day | null
  answeredDocument: string | null
  verdict: ExplanationVerdict | null
  decidedOn: Day | null
  decisionReason: string | null
}

type Props = { explanations: readonly Explanation[]; day: Day; isOpen: boolean }

/** Every question with what was answered, the newest first; the clock of each is its own. */
export function ExplanationList({ explanations, day, isOpen }: Props) {
  const latest = explanations.at(-1)
  return explanations.toReversed().map((explanation) => {
    const { ordinal, question, answerBy, askedOn, askedByName, askedByAgency, askedDocument } = explanation
    const { text, answeredOn, answeredDocument, verdict, decidedOn, decisionReason } = explanation
    const isDropped = verdict === null && !(explanation === latest && isOpen)
    return (
      <SummaryCard
        key={ordinal}
        title={`Lần ${ordinal}, ngày ${dmy(askedOn)}`}
        tags={(answeredOn || !(isDropped || verdict)) && <ClockTag {...{ answerBy, answeredOn, day }} />}
        rows={[
          { key: 'Người yêu cầu', value: `${askedByName}, ${askedByAgency}` },
          { key: 'Điều phải giải trình', value: question },
          ...(askedDocument ? [{ key: 'Văn bản yêu cầu', value: askedDocument }] : []),
          { key: 'Hạn trả lời', value: dmy(answerBy) },
          ...(text && answeredOn ? [{ key: `Đơn vị giải trình ngày ${dmy(answeredOn)}`, value: text }] : []),
          ...(answeredDocument ? [{ key: 'Văn bản giải trình', value: answeredDocument }] : []),
          ...(verdict && decidedOn ? [{ key: 'Kết quả', value: verdictWords({ verdict, on: decidedOn, reason: decisionReason }) }] : []),
          ...(isDropped ? [{ key: 'Kết quả', value: DROPPED }] : []),
        ]}
      />
    )
  })
}

const DROPPED = 'Không còn phải trả lời: lượt giao đã chuyển đơn vị khác, hủy hoặc không thuộc diện.'

function ClockTag({ answerBy, answeredOn, day }: { answerBy: Day; answeredOn: Day | null; day: Day }) {
  const words = answerWords(answerBy, answeredOn, day)
  const isLate = (answeredOn ?? day) > answerBy
  return (
    <Tag tone={isLate ? 'warn' : answeredOn ? 'good' : 'wait'} shape={isLate ? '!' : answeredOn ? '✔' : '⏳'}>
      {words}
    </Tag>
  )
}
