import type { Day } from '#domain/day.ts'
import type { AssignmentRecord } from '#features/assignments/data.ts'
import { StatementTable } from '#features/finance/components/money-table.tsx'
import { moneyOn } from '#features/finance/data.ts'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { assignment: AssignmentRecord; day: Day; mayRecord: boolean }

/** The money of an assignment as last stated; nothing where none was and none can be. */
export async function Money({ assignment, day, mayRecord }: Props) {
  const statement = await moneyOn(db(), assignment.id, day)
  if (!statement && !mayRecord) return null
  return (
    <Section
      title="Kinh phí"
      aside={
        mayRecord && (
          <TextLink href={`/assignments/${assignment.id}/money/new`}>{statement ? 'Cập nhật kinh phí' : 'Ghi kinh phí'}</TextLink>
        )
      }
    >
      {statement ? (
        <>
          <StatementTable lines={statement.lines} />
          <p>
            <small>
              Ghi ngày {dmy(statement.on)}.{statement.note && ` ${statement.note}`}
            </small>
          </p>
        </>
      ) : (
        <p>Chưa ghi kinh phí.</p>
      )}
    </Section>
  )
}

/** From a plan or a report to the money of the same work, where it has any. */
export async function MoneyLink({ assignment, day }: Omit<Props, 'mayRecord'>) {
  const statement = await moneyOn(db(), assignment.id, day)
  return (
    statement && (
      <p>
        Lượt giao này có kinh phí, ghi ngày {dmy(statement.on)}.{' '}
        <TextLink href={`/assignments/${assignment.id}/money/new`}>Cập nhật kinh phí</TextLink>
      </p>
    )
  )
}
