import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { endDuty, giveDuty } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { colleaguesOf, dutiesOf, recipientsOf } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { Columns } from '#ui/columns.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { managedAgencies } from '../choices.ts'

export const metadata: Metadata = { title: 'Đầu mối nhận nhắc việc' }

export default async function DutiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'people.manage', {})) forbidden()
  const agencies = await managedAgencies(actor, today)
  const asked = single(await searchParams).agency
  const agency = agencies.find(({ value }) => value === asked) ?? agencies.find(({ value }) => value === String(actor.agencyId))
  const agencyId = Number(agency?.value ?? 0)
  const [duties, colleagues, recipients] = await Promise.all([
    dutiesOf(db(), agencyId, today),
    colleaguesOf(db(), agencyId, today),
    recipientsOf(db(), agencyId, today),
  ])
  const others = colleagues.filter(({ id }) => !duties.some(({ personId }) => personId === id))
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Đầu mối nhận nhắc việc"
        caption={agency?.label}
        lead="Thư và tin nhắc việc của đơn vị gửi đến những người này. Chưa ghi ai thì mọi người của đơn vị đều nhận."
      />
      {agencies.length > 1 && (
        <FilterBar action="/people/duties" chips={[]} submitLabel="Xem">
          <Select name="agency" label="Đơn vị" options={agencies} defaultValue={agency?.value} />
        </FilterBar>
      )}
      <Columns
        side={
          <Section title="Thêm đầu mối">
            {others.length > 0 ? (
              <Form
                action={giveDuty}
                submit="Thêm đầu mối"
                title="Đầu mối nhận nhắc việc"
                hidden={{ agencyId: String(agencyId), _key: randomUUID() }}
              >
                <Select
                  name="personId"
                  label="Người nhận nhắc việc"
                  placeholder="Chọn người"
                  options={others.map(({ id, fullName, title }) => ({ value: String(id), label: `${fullName} – ${title}` }))}
                />
              </Form>
            ) : (
              <p>Mọi người đang làm việc tại đơn vị đều đã là đầu mối.</p>
            )}
          </Section>
        }
      >
        <p>
          {recipients.length > 0
            ? `Hiện nhắc việc gửi đến: ${recipients.map(({ fullName }) => fullName).join(', ')}.`
            : 'Đơn vị chưa có người dùng nào nên nhắc việc chưa gửi được cho ai. Hãy thêm người dùng trước.'}
        </p>
        <Table
          caption="Đang là đầu mối"
          columns={[
            { key: 'name', header: 'Họ và tên', isRowHeader: true, value: ({ fullName }) => fullName },
            { key: 'title', header: 'Chức vụ', value: ({ title }) => title },
            { key: 'from', header: 'Từ ngày', value: ({ from }) => dmy(from) },
            {
              key: 'end',
              header: 'Thôi đầu mối',
              value: () => null,
              cell: ({ personId, fullName }) => (
                <Form
                  action={endDuty}
                  submit={`Thôi: ${fullName}`}
                  title="Đầu mối nhận nhắc việc"
                  tone="quiet"
                  hidden={{ agencyId: String(agencyId), personId: String(personId), _key: randomUUID() }}
                />
              ),
            },
          ]}
          rows={duties}
          rowKey={({ personId }) => String(personId)}
          empty={<EmptyState title="Đơn vị chưa ghi đầu mối nào." body="Mọi người của đơn vị đều nhận nhắc việc." />}
        />
      </Columns>
    </Frame>
  )
}
