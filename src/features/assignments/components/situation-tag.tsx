import type { Glance, Situation } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { Tag } from '#ui/tag.tsx'

type Look = { tone: 'plain' | 'quiet' | 'warn' | 'alarm' | 'wait' | 'good'; shape: string }

/** The only place where a situation meets a colour; red is for overdue and nothing else. */
const LOOKS = {
  overdue: { tone: 'alarm', shape: '▲' },
  returned_overdue: { tone: 'alarm', shape: '▲' },
  due_today: { tone: 'warn', shape: '●' },
  due_soon: { tone: 'warn', shape: '◔' },
  in_sight: { tone: 'plain', shape: '' },
  on_track: { tone: 'plain', shape: '' },
  returned: { tone: 'wait', shape: '↩' },
  undated: { tone: 'quiet', shape: '○' },
  sent_in_time: { tone: 'wait', shape: '⏳' },
  sent_late: { tone: 'wait', shape: '⏳' },
  sent_undated: { tone: 'wait', shape: '⏳' },
  done_in_time: { tone: 'good', shape: '✔' },
  done_late: { tone: 'good', shape: '✔' },
  done: { tone: 'good', shape: '✔' },
  suspended: { tone: 'quiet', shape: '⏸' },
  cancelled: { tone: 'quiet', shape: '✕' },
  exempt: { tone: 'quiet', shape: '–' },
  coordinating: { tone: 'quiet', shape: '◆' },
  standing: { tone: 'quiet', shape: '↻' },
  recurring: { tone: 'quiet', shape: '↻' },
  target: { tone: 'quiet', shape: '◆' },
  norm: { tone: 'quiet', shape: '■' },
} satisfies Record<Situation, Look>

export function SituationTag({ glance }: { glance: Glance }) {
  const { tone, shape } = LOOKS[glance.situation]
  return (
    <Tag tone={tone} shape={shape || undefined}>
      {situationWords(glance)}
    </Tag>
  )
}
