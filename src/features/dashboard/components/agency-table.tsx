import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import { type Bucket, countedOf, type Tally } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { type Column, type Listing, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { FigureLink } from './figure-link.tsx'

/** `agencyId` is null in the row of totals. */
type Row = Tally & { agencyId: number | null; agencyName: string; lastUpdatedOn: Day | null }

type Asked = { day: Day; addresses: Addresses }
type Props = Asked & { rows: readonly Row[]; total: Row; footer?: ReactNode }

const BUCKET_HEADERS: [Bucket, string][] = [
  ['done_on_time', 'Hoàn thành đúng hạn'],
  ['done_late', 'Hoàn thành quá hạn'],
  ['done_undated', 'Hoàn thành, không thời hạn'],
  ['awaiting', 'Chờ xác nhận'],
  ['in_term', 'Trong hạn'],
  ['overdue', 'Quá hạn'],
  ['undated', 'Không thời hạn'],
]

export function agencyListing({ day, addresses }: Asked): Listing<Row> {
  const agency = ({ agencyId }: Row) => (agencyId ? { agency: agencyId } : {})
  const columns: Column<Row>[] = [
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: (row) => (row.agencyId ? <TextLink href={addresses.list(agency(row))}>{row.agencyName}</TextLink> : row.agencyName),
    },
    {
      key: 'counted',
      header: 'Được giao',
      align: 'end',
      value: countedOf,
      cell: (row) => <FigureLink count={countedOf(row)} href={addresses.list({ ...agency(row), preset: 'counted' })} />,
    },
    ...BUCKET_HEADERS.map(
      ([bucket, header]): Column<Row> => ({
        key: bucket,
        header,
        align: 'end',
        value: (row) => row[bucket],
        cell: (row) => <FigureLink count={row[bucket]} href={addresses.list({ ...agency(row), bucket })} isAlarm={bucket === 'overdue'} />,
      }),
    ),
    {
      key: 'updated',
      header: 'Cập nhật gần nhất',
      value: ({ lastUpdatedOn }) => lastUpdatedOn && dmy(lastUpdatedOn),
      cell: ({ lastUpdatedOn }) =>
        lastUpdatedOn ? (
          <span className="whitespace-nowrap">
            {dmy(lastUpdatedOn)} <small>{relative(lastUpdatedOn, day)}</small>
          </span>
        ) : (
          'Chưa có'
        ),
    },
  ]
  const caption = `Lượt giao tính tỷ lệ của từng đơn vị, đơn vị có nhiều việc quá hạn xếp trước; tính đến ${dmy(day)}`
  return { caption, columns }
}

export const AgencyTable = ({ rows, total, footer, ...asked }: Props) => (
  <Table
    {...agencyListing(asked)}
    rows={rows}
    rowKey={({ agencyId }) => String(agencyId)}
    total={total}
    footer={footer}
    density="compact"
  />
)
