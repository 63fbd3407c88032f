import { BUCKETS, countedOf, nationalRate, type Tally } from '#domain/statistics.ts'
import { BUCKET_WORDS } from '#lib/vi/assignment.ts'
import { digits } from '#lib/vi/number.ts'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TileRow } from '#ui/tile-row.tsx'
import { notes, Rates } from './result.tsx'

type Props = {
  figures: Tally
  directives: Tally
  isBeforeInclusive: boolean
}

/** What the public sees: the totals of the province, nobody's name, and no way into a list. */
export function PublicResult({ figures, directives, isBeforeInclusive }: Props) {
  const rate = nationalRate(directives)
  return (
    <>
      <TileRow>
        <Rates figures={figures} />
      </TileRow>
      <Section title="Kết quả theo lượt giao">
        <SummaryList
          rows={[
            { key: 'Tính vào tỷ lệ', value: digits(countedOf(figures)) },
            ...BUCKETS.map((bucket) => ({ key: BUCKET_WORDS[bucket], value: digits(figures[bucket]) })),
          ]}
        />
      </Section>
      <p>
        {digits(countedOf(directives))} nhiệm vụ tính tỷ lệ: {digits(rate.numerator)} đã hoàn thành ở mọi đơn vị,{' '}
        {digits(directives.overdue)} đang có đơn vị quá hạn. Một nhiệm vụ giao cho một đơn vị là một lượt giao.
      </p>
      <p>
        <small>{notes(isBeforeInclusive)}</small>
      </p>
    </>
  )
}
