import type { Day } from '#domain/day.ts'
import { BUCKETS, countedOf, nationalRate, onTimeShare, type Rate, type Tally } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { CHANGES, type Change, changeSince } from '#features/assignments/schema.ts'
import { BUCKET_WORDS, rateWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { CHANGE_WORDS } from '#lib/vi/filter.ts'
import { digits } from '#lib/vi/number.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Figure } from '#ui/figure.tsx'
import { Section } from '#ui/section.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import { FigureLink } from './figure-link.tsx'

/** A day with its figures and the addresses of its lists. */
type Side = { day: Day; tally: Tally; addresses: Addresses }
type AgencyChanges = { agencyId: number | null; agencyName: string } & Record<Change, number>
type Props = { before: Side; now: Side; agencies: readonly AgencyChanges[] }

const NOTES: Record<Change, string> = {
  added: 'lượt giao chưa có ở ngày trước',
  done: 'được xác nhận hoàn thành',
  slipped: 'nay quá hạn, ngày trước thì chưa',
  extended: 'thời hạn nay muộn hơn ngày trước',
  returned: 'nay bị trả lại, ngày trước thì chưa',
}

/** What has become of everything between two days: the changes, then each figure with the old one struck through. */
export function Comparison({ before, now, agencies }: Props) {
  const sums = Object.fromEntries(CHANGES.map((change) => [change, agencies.reduce((sum, row) => sum + row[change], 0)])) as Record<
    Change,
    number
  >
  const list = (change: Change, agency?: number) => now.addresses.list({ agency, change: changeSince(change, before.day) })
  return (
    <>
      <Section title="Thay đổi">
        <TileRow>
          {CHANGES.map((change) => (
            <Figure
              key={change}
              label={CHANGE_WORDS[change]}
              value={<FigureLink count={sums[change]} href={list(change)} isAlarm={change === 'slipped'} />}
              note={NOTES[change]}
            />
          ))}
        </TileRow>
        {agencies.length === 0 ? (
          <EmptyState title={`Không có gì thay đổi từ sau ngày ${dmy(before.day)} đến hết ngày ${dmy(now.day)}.`} />
        ) : (
          <Table
            caption={`Thay đổi ở từng đơn vị, từ sau ngày ${dmy(before.day)} đến hết ngày ${dmy(now.day)}`}
            columns={changeColumns(list)}
            rows={agencies}
            rowKey={({ agencyId }) => String(agencyId)}
            total={{ agencyId: null, agencyName: 'Tổng số', ...sums }}
            density="compact"
          />
        )}
      </Section>
      <Section title="Số liệu hai ngày">
        <Table
          caption={`Gạch ngang là số ngày ${dmy(before.day)}, bên cạnh là số ngày ${dmy(now.day)}`}
          columns={COLUMNS}
          rows={linesOf(before, now)}
          rowKey={({ words }) => words}
          density="compact"
        />
      </Section>
    </>
  )
}

const changeColumns = (list: (change: Change, agency?: number) => string): Column<AgencyChanges>[] => [
  { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
  ...CHANGES.map(
    (change): Column<AgencyChanges> => ({
      key: change,
      header: CHANGE_WORDS[change],
      align: 'end',
      value: (row) => row[change],
      cell: (row) => <FigureLink count={row[change]} href={list(change, row.agencyId ?? undefined)} isAlarm={change === 'slipped'} />,
    }),
  ),
]

type Value = { text: string; href?: string }
type Line = { words: string; old: Value; now: Value; moved: string }

function linesOf(before: Side, now: Side): Line[] {
  const line = (words: string, count: (side: Side) => number, href: (side: Side) => string): Line => {
    const [a, b] = [count(before), count(now)]
    return { words, old: { text: digits(a), href: href(before) }, now: { text: digits(b), href: href(now) }, moved: signed(b - a, 0) }
  }
  const rate = (words: string, of: (tally: Tally) => Rate): Line => {
    const [a, b] = [of(before.tally), of(now.tally)]
    const by = a.percent === null || b.percent === null ? '–' : signed(b.percent - a.percent, 1)
    const moved = by === '–' ? by : `${by} điểm`
    return { words, old: { text: rateWords(a) }, now: { text: rateWords(b) }, moved }
  }
  return [
    line(
      'Tính vào tỷ lệ',
      ({ tally }) => countedOf(tally),
      ({ addresses }) => addresses.list({ preset: 'counted' }),
    ),
    ...BUCKETS.map((bucket) =>
      line(
        BUCKET_WORDS[bucket],
        ({ tally }) => tally[bucket],
        ({ addresses }) => addresses.list({ bucket }),
      ),
    ),
    rate('Tỷ lệ hoàn thành', nationalRate),
    rate('Đúng hạn trong số đã hoàn thành', onTimeShare),
  ]
}

const signed = (by: number, digits: number): string => {
  const size = Math.abs(by).toFixed(digits).replace('.', ',')
  return Number(by.toFixed(digits)) === 0 ? '–' : by > 0 ? `+${size}` : `−${size}`
}

const shown = ({ text, href }: Value) => (href && text !== '0' ? <a href={href}>{text}</a> : text)

const COLUMNS: Column<Line>[] = [
  { key: 'words', header: 'Lượt giao', isRowHeader: true, value: ({ words }) => words },
  {
    key: 'old',
    header: 'Ngày trước',
    align: 'end',
    value: ({ old }) => old.text,
    cell: ({ old, now }) => (old.text === now.text ? shown(old) : <del>{shown(old)}</del>),
  },
  { key: 'now', header: 'Ngày sau', align: 'end', value: ({ now }) => now.text, cell: ({ now }) => shown(now) },
  { key: 'moved', header: 'Tăng, giảm', align: 'end', value: ({ moved }) => moved },
]
