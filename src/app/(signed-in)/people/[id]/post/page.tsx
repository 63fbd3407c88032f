import type { Metadata } from 'next'
import { postPerson } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { HandoverFields } from '#features/people/components/held.tsx'
import { PostFields } from '#features/people/components/post-fields.tsx'
import { colleaguesOf, heldBy } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { managedAgencies } from '../../choices.ts'
import { loadEditable, type PersonParams } from '../load.ts'

export const metadata: Metadata = { title: 'Đổi đơn vị, vai trò' }

export default async function PostPage({ params }: { params: PersonParams }) {
  const { signed, person, hidden, path } = await loadEditable(params)
  const { actor, today } = signed
  const [agencies, held, colleagues] = await Promise.all([
    managedAgencies(actor, today),
    heldBy(db(), person.id, person.agencyId),
    colleaguesOf(db(), person.agencyId, today),
  ])
  const { agencyId, title, role, isAgencyAdmin, isHead } = person
  const isHolding = held.isOnDuty || held.assignments.length > 0
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Đổi đơn vị, vai trò"
        caption={person.fullName}
        lead="Phân công cũ kết thúc khi phân công mới bắt đầu và vẫn lưu trong quá trình công tác. Mọi phiên làm việc kết thúc ngay."
      />
      <Form action={postPerson} submit="Lưu phân công" title="Đổi đơn vị, vai trò" hidden={hidden} cancelHref={path}>
        <PostFields
          agencies={agencies}
          isWholeProvince={actor.role === 'admin'}
          from={today}
          given={{ agencyId, title, post: isAgencyAdmin ? 'agency_admin' : role, isHead }}
        />
        {isHolding && agencies.length > 1 && (
          <Fieldset legend="Khi chuyển sang đơn vị khác">
            <HandoverFields held={held} colleagues={colleagues.filter(({ id }) => id !== person.id)} />
          </Fieldset>
        )}
      </Form>
    </Frame>
  )
}
