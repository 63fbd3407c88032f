import type { ReactNode } from 'react'
import { type Calendar, workingDaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { NOTICE_STATE_WORDS } from '#lib/vi/notice.ts'
import { type Listing, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = {
  id: number
  state: 'draft' | 'published' | 'withdrawn'
  kind: 'notice' | 'direct'
  number: string | null
  issuedOn: Day | null
  issuer: string | null
  title: string
  publishedOn: Day | null
  directiveCount: number
}

type Asked = { today: Day; calendar: Calendar; limit: number }

export function noticeListing({ today, calendar, limit }: Asked): Listing<Row> {
  const isLate = ({ issuedOn, publishedOn }: Row) =>
    issuedOn !== null && workingDaysBetween(issuedOn, publishedOn ?? today, calendar) > limit
  return {
    caption: 'Văn bản, mới nhất trước',
    columns: [
      {
        key: 'number',
        header: 'Số, ký hiệu',
        isRowHeader: true,
        value: ({ number }) => number,
        cell: ({ id, number, kind }) => (
          <TextLink href={`/notices/${id}`}>{number ?? (kind === 'direct' ? 'Chỉ đạo trực tiếp' : 'Chưa rõ số')}</TextLink>
        ),
      },
      { key: 'issuedOn', header: 'Ngày ban hành', value: ({ issuedOn }) => (issuedOn ? dmy(issuedOn) : 'Chưa rõ ngày') },
      { key: 'title', header: 'Trích yếu', value: ({ title }) => title },
      { key: 'issuer', header: 'Cơ quan ban hành', value: ({ issuer }) => issuer },
      {
        key: 'state',
        header: 'Tình trạng',
        value: ({ state }) => NOTICE_STATE_WORDS[state],
        more: [{ header: 'Ngày giao', value: ({ publishedOn }) => publishedOn && dmy(publishedOn) }],
        cell: (row) => (
          <>
            {stateWords(row)}
            {isLate(row) && <small className="block">quá {limit} ngày làm việc sau ngày ban hành</small>}
          </>
        ),
      },
      {
        key: 'directives',
        header: 'Nhiệm vụ',
        align: 'end',
        value: ({ state, directiveCount }) => (state === 'draft' ? 'chưa giao' : directiveCount),
      },
    ],
  }
}

export const NoticeTable = ({ rows, empty, ...asked }: Asked & { rows: readonly Row[]; empty: ReactNode }) => (
  <Table {...noticeListing(asked)} isCaptionHidden rows={rows} rowKey={({ id }) => String(id)} empty={empty} />
)

const stateWords = ({ state, publishedOn }: Row) =>
  state === 'draft' ? (
    <Tag tone="warn" shape="○">
      {NOTICE_STATE_WORDS.draft}
    </Tag>
  ) : (
    `${NOTICE_STATE_WORDS[state]}${publishedOn ? ` ngày ${dmy(publishedOn)}` : ''}`
  )
