import type { Day } from '#domain/day.ts'
import { BUCKETS, type Bucket, countedOf, nationalRate, onTimeShare, rateOfAll, type Tally } from '#domain/statistics.ts'
import { BUCKET_WORDS, percentWords } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { Figure } from '#ui/figure.tsx'
import { Table } from '#ui/table.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import { notes, share } from './result.tsx'

type Props = {
  figures: Tally
  directives: { counted: number; finished: number; overdue: number }
  isBeforeInclusive: boolean
  day: Day
}

/** What the public sees: the totals of the province, nobody's name, and no way into a list. */
export function PublicResult({ figures, directives, isBeforeInclusive, day }: Props) {
  const [national, onTime, ofAll] = [nationalRate(figures), onTimeShare(figures), rateOfAll(figures)]
  const rows: { key: string; label: string; count: number }[] = [
    { key: 'counted', label: 'Tính vào tỷ lệ', count: countedOf(figures) },
    ...BUCKETS.map((bucket: Bucket) => ({ key: bucket, label: BUCKET_WORDS[bucket], count: figures[bucket] })),
  ]
  return (
    <>
      <TileRow>
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
      </TileRow>
      <Table
        caption={`Kết quả theo lượt giao, tính đến ${dmy(day)}`}
        density="compact"
        columns={[
          { key: 'label', header: 'Kết quả', isRowHeader: true, value: ({ label }) => label },
          { key: 'count', header: 'Số lượt giao', align: 'end', value: ({ count }) => count },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
        footer={notes(isBeforeInclusive)}
      />
      <p>
        {directives.counted} nhiệm vụ tính tỷ lệ: {directives.finished} đã hoàn thành ở mọi đơn vị, {directives.overdue} đang có đơn vị quá
        hạn. Một nhiệm vụ giao cho một đơn vị là một lượt giao.
      </p>
    </>
  )
}
