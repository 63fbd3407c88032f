import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import { type Bucket, countedOf, nationalRate, type Tally } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { rateWords } from '#lib/vi/assignment.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { type Column, type Listing, Table } from '#ui/table.tsx'
import type { AgencyOrder, Attribution } from '../schema.ts'
import { FigureLink } from './figure-link.tsx'

/** `agencyId` is null in the row of totals. */
type Row = Tally & { agencyId: number | null; agencyName: string; lastUpdatedOn: Day | null }

type Asked = { day: Day; addresses: Addresses; order?: AgencyOrder; by?: Attribution; orderHref?: (order: AgencyOrder) => string }
type Props = Asked & { rows: readonly Row[]; total: Row; footer?: ReactNode }

const BUCKET_HEADERS: [Bucket & AgencyOrder, string][] = [
  ['done_on_time', 'Hoàn thành đúng hạn'],
  ['done_late', 'Hoàn thành quá hạn'],
  ['done_undated', 'Hoàn thành, không thời hạn'],
  ['awaiting', 'Chờ xác nhận'],
  ['in_term', 'Trong hạn'],
  ['overdue', 'Quá hạn'],
  ['undated', 'Không thời hạn'],
]

const ASCENDING: readonly AgencyOrder[] = ['agency', 'rate', 'updated']
const CAPTIONS: Partial<Record<AgencyOrder, string>> = {
  overdue: 'đơn vị có nhiều việc quá hạn xếp trước',
  agency: 'xếp theo tên',
  rate: 'tỷ lệ hoàn thành thấp xếp trước',
  updated: 'lâu chưa cập nhật xếp trước',
}

export function agencyListing({ day, addresses, order = 'overdue', by = 'held', orderHref }: Asked): Listing<Row> {
  const agency = ({ agencyId }: Row) => (agencyId ? { [by === 'held' ? 'agency' : 'assigned']: agencyId } : {})
  const sort = (key: AgencyOrder): Pick<Column<Row>, 'key' | 'sort'> => {
    const by = ASCENDING.includes(key) ? 'ascending' : 'descending'
    return { key, sort: orderHref && { href: orderHref(key), ...(key === order && { by }) } }
  }
  const columns: Column<Row>[] = [
    {
      ...sort('agency'),
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: (row) => (row.agencyId ? <a href={addresses.list(agency(row))}>{row.agencyName}</a> : row.agencyName),
    },
    {
      ...sort('counted'),
      header: 'Được giao',
      align: 'end',
      value: countedOf,
      cell: (row) => <FigureLink count={countedOf(row)} href={addresses.list({ ...agency(row), preset: 'counted' })} />,
    },
    ...BUCKET_HEADERS.map(
      ([bucket, header]): Column<Row> => ({
        ...sort(bucket),
        header,
        align: 'end',
        value: (row) => row[bucket],
        cell: (row) => <FigureLink count={row[bucket]} href={addresses.list({ ...agency(row), bucket })} isAlarm={bucket === 'overdue'} />,
      }),
    ),
    {
      ...sort('rate'),
      header: 'Tỷ lệ hoàn thành',
      align: 'end',
      value: (row) => (nationalRate(row).percent === null ? null : rateWords(nationalRate(row))),
    },
    {
      ...sort('updated'),
      header: 'Cập nhật gần nhất',
      value: ({ lastUpdatedOn }) => lastUpdatedOn && dmy(lastUpdatedOn),
      cell: ({ lastUpdatedOn }) =>
        lastUpdatedOn ? (
          <span className="md:whitespace-nowrap">{`${dmy(lastUpdatedOn)} · ${relative(lastUpdatedOn, day)}`}</span>
        ) : (
          'Chưa có'
        ),
    },
  ]
  const first = CAPTIONS[order] ?? `nhiều “${BUCKET_HEADERS.find(([bucket]) => bucket === order)?.[1] ?? 'Được giao'}” xếp trước`
  return {
    caption: `Lượt giao tính tỷ lệ của từng đơn vị${by === 'held' ? '' : ' được giao ban đầu'}, ${first}; tính đến ${dmy(day)}`,
    columns,
  }
}

export const AgencyTable = ({ rows, total, footer, ...asked }: Props) => (
  <>
    {asked.orderHref && (
      <p className="md:hidden print:hidden">
        Xếp theo: <a href={asked.orderHref('overdue')}>quá hạn</a> · <a href={asked.orderHref('rate')}>tỷ lệ</a> ·{' '}
        <a href={asked.orderHref('updated')}>lâu chưa cập nhật</a> · <a href={asked.orderHref('agency')}>tên</a>
      </p>
    )}
    <Table
      {...agencyListing(asked)}
      rows={rows}
      rowKey={({ agencyId }) => String(agencyId)}
      total={total}
      footer={footer}
      density="compact"
    />
  </>
)
