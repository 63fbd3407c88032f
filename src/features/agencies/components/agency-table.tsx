import type { AgencyLevel } from '#domain/agency.ts'
import type { Day } from '#domain/day.ts'
import { AGENCY_LEVEL_WORDS } from '#lib/vi/agency.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Listing, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = {
  id: number
  level: AgencyLevel
  name: string
  shortName: string
  symbol: string | null
  aliases: string[]
  isOffice: boolean
  isStanding: boolean
  from: Day
  to: Day | null
}

/** Active, not yet or no longer, on the day looked at. */
function validity({ from, to }: Row, day: Day): string {
  if (from > day) return `từ ${dmy(from)}`
  if (to === null) return 'đang hoạt động'
  return to > day ? `đến trước ${dmy(to)}` : `đã kết thúc từ ${dmy(to)}`
}

export const registerListing = (caption: string, day: Day): Listing<Row> => ({
  caption,
  columns: [
    {
      key: 'name',
      header: 'Tên đầy đủ',
      isRowHeader: true,
      value: ({ name }) => name,
      more: [
        { header: 'Loại', value: ({ level }) => AGENCY_LEVEL_WORDS[level] },
        { header: 'Giữ việc xác nhận', value: ({ isOffice, isStanding }) => (isOffice ? 'Văn phòng' : isStanding ? 'Thường trực' : null) },
      ],
      cell: ({ id, name, isOffice, isStanding }) => (
        <>
          <TextLink href={`/agencies/${id}`}>{name}</TextLink>
          {isOffice && <small className="block font-normal">giữ việc xác nhận</small>}
          {isStanding && <small className="block font-normal">thường trực Ban Chỉ đạo</small>}
        </>
      ),
    },
    { key: 'short', header: 'Tên gọi tắt', value: ({ shortName }) => shortName },
    { key: 'symbol', header: 'Ký hiệu', value: ({ symbol }) => symbol },
    { key: 'aliases', header: 'Cách gọi khác', value: ({ aliases }) => aliases.join('; ') },
    {
      key: 'valid',
      header: 'Hiệu lực',
      value: (row) => validity(row, day),
      cell: (row) => <span className="whitespace-nowrap">{validity(row, day)}</span>,
    },
  ],
})

export const AgencyTable = ({ caption, rows, day }: { caption: string; rows: readonly Row[]; day: Day }) => (
  <Table {...registerListing(caption, day)} isCaptionHidden density="compact" rows={rows} rowKey={({ id }) => String(id)} />
)
