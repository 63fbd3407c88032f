import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { documentHref, isDamaged } from './review.ts'

type Citation = { id: number; symbol: string; understood: string; citedOn: Day | null }

/** Each document once, as understood; where the text writes it otherwise, its words too. */
export function CitationTable({ citations }: { citations: readonly Citation[] }) {
  const documents = [...Map.groupBy(citations, ({ understood }) => understood).values()]
  return (
    <Table
      caption="Văn bản viện dẫn"
      isCaptionHidden
      density="compact"
      rows={documents}
      rowKey={([first]) => String(first?.id)}
      empty={<p>Văn bản không viện dẫn văn bản nào.</p>}
      columns={[
        {
          key: 'symbol',
          header: 'Số, ký hiệu',
          isRowHeader: true,
          value: ([first]) => first?.understood ?? null,
          cell: (mentions) => (
            <>
              {mentions[0] && (
                <TextLink href={documentHref(mentions[0].understood)} hidden="và những nội dung thực hiện văn bản này">
                  {mentions[0].understood}
                </TextLink>
              )}
              {mentions.filter(isDamaged).map(({ id, symbol }) => (
                <small key={id}> Văn bản ghi “{symbol}”</small>
              ))}
            </>
          ),
        },
        { key: 'on', header: 'Ngày', value: (mentions) => dayOf(mentions) },
        { key: 'count', header: 'Số lần', align: 'end', value: (mentions) => mentions.length },
      ]}
    />
  )
}

const dayOf = (mentions: readonly Citation[]): string => {
  const on = mentions.find(({ citedOn }) => citedOn)?.citedOn
  return on ? dmy(on) : 'không ghi'
}
