import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { addHoliday, removeHoliday } from '#features/settings/actions.ts'
import { HolidayFields, HolidayTable, YearLinks } from '#features/settings/components/holidays.tsx'
import { holidaysOf, holidayYears } from '#features/settings/data.ts'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { requireReader } from '../load.ts'

export const metadata: Metadata = { title: 'Ngày nghỉ, ngày làm bù' }

export default async function HolidaysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { signed, mayEdit } = await requireReader()
  const asked = Number(single(await searchParams).year)
  const year = asked >= 1900 && asked <= 9999 && Number.isInteger(asked) ? asked : Number(signed.today.slice(0, 4))
  const [rows, years] = await Promise.all([holidaysOf(db(), year, signed.today), holidayYears(db())])
  const remove = (on: string) => (
    <Form
      action={removeHoliday}
      submit={`Bỏ ngày ${dmy(on as typeof signed.today)}`}
      title="Bỏ ngày"
      tone="quiet"
      hidden={{ on, _key: randomUUID() }}
    />
  )
  return (
    <Frame signed={signed} current="/settings">
      <PageHeader
        title={`Ngày nghỉ, ngày làm bù năm ${year}`}
        caption="Cài đặt"
        lead="Dùng để tính ngày làm việc: sắp đến hạn, thời gian xác nhận, ngày nhắc. Đổi hôm nay không làm đổi số liệu những ngày đã qua."
      />
      <YearLinks years={years} current={year} />
      <Columns
        side={
          mayEdit && (
            <Section title="Thêm ngày">
              <Form action={addHoliday} submit="Thêm ngày" title="Thêm ngày" hidden={{ _key: randomUUID() }}>
                <HolidayFields />
              </Form>
            </Section>
          )
        }
      >
        <HolidayTable rows={rows} year={year} removal={mayEdit ? remove : undefined} />
      </Columns>
    </Frame>
  )
}
