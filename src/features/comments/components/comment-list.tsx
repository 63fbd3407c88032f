import type { Day } from '#domain/day.ts'
import { dmy, hourMinute } from '#lib/vi/day.ts'
import { Timeline } from '#ui/timeline.tsx'

type Comment = { id: number; text: string; on: Day; at: Date; personName: string; agencyName: string }

/** What was said, in the order it was said. */
export function CommentList({ comments, isSimulated }: { comments: readonly Comment[]; isSimulated: boolean }) {
  return (
    <Timeline
      entries={comments.map(({ id, text, on, at, personName, agencyName }) => ({
        key: String(id),
        title: personName,
        // In a demonstration the hour on the wall belongs to another day.
        when: `${dmy(on)}${isSimulated ? '' : ` ${hourMinute(at)}`}`,
        who: agencyName,
        body: text.split('\n').map((line) => <p key={line}>{line}</p>),
      }))}
    />
  )
}
