import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { standing } from '#domain/standing.ts'
import { AssignmentTable } from '#features/assignments/components/assignment-table.tsx'
import { type AssignmentRecord, listAssignments } from '#features/assignments/data.ts'
import { filterQuery } from '#features/assignments/schema.ts'
import { StandingNote } from '#features/occurrences/components/standing-note.tsx'
import { db } from '#lib/prisma.ts'
import { Section } from '#ui/section.tsx'

type Props = { actor: Actor; assignment: AssignmentRecord; facts: Facts; day: Day; today: Day; calendar: Calendar }

/** Of something without an end: the note of its period, and the occurrences the agency has of it. */
export async function Periods({ actor, assignment, facts, day, today, calendar }: Props) {
  if (assignment.period || facts.kind === 'one_off' || facts.kind === 'norm') return null
  const asked = standing(facts, assignment.assignedOn, day, calendar)
  const filter = { directive: assignment.directiveId, agency: facts.agencyId, kind: 'recurring', preset: 'counted' } as const
  const { rows } = await listAssignments(db(), actor, filter, { day, calendar }, null)
  return (
    <>
      {asked && <StandingNote standing={asked} />}
      {rows.length > 0 && (
        <Section title="Các kỳ">
          <AssignmentTable
            rows={rows}
            caption="Các kỳ của đơn vị, kỳ đến hạn trước xếp trước"
            isCaptionHidden
            day={day}
            calendar={calendar}
            query={filterQuery({}, day < today ? { day } : {})}
            hides={['agency']}
          />
        </Section>
      )}
    </>
  )
}
