import type { Day } from '#domain/day.ts'
import type { OfficeWork } from '#domain/office-clock.ts'
import { DirectiveLink } from '#features/assignments/components/directive-link.tsx'
import { dmy } from '#lib/vi/day.ts'
import { WORK_WORDS } from '#lib/vi/office-clock.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = {
  since: Day
  until: Day | null
  noticeId: number | null
  assignmentId: number | null
  ref: string | null
  text: string | null
  agencyName: string | null
  noticeNumber: string | null
  isDraft: boolean
  days: number
}

type Props = { rows: readonly Row[]; work: OfficeWork; caption: string; query: string; readsDrafts: boolean }

/** What one of the Office's figures has counted. */
export function ClockList({ rows, work, caption, query, readsDrafts }: Props) {
  const words = WORK_WORDS[work]
  const nameOf = ({ ref, text, noticeNumber, isDraft }: Row) =>
    ref ? `${ref}. ${text}` : isDraft && !readsDrafts ? 'Văn bản đang nhập' : (noticeNumber ?? 'Chưa rõ số')
  const columns: Column<Row>[] = [
    {
      key: 'what',
      header: work === 'entry' ? 'Văn bản' : 'Nội dung',
      isRowHeader: true,
      value: nameOf,
      cell: (row) => {
        const { assignmentId, noticeId, ref, text, noticeNumber, isDraft } = row
        if (assignmentId && ref && text)
          return <DirectiveLink href={`/assignments/${assignmentId}${query}`} directive={{ ref, text, noticeNumber: noticeNumber ?? '' }} />
        return isDraft && !readsDrafts ? nameOf(row) : <TextLink href={`/notices/${noticeId}`}>{nameOf(row)}</TextLink>
      },
    },
    ...(work === 'entry' ? [] : [{ key: 'agency', header: 'Đơn vị', value: ({ agencyName }: Row) => agencyName }]),
    { key: 'since', header: words.since, value: ({ since }) => dmy(since) },
    { key: 'until', header: words.until, value: ({ until }) => (until ? dmy(until) : 'đang chờ') },
    { key: 'days', header: 'Ngày làm việc', align: 'end', value: ({ days }) => days },
  ]
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.noticeId ?? row.assignmentId}.${row.since}.${row.until}`}
    />
  )
}
