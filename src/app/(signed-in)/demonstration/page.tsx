import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { advanceDemonstration, leaveDemonstration } from '#features/demonstration/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { DayInput } from '#ui/day-input.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'

export const metadata: Metadata = { title: 'Ngày mô phỏng' }

export default async function DemonstrationPage() {
  const signed = await requireActor()
  if (!can(signed.actor, 'demonstration.advance', {})) forbidden()
  if (!signed.demonstration.isSimulated) {
    return (
      <Frame signed={signed} current="/demonstration">
        <EmptyState title="Hệ thống đang dùng ngày thật." />
      </Frame>
    )
  }
  return (
    <Frame signed={signed} current="/demonstration">
      <PageHeader title="Ngày mô phỏng" lead={`Hôm nay được đặt là ${weekdayDmy(signed.today)}.`} />
      <Section title="Chuyển ngày">
        <Form action={advanceDemonstration} submit="Chuyển đến ngày này" title="Ngày mô phỏng" id="advance">
          <DayInput
            name="to"
            label="Chuyển đến ngày"
            hint="Chỉ chuyển về phía trước. Ví dụ: 21/06/2022. Muốn xem ngày đã qua, dùng ô Tính đến ngày."
          />
        </Form>
      </Section>
      <Section title="Rời chế độ mô phỏng">
        <Form action={leaveDemonstration} submit="Dùng ngày thật từ nay" title="Ngày mô phỏng" tone="warn" id="leave">
          <p>Từ đó mọi thời hạn tính theo ngày thật và không quay lại ngày mô phỏng được.</p>
        </Form>
      </Section>
    </Frame>
  )
}
