import type { Day } from '#domain/day.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { Panel } from '#ui/panel.tsx'

type Props = { report: { done: string; percent: number; obstacle: string | null; nextStep: string | null; on: Day }; today: Day }

/** What was said last time, above the form that continues it. */
export function LastReport({ report: { done, percent, obstacle, nextStep, on }, today }: Props) {
  return (
    <Panel title={`Lần báo cáo trước: ${dmy(on)}, ${relative(on, today)} – ${percent} %`}>
      <p>{done}</p>
      {obstacle && <p>Vướng mắc: {obstacle}</p>}
      {nextStep && <p>Việc tiếp theo: {nextStep}</p>}
    </Panel>
  )
}
