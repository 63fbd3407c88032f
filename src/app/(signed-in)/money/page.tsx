import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { dayAsked, filterQuery, type SearchParams } from '#features/assignments/schema.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { MoneyTable, moneyTotal } from '#features/finance/components/money-table.tsx'
import { moneyByAgency, moneyByDirective, moneyReaders } from '#features/finance/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { weekdayDmy } from '#lib/vi/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Kinh phí' }

/** What all agencies state of money, for who follows it: by directive and by agency. */
export default async function MoneyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'money.read', await moneyReaders(db(), today))) forbidden()
  const day = dayAsked(await searchParams, today)
  const [byDirective, byAgency] = await Promise.all([moneyByDirective(db(), day), moneyByAgency(db(), day)])
  const rows = (totals: typeof byAgency) => totals.map((row) => ({ ...row, id: String(row.id) }))
  const total = moneyTotal(rows(byAgency))
  const query = filterQuery({}, day < today ? { day } : {})
  return (
    <Frame signed={signed} current="/money" asOf={{ day, path: '/money' }}>
      <PageHeader title="Kinh phí thực hiện nhiệm vụ" lead={`Số các đơn vị ghi đến hết ${weekdayDmy(day)}; vượt kế hoạch xếp trước.`} />
      {byAgency.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào ghi kinh phí." body="Đơn vị ghi kinh phí ở từng lượt giao của mình." />
      ) : (
        <>
          <Section title="Theo nhiệm vụ">
            <MoneyTable
              caption="Kinh phí theo nhiệm vụ"
              header="Nhiệm vụ"
              rows={rows(byDirective)}
              total={total}
              cell={({ id, name }) => (id === 'total' ? name : <TextLink href={`/directives/${id}${query}`}>{shortened(name)}</TextLink>)}
            />
            <Downloads list="money-by-directive" query={query} what="kinh phí theo nhiệm vụ" />
          </Section>
          <Section title="Theo đơn vị">
            <MoneyTable caption="Kinh phí theo đơn vị" header="Đơn vị" rows={rows(byAgency)} total={total} />
            <Downloads list="money-by-agency" query={query} what="kinh phí theo đơn vị" />
          </Section>
        </>
      )}
    </Frame>
  )
}
