import { type Facts, isCounted } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { warnings } from '#domain/risk.ts'
import type { AssignmentRecord } from '#features/assignments/data.ts'
import { NeedsTable } from '#features/dependencies/components/needs-table.tsx'
import { OutlookFacts } from '#features/dependencies/components/outlook.tsx'
import { confidenceOn, needsOn } from '#features/dependencies/data.ts'
import { db } from '#lib/prisma.ts'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = {
  actor: Actor
  assignment: AssignmentRecord
  facts: Facts
  day: Day
  calendar: Calendar
  query: string
  mayDeclare: boolean
}

/** How likely it is to be done in time, and what it waits for; nothing once it is handed in. */
export async function Outlook({ actor, assignment, facts, day, calendar, query, mayDeclare }: Props) {
  if (!isCounted(facts) || facts.submittedOn) return null
  const [needs, declared] = await Promise.all([
    needsOn(db(), actor, assignment.directiveId, { day, calendar }),
    confidenceOn(db(), assignment.id, day),
  ])
  const lateInputCount = needs.reduce((sum, { late }) => sum + late, 0)
  const around = { assignedOn: assignment.assignedOn, lateInputCount, confidence: declared?.level ?? null }
  return (
    <>
      <Section
        title="Khả năng hoàn thành"
        aside={mayDeclare && <TextLink href={`/assignments/${assignment.id}/confidence/new`}>Tự đánh giá</TextLink>}
      >
        <OutlookFacts warnings={warnings(facts, around, day, calendar)} declared={declared} day={day} />
      </Section>
      {needs.length > 0 && (
        <Section title="Chờ kết quả của">
          <NeedsTable needs={needs} query={query} />
        </Section>
      )}
    </>
  )
}
