import type { Day } from '#domain/day.ts'
import { type ExplanationVerdict, explanationClock } from '#domain/explanation.ts'
import { dmy, relative } from './day.ts'

const VERDICTS = {
  accepted: 'Chấp nhận',
  asked_again: 'Yêu cầu giải trình lại',
  withdrawn: 'Rút yêu cầu',
} satisfies Record<ExplanationVerdict, string>

type Told = { verdict: ExplanationVerdict; on: Day; reason: string | null }
export const verdictWords = ({ verdict, on, reason }: Told): string => `${VERDICTS[verdict]} ngày ${dmy(on)}${reason ? `: ${reason}` : ''}`

/** How the clock of one question stands: its day, and by how much it was or is missed. */
export function answerWords(answerBy: Day, answeredOn: Day | null, today: Day): string {
  const { is, days } = explanationClock(answerBy, answeredOn, today)
  if (is === 'waiting') return `hạn trả lời ${dmy(answerBy)} (${relative(answerBy, today)})`
  if (is === 'overdue') return `chậm ${days} ngày, hạn trả lời ${dmy(answerBy)}`
  return is === 'late' ? `trả lời chậm ${days} ngày` : 'trả lời đúng hạn'
}
