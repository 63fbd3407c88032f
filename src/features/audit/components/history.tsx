import type { AuditEvent, AuditName } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { dmy, hourMinute, relative } from '#lib/vi/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Timeline } from '#ui/timeline.tsx'

type Entry = { seq: bigint; at: Date; on: Day; actorName: string; event: AuditEvent }

const TONES: Partial<Record<AuditName, 'warn' | 'good'>> = { 'completion.returned': 'warn', 'completion.accepted': 'good' }

/** What happened, newest first; who did it, in which capacity. */
export function History({ entries, today, isSimulated }: { entries: readonly Entry[]; today: Day; isSimulated: boolean }) {
  if (entries.length === 0) return <EmptyState title="Chưa có ghi nhận nào." body="Đơn vị chưa đăng ký kế hoạch hay báo cáo tiến độ." />
  return (
    <Timeline
      entries={entries.map(({ seq, at, on, actorName, event }) => ({
        key: String(seq),
        // In a demonstration the hour on the wall belongs to another day.
        when: `${dmy(on)}${isSimulated ? '' : ` ${hourMinute(at)}`} · ${relative(on, today)}`,
        who: actorName,
        title: EVENT_TITLES[event.name],
        body: eventLines(event).map((line) => <p key={line}>{line}</p>),
        tone: TONES[event.name],
      }))}
    />
  )
}
