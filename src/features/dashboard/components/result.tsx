import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import type { Period } from '#domain/recurrence.ts'
import { BUCKETS, countedOf, nationalRate, onTimeShare, type Rate, rateOfAll, type Tally, updateRate } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { BUCKET_WORDS, percentWords } from '#lib/vi/assignment.ts'
import { dmy, periodWords } from '#lib/vi/day.ts'
import { digits, ratio } from '#lib/vi/number.ts'
import { Figure } from '#ui/figure.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import { FigureLink } from './figure-link.tsx'

type Props = {
  figures: Tally & { assigned: number; unreported: number }
  /** Directives by class. */
  directives: Tally
  day: Day
  isBeforeInclusive: boolean
  period: Period
  addresses: Addresses
}

const share = (rate: Rate, of: string) => (rate.denominator === 0 ? 'chưa có gì để tính' : `${ratio(rate)} ${of}`)

/** The rates with what each is divided by. */
export function Rates({ figures }: { figures: Tally }) {
  const [national, onTime, ofAll] = [nationalRate(figures), onTimeShare(figures), rateOfAll(figures)]
  return (
    <>
      <Figure
        label="Tỷ lệ hoàn thành"
        value={percentWords(national.percent)}
        note={share(national, 'lượt giao đã hoàn thành hoặc đã quá hạn')}
      />
      <Figure
        label="Đúng hạn trong số đã hoàn thành"
        value={percentWords(onTime.percent)}
        note={share(onTime, 'lượt giao hoàn thành có thời hạn')}
      />
      <Figure label="Hoàn thành trên tổng số" value={percentWords(ofAll.percent)} note={share(ofAll, 'lượt giao tính tỷ lệ')} />
    </>
  )
}

/** The official result: classes word for word, rates with what they are divided by, and what is left out. */
export function Result({ figures, directives, day, isBeforeInclusive, period, addresses }: Props) {
  const update = updateRate(figures, figures.unreported)
  const inDirectives = nationalRate(directives)
  return (
    <>
      <div className="break-inside-avoid">
        <TileRow>
          <Rates figures={figures} />
          <Figure
            label={`Đã báo cáo kỳ ${periodWords(period)}`}
            value={percentWords(update.percent)}
            note={
              <>
                {share(update, 'lượt giao chưa hoàn thành')}
                {figures.unreported > 0 && (
                  <>
                    {'; '}
                    <TextLink href={addresses.list({ preset: 'unreported' })}>{digits(figures.unreported)} chưa báo cáo</TextLink>
                  </>
                )}
              </>
            }
          />
        </TileRow>
      </div>
      <ResultTable {...{ figures, directives, day, isBeforeInclusive, addresses }} />
      <p>
        Tổng số {digits(BUCKETS.reduce((sum, bucket) => sum + directives[bucket], 0))} nhiệm vụ,{' '}
        <a href={addresses.list({})}>{digits(figures.assigned)} lượt giao</a> (một nhiệm vụ giao cho một đơn vị là một lượt). Nhiệm vụ giao
        nhiều đơn vị xếp theo đơn vị chậm nhất; tỷ lệ hoàn thành theo nhiệm vụ {percentWords(inDirectives.percent)} (
        {share(inDirectives, 'nhiệm vụ đã hoàn thành ở mọi đơn vị hoặc đang có đơn vị quá hạn')}).
      </p>
    </>
  )
}

type Results = Pick<Props, 'directives' | 'day' | 'isBeforeInclusive' | 'addresses'> & { figures: Tally }

/** The official classes, each leading to its list as of the day. */
export const ResultTable = ({ figures, directives, day, isBeforeInclusive, addresses }: Results) => (
  <Table
    caption={`Kết quả theo lượt giao, tính đến ${dmy(day)}`}
    columns={COLUMNS}
    rows={[
      { unit: 'Lượt giao', tally: figures, list: addresses.list },
      { unit: 'Nhiệm vụ', tally: directives },
    ]}
    rowKey={({ unit }) => unit}
    footer={notes(isBeforeInclusive)}
  />
)

type Row = { unit: string; tally: Tally; list?: Addresses['list'] }

const COLUMNS: Column<Row>[] = [
  { key: 'unit', header: 'Tính theo', isRowHeader: true, value: ({ unit }) => unit },
  {
    key: 'counted',
    header: 'Tính vào tỷ lệ',
    align: 'end',
    value: ({ tally }) => countedOf(tally),
    cell: ({ tally, list }) => <FigureLink count={countedOf(tally)} href={list?.({ preset: 'counted' })} />,
  },
  ...BUCKETS.map(
    (bucket): Column<Row> => ({
      key: bucket,
      header: BUCKET_WORDS[bucket],
      align: 'end',
      value: ({ tally }) => tally[bucket],
      cell: ({ tally, list }) => (
        <FigureLink count={tally[bucket]} href={list?.({ bucket })} isAlarm={list !== undefined && bucket === 'overdue'} />
      ),
    }),
  ),
]

export const notes = (isBeforeInclusive: boolean): ReactNode => (
  <>
    Thời hạn “trước ngày” {isBeforeInclusive ? 'tính cả ngày đó là đúng hạn' : 'không tính ngày đó'}. Việc thường xuyên, yêu cầu chung, việc
    phối hợp và đơn vị không thuộc diện không đưa vào tỷ lệ (Quyết định 23/2018/QĐ-TTg). Kết quả đã nộp, chưa xác nhận để riêng và không
    tính là quá hạn. Tỷ lệ hoàn thành = hoàn thành ÷ (hoàn thành + quá hạn chưa hoàn thành).
  </>
)
