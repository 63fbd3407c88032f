import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CodeSheet } from '#features/people/components/code-sheet.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { codesGivenBy, ownEvent } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { hourMinute, weekdayDmy } from '#lib/vi/day.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

export const metadata: Metadata = { title: 'Biên nhận' }

const WITH_CODES = ['person.appointed', 'person.reset', 'people.entered']

export default async function PeopleReceiptPage({ params }: { params: Promise<{ seq: string }> }) {
  const signed = await requireActor()
  const { actor, today, demonstration } = signed
  const { seq } = await params
  const entry = /^\d{1,15}$/.test(seq) ? await ownEvent(db(), actor, BigInt(seq)) : null
  if (!entry) notFound()
  const { event, on, at, actorName } = entry
  const personIds = 'people' in event ? event.people.map(({ personId }) => personId) : 'personId' in event ? [event.personId] : []
  const hasCodes = WITH_CODES.includes(event.name)
  const codes = hasCodes ? await codesGivenBy(db(), actor, personIds, today) : []
  return (
    <Frame signed={signed} current="/people">
      <PageHeader title="Biên nhận" />
      <Panel tone="good" title={`Đã ghi: ${EVENT_TITLES[event.name]}`}>
        <SummaryList
          rows={[
            { key: 'Số biên nhận', value: String(entry.seq).padStart(6, '0') },
            { key: 'Thời điểm', value: `${weekdayDmy(on)}${demonstration.isSimulated ? '' : `, ${hourMinute(at)}`}` },
            { key: 'Người ghi', value: actorName },
            { key: 'Nội dung', value: eventLines(event).map((line) => <p key={line}>{line}</p>) },
          ]}
        />
      </Panel>
      {codes.length > 0 && (
        <>
          <NoticeBanner tone="warn" title="Chép hoặc in mã ngay">
            Mã chỉ hiện trên trang này trong 15 phút, cho riêng người đã cấp. Trao tận tay từng người; người nhận mở trang Đặt mật khẩu
            (/first-password), ghi mã và tự chọn mật khẩu.
          </NoticeBanner>
          <CodeSheet codes={codes} />
        </>
      )}
      {hasCodes && codes.length === 0 && (
        <p>Mã đã được dùng, hoặc đã quá 15 phút nên không hiện lại nữa. Nếu chưa kịp trao, hãy cấp mã mới ở trang của từng người.</p>
      )}
      <p className="actions">
        {personIds.length === 1 && <ButtonLink href={`/people/${personIds[0]}`}>Về trang người dùng</ButtonLink>}
        <ButtonLink href="/people" tone="quiet">
          Danh sách người dùng
        </ButtonLink>
      </p>
    </Frame>
  )
}
