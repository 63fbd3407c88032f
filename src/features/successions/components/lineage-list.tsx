import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Row = { successionId: number; otherId: number; otherName: string; isGeneral: boolean; isSuccessor: boolean; takesOn: Day }

const words = ({ isSuccessor, isGeneral }: Row): string => {
  if (isSuccessor) return isGeneral ? 'chuyển cho' : 'chuyển một phần cho'
  return isGeneral ? 'tiếp nhận từ' : 'tiếp nhận một phần từ'
}

/** From whom an agency took over, and who took over from it. */
export function LineageList({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <Section title="Sắp xếp">
      <ul>
        {rows.map((row) => (
          <li key={`${row.successionId}.${row.otherId}`}>
            Từ {dmy(row.takesOn)}, {words(row)} <TextLink href={`/agencies/${row.otherId}`}>{row.otherName}</TextLink> (
            <TextLink href={`/agencies/successions/${row.successionId}`} hidden={`của ${row.otherName}`}>
              đợt sắp xếp
            </TextLink>
            )
          </li>
        ))}
      </ul>
    </Section>
  )
}
