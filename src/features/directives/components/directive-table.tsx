import type { DirectiveKind } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import { countedOf, emptyTally, type Tally } from '#domain/statistics.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { assignedWords, doneWords } from '#lib/vi/notice.ts'
import { type Listing, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = { id: number; ref: string; text: string; kind: DirectiveKind; assigneesText: string | null; dueOn: Day | null }
type Figures = Tally & { directiveId: number }
type Asked = { tallies: readonly Figures[]; day: Day; query: string; caption?: string }

/** The directives of a notice in the order of its text, with how far each has come. */
export function directiveListing({ tallies, day, query, caption = 'Nhiệm vụ giao trong văn bản' }: Asked): Listing<Row> {
  const tallyOf = new Map<number, Tally>(tallies.map((tally) => [tally.directiveId, tally]))
  const figures = ({ id }: Row) => tallyOf.get(id) ?? emptyTally()
  const assignedCount = (row: Row) => countedOf(figures(row)) + figures(row).outside
  return {
    caption,
    columns: [
      {
        key: 'text',
        header: 'Nội dung',
        isRowHeader: true,
        value: ({ ref, text }) => `${ref}. ${text}`,
        cell: ({ id, ref, text }) => (
          <TextLink href={`/directives/${id}${query}`}>
            {ref}. {shortened(text)}
          </TextLink>
        ),
      },
      { key: 'who', header: 'Giao cho', value: (row) => assignedWords(row.assigneesText, assignedCount(row)) },
      { key: 'kind', header: 'Loại', value: ({ kind }) => KIND_WORDS[kind] },
      {
        key: 'due',
        header: 'Thời hạn',
        value: ({ dueOn, kind }) =>
          dueOn ? `${dmy(dueOn)} (${relative(dueOn, day)})` : kind === 'one_off' ? 'Chưa xác định' : 'Không đặt',
      },
      {
        key: 'done',
        header: 'Kết quả',
        value: (row) => doneWords(figures(row)),
        cell: (row) => (
          <>
            {doneWords(figures(row))}{' '}
            {figures(row).overdue > 0 && (
              <Tag tone="alarm" shape="▲">
                {figures(row).overdue} quá hạn
              </Tag>
            )}
          </>
        ),
      },
    ],
  }
}

export const DirectiveTable = ({ rows, ...asked }: Asked & { rows: readonly Row[] }) => (
  <Table {...directiveListing(asked)} isCaptionHidden rows={rows} rowKey={({ id }) => String(id)} />
)

/** Cut at a word; the whole sentence is one click away. */
const shortened = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 140))}…`)
