import type { AuditEvent } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { dmy } from '#lib/vi/day.ts'
import { Section } from '#ui/section.tsx'
import { Timeline } from '#ui/timeline.tsx'

type Row = { seq: bigint; on: Day; actorName: string; payload: string }

/** Who changed a setting, and when. */
export function SettingActs({ rows }: { rows: readonly Row[] }) {
  const entries = rows.map(({ seq, on, actorName, payload }) => {
    const event = JSON.parse(payload) as AuditEvent
    const body = eventLines(event).map((line) => <p key={line}>{line}</p>)
    return { key: String(seq), when: dmy(on), who: actorName, title: EVENT_TITLES[event.name], body }
  })
  return <Section title="Ai đã đổi">{entries.length > 0 ? <Timeline entries={entries} /> : <p>Chưa ai đổi cài đặt này.</p>}</Section>
}
