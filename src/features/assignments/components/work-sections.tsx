import type { ReactNode } from 'react'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { Details } from '#ui/details.tsx'
import { Section } from '#ui/section.tsx'
import { AssignmentTable, type TableRow } from './assignment-table.tsx'
import { groupWork, WORK_GROUPS } from './work-groups.ts'

type Props = { rows: readonly TableRow[]; day: Day; calendar: Calendar; query: string }

/** What one agency holds, by how it presses. */
export function WorkSections({ rows, day, calendar, query }: Props) {
  return groupWork(rows, day, calendar).map(([group, members]) => (
    <Group key={group} heading={`${WORK_GROUPS[group].title} (${members.length})`} isFolded={WORK_GROUPS[group].isFolded}>
      {(heading) => (
        <AssignmentTable rows={members} caption={heading} isCaptionHidden day={day} calendar={calendar} query={query} hides={['agency']} />
      )}
    </Group>
  ))
}

type GroupProps = { heading: string; isFolded: boolean; children: (heading: string) => ReactNode }

const Group = ({ heading, isFolded, children }: GroupProps) =>
  isFolded ? (
    <Details summary={heading}>{children(heading)}</Details>
  ) : (
    <div className="break-inside-avoid">
      <Section title={heading}>{children(heading)}</Section>
    </div>
  )
