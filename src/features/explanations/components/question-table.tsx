import type { Day } from '#domain/day.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { queueColumns } from '#features/assignments/components/queue-columns.tsx'
import { dmy } from '#lib/vi/day.ts'
import { answerWords } from '#lib/vi/explanation.ts'
import { type Column, Table } from '#ui/table.tsx'

type Row = TableRow & { question: string; answerBy: Day }
type Props = { rows: readonly Row[]; day: Day; answer: string; purpose: string; caption: string }

/** Open questions, the first to be answered first. */
export function QuestionTable({ rows, day, answer, purpose, caption }: Props) {
  const columns: Column<Row>[] = [
    ...queueColumns(answer, purpose),
    { key: 'question', header: 'Điều phải giải trình', value: ({ question }) => shortened(question) },
    {
      key: 'clock',
      header: 'Hạn trả lời',
      value: ({ answerBy, explainedOn }) => answerWords(answerBy, explainedOn, day),
    },
  ]
  return <Table caption={`${caption}; tính đến ${dmy(day)}`} columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
}
