import type { Day } from '#domain/day.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { dmy } from '#lib/vi/day.ts'
import { Details } from '#ui/details.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type MatrixAgency, MatrixChart, type MatrixDirective, MatrixLegend } from './matrix-chart.tsx'
import { LEGEND } from './matrix-shapes.ts'

type Props = { directives: readonly MatrixDirective[]; agencies: readonly MatrixAgency[]; day: Day; addresses: Addresses }

/** No band is longer than a screen. */
const BAND = 32

/** Agencies by directives: the picture in bands that each bear their heads, and the same in words. */
export function Matrix(given: Props) {
  const { agencies, directives, day } = given
  const count = Math.ceil(agencies.length / BAND)
  const size = Math.ceil(agencies.length / count)
  const bands = Array.from({ length: count }, (_, index) => agencies.slice(index * size, (index + 1) * size))
  return (
    <>
      <MatrixLegend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, which a keyboard must be able to do */}
      <section className="table-scroll stack" tabIndex={0} aria-label="Bảng hình đơn vị và nhiệm vụ, cuộn ngang được">
        {bands.map((band, index) => (
          <MatrixChart key={band[0]?.id} {...given} agencies={band} name={`matrix-${index}`} />
        ))}
      </section>
      <Details summary="Xem bảng này bằng chữ">
        <Table
          caption={`Nhiệm vụ của từng đơn vị theo tình trạng, tính đến ${dmy(day)}`}
          columns={columnsOf(new Map(directives.map(({ id, ref, noticeNumber }) => [id, `${ref} (${noticeNumber})`])))}
          rows={agencies}
          rowKey={({ id }) => String(id)}
          density="compact"
        />
      </Details>
    </>
  )
}

const columnsOf = (names: ReadonlyMap<number, string>): Column<MatrixAgency>[] => [
  { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ name }) => name },
  ...LEGEND.map(
    ([of, words]): Column<MatrixAgency> => ({
      key: of,
      header: of === 'overdue' ? 'Quá hạn' : words,
      value: ({ cells }) =>
        cells
          .filter((cell) => cell.of === of || (of === 'done_on_time' && cell.of === 'done_undated'))
          .map(({ directiveId }) => names.get(directiveId))
          .join(', '),
    }),
  ),
]
