import type { Day } from '#domain/day.ts'
import type { ClockFigure, OfficeWork } from '#domain/office-clock.ts'
import { dmy } from '#lib/vi/day.ts'
import { digits } from '#lib/vi/number.ts'
import { CLOCK_WORDS, WORK_WORDS } from '#lib/vi/office-clock.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Clock = { work: OfficeWork; limit: number; longestWait: number } & Record<ClockFigure, number>
type Props = { clocks: readonly Clock[]; day: Day; hrefOf: (work: OfficeWork, is: ClockFigure) => string }

/** How quickly the Office itself works; every figure leads to what was counted. */
export function ClockTable({ clocks, day, hrefOf }: Props) {
  const figure = (is: ClockFigure, header: string): Column<Clock> => ({
    key: is,
    header,
    align: 'end',
    value: (row) => row[is],
    cell: (row) => <Figure row={row} is={is} href={hrefOf(row.work, is)} />,
  })
  const columns: Column<Clock>[] = [
    {
      key: 'work',
      header: 'Việc của Văn phòng',
      isRowHeader: true,
      value: ({ work }) => WORK_WORDS[work].title,
      cell: (row) => (
        <>
          {WORK_WORDS[row.work].title}
          {row.work === 'entry' && row.done > 0 && (
            <small className="block font-normal">
              {ENTRY.map((is, index) => (
                <span key={is}>
                  {index > 0 && ' · '}
                  {CLOCK_WORDS[is].toLowerCase()}: <Figure row={row} is={is} href={hrefOf(row.work, is)} />
                </span>
              ))}
            </small>
          )}
        </>
      ),
    },
    { key: 'limit', header: 'Thời hạn', value: ({ limit }) => `${limit}\u00a0ngày\u00a0làm\u00a0việc` },
    figure('done', 'Đã xử lý'),
    figure('in_time', 'Trong hạn'),
    figure('late', 'Quá hạn'),
    figure('waiting', 'Đang chờ'),
    figure('waiting_late', 'Chờ quá hạn'),
    {
      key: 'longest',
      header: 'Chờ lâu nhất',
      value: ({ waiting, longestWait }) => (waiting > 0 ? `${longestWait}\u00a0ngày\u00a0làm\u00a0việc` : '–'),
    },
  ]
  return (
    <Table
      caption={`Thời gian Văn phòng xử lý từ đầu năm, tính đến ${dmy(day)}`}
      columns={columns}
      rows={clocks}
      rowKey={({ work }) => work}
      footer="Tính bằng ngày làm việc, từ ngày ban hành văn bản hoặc ngày đơn vị gửi; trong ngày là 0. Không ảnh hưởng thời hạn của đơn vị."
    />
  )
}

const ENTRY = ['same_day', 'next_day', 'two_days', 'longer'] as const

const Figure = ({ row, is, href }: { row: Clock; is: ClockFigure; href: string }) =>
  row[is] === 0 ? (
    '–'
  ) : (
    <TextLink href={href} hidden={`${WORK_WORDS[row.work].title}: ${CLOCK_WORDS[is]}`}>
      {digits(row[is])}
    </TextLink>
  )
