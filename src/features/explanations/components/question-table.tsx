import type { Day } from '#domain/day.ts'
import type { TableRow } from '#features/assignments/components/assignment-table.tsx'
import { DirectiveLink, shortened } from '#features/assignments/components/directive-link.tsx'
import { queueColumns } from '#features/assignments/components/queue-columns.tsx'
import { dmy } from '#lib/vi/day.ts'
import { answerWords } from '#lib/vi/explanation.ts'
import { type Column, type Listing, Table } from '#ui/table.tsx'

type Row = TableRow & { question: string; answerBy: Day }
type Asked = {
  day: Day
  /** Where it is answered or decided on, and what for. */
  answer: string
  purpose: string
  caption: string
  /** All of one's own agency, which need not be named. */
  isOwn?: boolean
}

/** Open questions, the first to be answered first. */
export const questionListing = ({ day, answer, purpose, caption, isOwn = false }: Asked): Listing<Row> => ({
  caption: `${caption}; tính đến ${dmy(day)}`,
  columns: [
    ...(isOwn ? [ownColumn(answer)] : queueColumns(answer, purpose)),
    { key: 'question', header: 'Điều phải giải trình', value: ({ question }) => question, cell: ({ question }) => shortened(question) },
    {
      key: 'clock',
      header: 'Trả lời',
      value: ({ answerBy, explainedOn }) => answerWords(answerBy, explainedOn, day),
    },
  ],
})

export const QuestionTable = ({ rows, ...asked }: Asked & { rows: readonly Row[] }) => (
  <Table {...questionListing(asked)} rows={rows} rowKey={({ id }) => String(id)} />
)

/** Of the Office's queue: what was answered and waits to be taken or asked again. */
export const GIVEN = {
  answer: 'explanation/decision',
  purpose: 'xem xét giải trình',
  caption: 'Giải trình đơn vị đã gửi, chờ xem xét',
}

const ownColumn = (answer: string): Column<Row> => ({
  key: 'directive',
  header: 'Nội dung',
  isRowHeader: true,
  value: ({ ref, text }) => `${ref}. ${text}`,
  cell: ({ id, ...directive }) => <DirectiveLink href={`/assignments/${id}/${answer}`} directive={directive} />,
})
