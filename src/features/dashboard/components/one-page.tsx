import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { BUCKETS, countedOf, nationalRate, onTimeShare, type Rate, rateOfAll, type Tally } from '#domain/statistics.ts'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { BUCKET_WORDS, rateWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { digits } from '#lib/vi/number.ts'
import { Shape } from '#ui/shape.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { inOrder } from './agency-order.ts'
import { type Concern, LOOKS } from './concern-table.tsx'
import { byDirective, concernWords } from './concern-words.ts'
import { HalfCurve } from './curve-chart.tsx'
import { type CurveDay, recentSums, sumsOf } from './curve-scale.ts'
import { FigureLink } from './figure-link.tsx'
import { notes } from './result.tsx'

type Agency = Tally & { agencyId: number; agencyName: string; lastUpdatedOn: Day | null }

type Props = {
  total: Tally
  directives: Tally
  concerns: readonly Concern[]
  concernedCount: number
  agencies: readonly Agency[]
  curve: readonly CurveDay[]
  day: Day
  calendar: Calendar
  isBeforeInclusive: boolean
}

// What fits on one sheet of A4, whatever there is.
const DIRECTIVES = 8
const AGENCIES = 14
const NAMES = 3
const REASONS = 2

/** The dashboard on one sheet of paper: figures on top, what needs a word on the left, agencies and the curve on the right. */
export function OnePage({ total, directives, concerns, concernedCount, agencies, curve, day, calendar, isBeforeInclusive }: Props) {
  const shown = byDirective(concerns).slice(0, DIRECTIVES)
  const rows = inOrder(agencies, 'overdue').slice(0, AGENCIES)
  return (
    <div className="one-page">
      <dl className="one-page-rates">
        {RATES.map(([label, of]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{rateWords(of(total))}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption="Kết quả"
        isCaptionHidden
        columns={RESULT}
        rows={[
          { unit: 'Lượt giao', tally: total },
          { unit: 'Nhiệm vụ', tally: directives },
        ]}
        rowKey={({ unit }) => unit}
        density="compact"
      />
      <div className="one-page-columns">
        <section>
          <h2>Cần chỉ đạo</h2>
          {shown.length === 0 && <p>✓ Không có nhiệm vụ nào cần chỉ đạo.</p>}
          <ol>
            {shown.map(({ first, all }) => (
              <Needed key={first.directiveId} first={first} all={all} day={day} calendar={calendar} />
            ))}
          </ol>
          {shown.length < concernedCount && <p>Và {digits(concernedCount - shown.length)} nhiệm vụ khác trên hệ thống.</p>}
        </section>
        <section>
          <h2>Theo đơn vị, nhiều việc quá hạn xếp trước</h2>
          <Table
            caption="Theo đơn vị"
            isCaptionHidden
            columns={AGENCY}
            rows={rows}
            rowKey={({ agencyId }) => String(agencyId)}
            density="compact"
          />
          {rows.length < agencies.length && <p>Và {agencies.length - rows.length} đơn vị khác.</p>}
          <h2>Đã đến hạn và đã hoàn thành (lượt giao, cộng dồn)</h2>
          <HalfCurve sums={recentSums(sumsOf(curve), day)} day={day} />
        </section>
      </div>
      <p className="one-page-notes">{notes(isBeforeInclusive)}</p>
    </div>
  )
}

const RATES: [string, (tally: Tally) => Rate][] = [
  ['Tỷ lệ hoàn thành', nationalRate],
  ['Đúng hạn trong số đã hoàn thành', onTimeShare],
  ['Hoàn thành trên tổng số', rateOfAll],
]

type NeededProps = { first: Concern; all: readonly Concern[]; day: Day; calendar: Calendar }

function Needed({ first, all, day, calendar }: NeededProps) {
  return (
    <li>
      <strong>
        {first.ref}. {shortened(first.text)}
      </strong>{' '}
      <small>
        {paperWords(first.noticeNumber)}
        {first.lastDueOn && `, hạn ${dmy(first.lastDueOn)}`}
      </small>
      {all.slice(0, REASONS).map((concern) => (
        <p key={concern.reason} className={concern.reason === 'overdue' ? 'one-page-late' : undefined}>
          <Shape glyph={LOOKS[concern.reason].shape} /> {concernWords(concern, day, calendar)}: {holdersOf(concern)}
        </p>
      ))}
    </li>
  )
}

function holdersOf({ holders, agencyCount }: Concern): string {
  const names = [...new Set(holders.map(({ agencyName }) => agencyName))].slice(0, NAMES)
  const others = agencyCount - names.length
  return `${names.join(', ')}${others > 0 ? ` và ${others} đơn vị khác` : ''}`
}

const RESULT: Column<{ unit: string; tally: Tally }>[] = [
  { key: 'unit', header: 'Tính theo', isRowHeader: true, value: ({ unit }) => unit },
  {
    key: 'counted',
    header: 'Tính vào tỷ lệ',
    align: 'end',
    value: ({ tally }) => countedOf(tally),
    cell: ({ tally }) => <FigureLink count={countedOf(tally)} />,
  },
  ...BUCKETS.map(
    (bucket): Column<{ unit: string; tally: Tally }> => ({
      key: bucket,
      header: BUCKET_WORDS[bucket],
      align: 'end',
      value: ({ tally }) => tally[bucket],
      cell: ({ tally }) => <FigureLink count={tally[bucket]} />,
    }),
  ),
]

const AGENCY_FIGURES: [string, string, (row: Agency) => number][] = [
  ['counted', 'Được giao', countedOf],
  ['done', 'Hoàn thành', (row) => row.done_on_time + row.done_late + row.done_undated],
  ['awaiting', 'Chờ xác nhận', (row) => row.awaiting],
  ['overdue', 'Quá hạn', (row) => row.overdue],
]

const AGENCY: Column<Agency>[] = [
  { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
  ...AGENCY_FIGURES.map(
    ([key, header, value]): Column<Agency> => ({
      key,
      header,
      align: 'end',
      value,
      cell: (row) => <FigureLink count={value(row)} isAlarm={key === 'overdue'} />,
    }),
  ),
]
