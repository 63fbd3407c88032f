import type { CheckedAgency } from '#domain/agency-list.ts'
import { AGENCY_LEVEL_WORDS, AGENCY_PROBLEM_WORDS } from '#lib/vi/agency.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'

export function AgencyListField({ source }: { source: string }) {
  return (
    <TextArea
      name="source"
      label="Danh sách đơn vị"
      hint="Mỗi dòng một đơn vị: tên đầy đủ; tên gọi tắt; ký hiệu; loại (Sở, Huyện, Ngành dọc, Đoàn thể, Doanh nghiệp, Khác); mã định danh; cách gọi khác, cách nhau bằng dấu |; vai trò (ghi “thường trực” cho cơ quan thường trực Ban Chỉ đạo). Dán thẳng từ bảng tính cũng được."
      defaultValue={source}
      rows={16}
    />
  )
}

export function AgencyListTable({ rows }: { rows: readonly CheckedAgency[] }) {
  return (
    <Table
      caption="Từng dòng của danh sách"
      isCaptionHidden
      density="compact"
      columns={[
        { key: 'line', header: 'Dòng', value: ({ row }) => row.line },
        { key: 'name', header: 'Tên đầy đủ', isRowHeader: true, value: ({ row }) => row.name },
        { key: 'short', header: 'Tên gọi tắt', value: ({ row }) => row.shortName },
        { key: 'level', header: 'Loại', value: ({ row }) => row.level && AGENCY_LEVEL_WORDS[row.level] },
        { key: 'aliases', header: 'Cách gọi khác', value: ({ row }) => row.aliases.join('; ') },
        {
          key: 'problems',
          header: 'Cần sửa',
          value: ({ problems }) => problems.map((problem) => AGENCY_PROBLEM_WORDS[problem]).join(' '),
          cell: ({ problems }) =>
            problems.length === 0 ? (
              'Đúng'
            ) : (
              <Tag tone="warn" shape="!">
                {problems.map((problem) => AGENCY_PROBLEM_WORDS[problem]).join(' ')}
              </Tag>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ row }) => String(row.line)}
    />
  )
}
