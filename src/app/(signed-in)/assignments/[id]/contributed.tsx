import type { Day } from '#domain/day.ts'
import { type Actor, can } from '#domain/permissions.ts'
import type { AssignmentRecord } from '#features/assignments/data.ts'
import { Contributions } from '#features/contributions/components/contributions.tsx'
import { contributionsOn } from '#features/contributions/data.ts'
import { db } from '#lib/prisma.ts'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { actor: Actor; assignment: AssignmentRecord; day: Day; query?: string; mayName?: boolean }

/** What coordinating agencies have sent to who answers for the work. */
export async function Contributed({ actor, assignment, day, query, mayName = false }: Props) {
  if (assignment.facts.role === 'coordinating') return null
  const contributions = await contributionsOn(db(), actor, assignment.directiveId, day)
  if (contributions.length === 0 && !mayName) return null
  return (
    <Section
      title="Phần của đơn vị phối hợp"
      aside={mayName && <TextLink href={`/assignments/${assignment.id}/coordinator/new`}>Thêm đơn vị phối hợp</TextLink>}
    >
      {contributions.length === 0 ? (
        <p>Chưa có đơn vị phối hợp nào được nêu tên.</p>
      ) : (
        <Contributions contributions={contributions} showsFiles={can(actor, 'evidence.read', assignment)} query={query} />
      )}
    </Section>
  )
}
