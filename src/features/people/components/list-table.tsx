import type { Day } from '#domain/day.ts'
import type { ListProblem } from '#domain/people-list.ts'
import { dmy } from '#lib/vi/day.ts'
import { LIST_PROBLEM_WORDS, postWords } from '#lib/vi/people.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

type Row = {
  row: { line: number; username: string; fullName: string; title: string; agency: string; role: string }
  agencyName: string | null
  post: { role: string; isAgencyAdmin: boolean; isHead: boolean } | null
  from: Day | null
  problems: ListProblem[]
}

/** Line by line: what will happen, or what is to be mended. */
export function ListTable({ rows }: { rows: readonly Row[] }) {
  const wrong = ({ problems }: Row) => problems.map((problem) => LIST_PROBLEM_WORDS[problem]).join('; ')
  return (
    <Table
      caption="Từng dòng của danh sách"
      columns={[
        { key: 'line', header: 'Dòng', align: 'end', value: ({ row }) => row.line },
        {
          key: 'name',
          header: 'Họ và tên',
          isRowHeader: true,
          value: ({ row }) => row.fullName,
          cell: ({ row }) => (
            <>
              {row.fullName || 'Chưa ghi tên'}
              <small className="block font-normal">{row.username}</small>
            </>
          ),
        },
        {
          key: 'post',
          header: 'Phân công',
          value: ({ row }) => row.title,
          cell: ({ row, agencyName, post }) => (
            <>
              {[row.title, agencyName ?? row.agency].filter(Boolean).join(', ')}
              <small className="block">{post ? postWords(post.role, post.isAgencyAdmin, post.isHead) : row.role}</small>
            </>
          ),
        },
        { key: 'from', header: 'Từ ngày', value: ({ from }) => from && dmy(from) },
        {
          key: 'outcome',
          header: 'Kết quả kiểm tra',
          value: (row) => wrong(row) || 'Sẽ thêm',
          cell: (row) =>
            row.problems.length === 0 ? (
              'Sẽ thêm'
            ) : (
              <>
                <Tag tone="warn">Cần sửa</Tag> {wrong(row)}
              </>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ row }) => String(row.line)}
    />
  )
}
