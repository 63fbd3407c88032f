import type { Day } from '#domain/day.ts'
import type { Period } from '#domain/recurrence.ts'
import { dmy, periodWords, relative } from '#lib/vi/day.ts'
import { TextLink } from '#ui/text-link.tsx'

type Props = { period: Period; day: Day; unreportedCount: number; href: string }

/** When the reports of the period are due, and how many are not in. */
export function PeriodNote({ period, day, unreportedCount, href }: Props) {
  return (
    <p>
      Kỳ báo cáo {periodWords(period)}, hạn gửi {dmy(period.to)} ({relative(period.to, day)}):{' '}
      {unreportedCount > 0 ? <TextLink href={href}>{unreportedCount} việc chưa báo cáo</TextLink> : 'mọi việc chưa xong đều đã báo cáo.'}
    </p>
  )
}
