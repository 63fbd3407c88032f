import type { ReactNode } from 'react'
import type { Facts } from '#domain/assignment.ts'
import type { DocumentReference } from '#domain/audit.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { situationWords } from '#lib/vi/assignment.ts'
import { documentWords } from '#lib/vi/audit-exchange.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Plan = { what: string; how: string; number: string | null; on: Day | null; steps: { what: string; dueOn: Day }[] }
type Row = Facts & { id: number; agencyName: string; plan: Plan | null; said: string | null; documents: DocumentReference[] }
type Numbered = Row & { ordinal: number }
type Props = { rows: readonly Row[]; caption: string; isByPlan: boolean; day: Day; calendar: Calendar; query: string }

/** One row an agency, as the annex of a plan or report has them; what is missing says so. */
export function AnnexTable({ rows, caption, isByPlan, day, calendar, query }: Props) {
  const columns: Column<Numbered>[] = [
    { key: 'ordinal', header: 'STT', align: 'end', value: ({ ordinal }) => ordinal },
    {
      key: 'agency',
      header: 'Đơn vị',
      isRowHeader: true,
      value: ({ agencyName }) => agencyName,
      cell: ({ id, agencyName }) => <TextLink href={`/assignments/${id}${query}`}>{agencyName}</TextLink>,
    },
    {
      key: 'what',
      header: isByPlan ? 'Nội dung, nhiệm vụ đăng ký' : 'Kết quả',
      value: (row) => saidOf(row, isByPlan),
      cell: (row) => (isByPlan ? <PlanWords plan={row.plan} /> : saidOf(row, isByPlan)),
    },
    ...(isByPlan
      ? [{ key: 'steps', header: 'Tiến độ thực hiện', value: stepWords, cell: (row: Numbered) => <Steps plan={row.plan} /> }]
      : []),
    { key: 'document', header: 'Văn bản', value: (row) => documentsOf(row, isByPlan) },
    // In words: a tag does not wrap, and the annex needs the width for what is said.
    { key: 'state', header: 'Tình trạng', value: (row) => situationWords(glance(row, day, calendar)) },
  ]
  const numbered = rows.map((row, index) => ({ ...row, ordinal: index + 1 }))
  return <Table caption={caption} columns={columns} rows={numbered} rowKey={({ id }) => String(id)} />
}

const saidOf = ({ plan, said }: Row, isByPlan: boolean): string => (isByPlan ? plan?.what : said) ?? 'Chưa có'

const stepWords = ({ plan }: Row): string => (plan?.steps ?? []).map(({ what, dueOn }) => `${what} (${dmy(dueOn)})`).join('; ')

function documentsOf({ plan, documents }: Row, isByPlan: boolean): string {
  if (!isByPlan) return documents.map(documentWords).join('; ')
  return plan?.number ? `${plan.number}${plan.on ? ` ngày ${dmy(plan.on)}` : ''}` : ''
}

function PlanWords({ plan }: { plan: Plan | null }): ReactNode {
  if (!plan) return 'Chưa đăng ký'
  return (
    <>
      {plan.what}
      <small className="block">{plan.how}</small>
    </>
  )
}

function Steps({ plan }: { plan: Plan | null }): ReactNode {
  if (!plan || plan.steps.length === 0) return '–'
  return (
    <ul>
      {plan.steps.map(({ what, dueOn }) => (
        <li key={`${dueOn} ${what}`}>
          {what}: {dmy(dueOn)}
        </li>
      ))}
    </ul>
  )
}
