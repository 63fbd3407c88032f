import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { DayInput } from '#ui/day-input.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = { on: Day; name: string; isWorking: boolean }

export function YearLinks({ years, current }: { years: readonly number[]; current: number }) {
  const isBetween = (index: number) => index > 0
  return (
    <p>
      Năm:{' '}
      {years.map((year, index) => (
        <span key={year}>
          {isBetween(index) && ' · '}
          {year === current ? <strong>{year}</strong> : <TextLink href={`/settings/holidays?year=${year}`}>{year}</TextLink>}
        </span>
      ))}
    </p>
  )
}

type Props = { rows: readonly Row[]; year: number; removal?: (on: Day) => ReactNode }

export function HolidayTable({ rows, year, removal }: Props) {
  const columns: Column<Row>[] = [
    { key: 'on', header: 'Ngày', isRowHeader: true, value: ({ on }) => weekdayDmy(on) },
    { key: 'name', header: 'Tên', value: ({ name }) => name },
    { key: 'type', header: 'Loại', value: ({ isWorking }) => (isWorking ? 'Làm bù' : 'Nghỉ') },
    ...(removal ? [{ key: 'remove', header: 'Bỏ', value: () => '', cell: ({ on }: Row) => removal(on) }] : []),
  ]
  return (
    <Table
      caption={`Lịch năm ${year}`}
      isCaptionHidden
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={({ on }) => on}
      empty={<p>Chưa ghi ngày nghỉ nào của năm {year}.</p>}
    />
  )
}

export function HolidayFields() {
  return (
    <>
      <DayInput name="on" label="Ngày" hint="Ví dụ: 02/05/2025" />
      <TextInput name="name" label="Tên" hint="Ví dụ: Nghỉ hoán đổi theo thông báo của Chính phủ" width="medium" />
      <RadioGroup
        name="type"
        legend="Loại"
        options={[
          { value: 'off', label: 'Ngày nghỉ' },
          { value: 'working', label: 'Làm bù', hint: 'Thứ Bảy hoặc Chủ nhật' },
        ]}
        defaultValue="off"
      />
    </>
  )
}
