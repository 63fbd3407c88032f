import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SETTING_KEYS } from '#domain/settings.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { changeSetting } from '#features/settings/actions.ts'
import { SettingActs } from '#features/settings/components/setting-acts.tsx'
import { SettingField } from '#features/settings/components/setting-field.tsx'
import { settingActs, settingHistory } from '#features/settings/data.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { SETTING_WORDS, settingValueWords } from '#lib/vi/settings.ts'
import { Columns } from '#ui/columns.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Table } from '#ui/table.tsx'
import { requireReader } from '../load.ts'

export const metadata: Metadata = { title: 'Cài đặt' }

export default async function SettingPage({ params }: { params: Promise<{ key: string }> }) {
  const { signed, mayEdit } = await requireReader()
  const asked = (await params).key
  const key = SETTING_KEYS.find((known) => known === asked) ?? notFound()
  const [settings, history, acts] = await Promise.all([settingsOn(db(), signed.today), settingHistory(db(), key), settingActs(db(), key)])
  const { title, effect } = SETTING_WORDS[key]
  return (
    <Frame signed={signed} current="/settings">
      <PageHeader title={title} caption="Cài đặt" lead={effect} />
      <Columns side={<SettingActs rows={acts} />}>
        {mayEdit && (
          <Form action={changeSetting} title={title} submit="Ghi cài đặt" cancelHref="/settings" hidden={{ key, _key: randomUUID() }}>
            <SettingField name={key} value={settings[key]} />
            <DayInput name="from" label="Có hiệu lực từ ngày" hint="Hôm nay hoặc một ngày sắp tới." defaultValue={signed.today} />
          </Form>
        )}
        <Table
          caption="Giá trị theo ngày, mới nhất trước"
          columns={[
            { key: 'from', header: 'Từ ngày', isRowHeader: true, value: ({ from }) => dmy(from) },
            { key: 'value', header: 'Giá trị', value: ({ value }) => settingValueWords(key, value) },
          ]}
          rows={history}
          rowKey={({ from }) => from}
          empty={<p>Chưa đổi lần nào: đang dùng giá trị ban đầu, {settingValueWords(key, settings[key])}.</p>}
        />
      </Columns>
    </Frame>
  )
}
