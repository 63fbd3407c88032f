import type { Day } from '#domain/day.ts'
import { type Bucket, countedOf } from '#domain/statistics.ts'
import type { Addresses } from '#features/assignments/components/addresses.ts'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { BUCKET_WORDS } from '#lib/vi/assignment.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { Details } from '#ui/details.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { FigureLink } from './figure-link.tsx'
import { type Dated, sentence, TimelineChart } from './timeline-chart.tsx'
import { NARROW, WIDE } from './timeline-scale.ts'

type Props = { directives: readonly Dated[]; day: Day; addresses: Addresses }

const SHOWN: readonly Bucket[] = ['done_on_time', 'done_late', 'awaiting', 'in_term', 'overdue']

/** The picture, and the same as a table for whoever would rather read. */
export function Timeline({ directives, day, addresses }: Props) {
  if (directives.length === 0) return <p>Chưa có nhiệm vụ nào ghi thời hạn.</p>
  const columns: Column<Dated>[] = [
    {
      key: 'directive',
      header: 'Nhiệm vụ',
      isRowHeader: true,
      value: ({ ref, text }) => `${ref}. ${text}`,
      cell: ({ id, ref, text }) => (
        <TextLink href={`/directives/${id}${addresses.query}`}>
          {ref}. {shortened(text)}
        </TextLink>
      ),
    },
    { key: 'due', header: 'Thời hạn', value: ({ dueOn }) => `${dmy(dueOn)} (${relative(dueOn, day)})` },
    {
      key: 'extended',
      header: 'Gia hạn đến',
      value: ({ extendedTo, extendedCount }) => extendedTo && `${dmy(extendedTo)} (${extendedCount} đơn vị)`,
    },
    {
      key: 'counted',
      header: 'Được giao',
      align: 'end',
      value: countedOf,
      cell: (row) => <FigureLink count={countedOf(row)} href={addresses.list({ directive: row.id, preset: 'counted' })} />,
    },
    ...SHOWN.map(
      (bucket): Column<Dated> => ({
        key: bucket,
        header: BUCKET_WORDS[bucket],
        align: 'end',
        value: (row) => row[bucket],
        cell: (row) => (
          <FigureLink count={row[bucket]} href={addresses.list({ directive: row.id, bucket })} isAlarm={bucket === 'overdue'} />
        ),
      }),
    ),
  ]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, which a keyboard must be able to do */}
      <section className="table-scroll" tabIndex={0} aria-label="Biểu đồ thời hạn, cuộn ngang được">
        <p className="sr-only" id="timeline-told">
          {directives.map(sentence).join(' ')}
        </p>
        <TimelineChart directives={directives} day={day} addresses={addresses} layout={WIDE} />
        <TimelineChart directives={directives} day={day} addresses={addresses} layout={NARROW} />
      </section>
      <div className="print:hidden">
        <Details summary="Xem biểu đồ dưới dạng bảng">
          <Table
            caption={`Nhiệm vụ có thời hạn gần ${dmy(day)} nhất`}
            columns={columns}
            rows={directives}
            rowKey={({ id }) => String(id)}
            density="compact"
          />
        </Details>
      </div>
    </>
  )
}
