import { type Day, daysBetween } from '#domain/day.ts'
import { situationAlone } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { documentWords } from '#lib/vi/audit-exchange.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { SummaryList } from '#ui/summary-list.tsx'

type Document = { number: string; on: Day; issuer: string; title: string | null }
type Props = { claim: { summary: string; on: Day; personName: string; documents: readonly Document[] }; dueOn: Day | null; today: Day }

/** What the agency says it has done, and shows for it. */
export function Claim({ claim: { summary, on, personName, documents }, dueOn, today }: Props) {
  return (
    <SummaryList
      rows={[
        { key: 'Kết quả', value: summary },
        { key: 'Nộp ngày', value: `${dmy(on)} (${relative(on, today)})${inTimeWords(on, dueOn)}` },
        { key: 'Người nộp', value: personName },
        { key: 'Minh chứng', value: documents.length === 0 ? 'Không có văn bản' : documents.map(documentWords).join('; ') },
      ]}
    />
  )
}

function inTimeWords(on: Day, dueOn: Day | null): string {
  if (!dueOn) return ''
  return ` – ${situationWords(on <= dueOn ? situationAlone('sent_in_time') : situationAlone('sent_late', daysBetween(dueOn, on)))}`
}
