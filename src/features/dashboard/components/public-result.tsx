import { BUCKETS, countedOf, nationalRate, onTimeShare, rateOfAll, type Tally } from '#domain/statistics.ts'
import { BUCKET_WORDS, percentWords } from '#lib/vi/assignment.ts'
import { Figure } from '#ui/figure.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import { notes, share } from './result.tsx'

type Props = {
  figures: Tally
  directives: { counted: number; finished: number; overdue: number }
  isBeforeInclusive: boolean
}

/** What the public sees: the totals of the province, nobody's name, and no way into a list. */
export function PublicResult({ figures, directives, isBeforeInclusive }: Props) {
  const [national, onTime, ofAll] = [nationalRate(figures), onTimeShare(figures), rateOfAll(figures)]
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
      <Section title="Kết quả theo lượt giao">
        <SummaryList
          rows={[
            { key: 'Tính vào tỷ lệ', value: countedOf(figures) },
            ...BUCKETS.map((bucket) => ({ key: BUCKET_WORDS[bucket], value: figures[bucket] })),
          ]}
        />
      </Section>
      <p>
        {directives.counted} nhiệm vụ tính tỷ lệ: {directives.finished} đã hoàn thành ở mọi đơn vị, {directives.overdue} đang có đơn vị quá
        hạn. Một nhiệm vụ giao cho một đơn vị là một lượt giao.
      </p>
      <p>
        <small>{notes(isBeforeInclusive)}</small>
      </p>
    </>
  )
}
