import type { DateMention } from '#domain/extraction/draft.ts'
import { dmy } from '#lib/vi/day.ts'
import { DATE_ROLE_WORDS } from '#lib/vi/notice.ts'
import { Details } from '#ui/details.tsx'
import { Table } from '#ui/table.tsx'

/** Every date of the text with what it is for. */
export function DateTable({ text, dates }: { text: string; dates: readonly DateMention[] }) {
  return (
    <Details summary={`${dates.length} ngày trong văn bản và vai trò của từng ngày`}>
      <Table
        caption="Các ngày trong văn bản"
        isCaptionHidden
        density="compact"
        rows={dates}
        rowKey={({ span }) => String(span.start)}
        columns={[
          { key: 'on', header: 'Ngày', isRowHeader: true, value: ({ on }) => dmy(on) },
          { key: 'role', header: 'Vai trò', value: ({ role }) => DATE_ROLE_WORDS[role] },
          { key: 'words', header: 'Trong văn bản', value: ({ span }) => around(text, span.start, span.end) },
        ]}
      />
    </Details>
  )
}

/** A date with the words before it, back to a break between words. */
function around(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 60)
  const before = text.slice(from, start)
  return `…${from === 0 ? before : before.slice(before.indexOf(' ') + 1)}${text.slice(start, end)}`
}
