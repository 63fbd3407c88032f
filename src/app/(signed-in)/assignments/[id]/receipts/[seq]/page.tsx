import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { AuditName } from '#domain/audit.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { eventOf } from '#features/audit/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { hourMinute, weekdayDmy } from '#lib/vi/day.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Panel } from '#ui/panel.tsx'
import { Stack } from '#ui/stack.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { loadAssignment } from '../../load.ts'

export const metadata: Metadata = { title: 'Biên nhận' }

/** Who does what next, after each act. */
const NEXT: Partial<Record<AuditName, (deskName: string) => string>> = {
  'plan.registered': () => 'Đơn vị báo cáo tiến độ theo kế hoạch này. Kế hoạch điều chỉnh được, bản cũ vẫn lưu.',
  'plan.revised': () => 'Bản kế hoạch trước vẫn lưu trong diễn biến.',
  'progress.reported': () => 'Khi xong, đơn vị gửi báo cáo hoàn thành.',
  'completion.submitted': (desk) => `${desk} xem xét. Ngày nộp được tính là ngày hoàn thành khi được xác nhận.`,
  'completion.accepted': () => 'Lượt giao đã kết thúc.',
  'completion.returned': () => 'Đơn vị nhận lại lượt giao cùng lý do trả lại; thời hạn ban đầu không đổi.',
  'assignment.passed_on': () => 'Đơn vị vẫn chịu trách nhiệm như cũ; người xử lý thấy việc này ở “Việc của tôi”.',
  'assignment.objected': () => 'Đơn vị vẫn chịu trách nhiệm và thời hạn vẫn tính cho đến khi Văn phòng trả lời.',
  'assignment.insisted': () => 'Đơn vị tiếp tục thực hiện; thời hạn không đổi.',
  'assignment.suspended': () => 'Lượt giao không tính thời hạn cho đến khi được tiếp tục.',
  'assignment.resumed': () => 'Đơn vị tiếp tục thực hiện theo thời hạn mới. Hạn gốc vẫn hiện.',
  'assignment.cancelled': () => 'Lượt giao ra khỏi tỷ lệ, vẫn hiện trong danh sách.',
  'assignment.reassigned': () => 'Đơn vị nhận thấy lượt giao ở “Việc của đơn vị”. Số liệu những ngày đã qua không đổi.',
  'extension.requested': () => 'Thời hạn chưa đổi cho đến khi được đồng ý. Trả lời hiện ở lượt giao này và trong “Việc của đơn vị”.',
  'extension.granted': () => 'Thời hạn mới tính từ hôm nay; những ngày đã qua giữ nguyên như đã ghi. Hạn gốc vẫn hiện.',
  'extension.refused': () => 'Thời hạn giữ nguyên.',
  'extension.countered': () => 'Thời hạn giữ nguyên cho đến khi đơn vị nhận ngày được đề nghị.',
  'extension.offer_taken': () => 'Thời hạn mới tính từ hôm nay. Hạn gốc vẫn hiện.',
  'extension.offer_declined': () => 'Thời hạn giữ nguyên. Đơn vị xin lại được với lý do khác.',
  'extension.withdrawn': () => 'Thời hạn giữ nguyên.',
  'explanation.requested': () => 'Đơn vị thấy yêu cầu ở “Việc của đơn vị”. Thời hạn của nhiệm vụ không đổi.',
  'explanation.given': () => 'Người yêu cầu xem xét. Ngày gửi được tính là ngày trả lời.',
  'explanation.accepted': () => 'Yêu cầu giải trình đã khép lại, vẫn hiện ở lượt giao.',
  'explanation.asked_again': () => 'Đơn vị phải trả lời lại theo hạn mới; lần trước vẫn lưu.',
  'explanation.withdrawn': () => 'Đơn vị không phải trả lời nữa.',
  'assignment.exempted': () => 'Lượt giao ra khỏi mẫu số, vẫn hiện trong danh sách.',
}

/** After these the next thing of the queue is at hand. */
const DECISIONS: AuditName[] = [
  'completion.accepted',
  'completion.returned',
  'extension.granted',
  'extension.refused',
  'extension.countered',
  'assignment.insisted',
  'explanation.accepted',
  'explanation.asked_again',
]

export default async function ReceiptPage({ params }: { params: Promise<{ id: string; seq: string }> }) {
  // First of all: to who is not signed in, what there is and what is not are one.
  await requireActor()
  const { id, seq } = await params
  const entry = /^\d{1,15}$/.test(seq) && /^\d{1,9}$/.test(id) ? await eventOf(db(), Number(id), BigInt(seq)) : null
  if (!entry) notFound()
  // A receipt stays readable to who held the assignment on its day.
  const { signed, assignment, head, path } = await loadAssignment(params, Promise.resolve({ day: entry.on }))
  const { actor, demonstration } = signed
  const when = `${weekdayDmy(entry.on)}${demonstration.isSimulated ? '' : `, ${hourMinute(entry.at)}`}`
  const isDecision = DECISIONS.includes(entry.event.name)
  const home = isDecision ? { href: '/queue', label: 'Xem việc chờ tiếp theo' } : { href: '/work', label: 'Việc của đơn vị' }
  return (
    <Frame signed={signed} current={isDecision ? '/queue' : '/work'}>
      <AssignmentHead {...head} title="Biên nhận" />
      <Panel tone="good" title={`Đã ghi: ${EVENT_TITLES[entry.event.name]}`}>
        <Stack gap="small">
          <SummaryList
            rows={[
              { key: 'Số biên nhận', value: String(entry.seq).padStart(6, '0') },
              { key: 'Thời điểm', value: when },
              { key: 'Người ghi', value: entry.actorName },
              { key: 'Nội dung', value: eventLines(entry.event).map((line) => <p key={line}>{line}</p>) },
            ]}
          />
          <p>{NEXT[entry.event.name]?.(assignment.deskName)}</p>
        </Stack>
      </Panel>
      <p className="actions">
        <ButtonLink href={path}>Về lượt giao</ButtonLink>
        {(actor.role === 'agency' || actor.role === 'office') && (
          <ButtonLink href={home.href} tone="quiet">
            {home.label}
          </ButtonLink>
        )}
      </p>
    </Frame>
  )
}
