import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { handOver } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { HandoverFields } from '#features/people/components/held.tsx'
import { colleaguesOf, heldBy } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { loadPerson, type PersonParams } from '../load.ts'

export const metadata: Metadata = { title: 'Bàn giao' }

export default async function HandoverPage({ params }: { params: PersonParams }) {
  const { signed, person, path } = await loadPerson(params)
  // Also of oneself: who leaves hands over first.
  if (!can(signed.actor, 'person.edit', { ...person, personId: null })) forbidden()
  const [held, colleagues] = await Promise.all([
    heldBy(db(), person.id, person.agencyId),
    colleaguesOf(db(), person.agencyId, signed.today),
  ])
  const hidden = { personId: String(person.id), _key: randomUUID() }
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Bàn giao"
        caption={`${person.fullName} · ${person.agencyName}`}
        lead="Đầu mối nhận nhắc việc và việc đang xử lý chuyển hết cho người nhận trong một lần."
      />
      {held.isOnDuty || held.assignments.length > 0 ? (
        <Form action={handOver} submit="Bàn giao" title="Bàn giao" hidden={hidden} cancelHref={path}>
          <HandoverFields held={held} colleagues={colleagues.filter(({ id }) => id !== person.id)} />
        </Form>
      ) : (
        <EmptyState title="Không có gì phải bàn giao." action={<ButtonLink href={path}>Về trang người dùng</ButtonLink>} />
      )}
    </Frame>
  )
}
