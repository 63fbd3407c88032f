import type { Metadata } from 'next'
import { reportPeriod } from '#domain/reporting.ts'
import { dayAsked, type SearchParams } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { SettingValueNote } from '#features/settings/components/setting-value.tsx'
import { settingHistory } from '#features/settings/data.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { SETTING_GROUPS, SETTING_WORDS } from '#lib/vi/settings.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { requireReader } from './load.ts'

export const metadata: Metadata = { title: 'Cài đặt' }

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { signed, mayEdit } = await requireReader()
  const day = dayAsked(await searchParams, signed.today)
  const [settings, history] = await Promise.all([settingsOn(db(), day), settingHistory(db())])
  const period = reportPeriod(day, settings.reportLastDay)
  return (
    <Frame signed={signed} current="/settings" asOf={{ day, path: '/settings' }}>
      <PageHeader title="Cài đặt" lead="Mỗi cài đặt có hiệu lực từ một ngày; số liệu của ngày đã qua giữ cài đặt của ngày đó." />
      {mayEdit && (
        <p>
          <TextLink href="/setup">Thiết lập ban đầu</TextLink>
        </p>
      )}
      {SETTING_GROUPS.map(({ title, keys }) => (
        <Section key={title} title={title}>
          <SummaryList
            rows={keys.map((key) => ({
              key: SETTING_WORDS[key].title,
              value: <SettingValueNote name={key} value={settings[key]} rows={history.filter((row) => row.key === key)} day={day} />,
              action: { href: `/settings/${key}`, label: mayEdit ? 'Đổi' : 'Lịch sử', hidden: SETTING_WORDS[key].title },
            }))}
          />
        </Section>
      ))}
      <Section title="Lịch">
        <SummaryList
          rows={[
            { key: 'Kỳ báo cáo hiện tại', value: `${dmy(period.from)} đến ${dmy(period.to)}, hạn gửi báo cáo ${dmy(period.to)}` },
            {
              key: 'Ngày nghỉ, ngày làm bù',
              value: <TextLink href={`/settings/holidays?year=${day.slice(0, 4)}`}>Lịch năm {day.slice(0, 4)}</TextLink>,
            },
          ]}
        />
      </Section>
    </Frame>
  )
}
