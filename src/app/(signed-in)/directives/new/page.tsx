import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { deskIds, registerOn } from '#features/agencies/data.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { draftDirect } from '#features/notices/actions.ts'
import { DirectAgencies, DirectFields } from '#features/notices/components/direct-fields.tsx'
import { directValues } from '#features/notices/components/form-values.ts'
import { directGivenOf, noticeById } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'

export const metadata: Metadata = { title: 'Nhập chỉ đạo trực tiếp' }

export default async function NewDirectPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'notice.draft', {})) forbidden()
  const from = single(await searchParams).from ?? ''
  const [register, { officeId }, earlier] = await Promise.all([
    registerOn(db(), today),
    deskIds(db()),
    /^[1-9]\d{0,8}$/.test(from) ? noticeById(db(), actor, Number(from)) : null,
  ])
  const draft = earlier?.kind === 'direct' && earlier.state === 'draft' ? earlier : null
  const given = draft ? directGivenOf(draft) : null
  const earlierForm = draft &&
    given && { noticeId: String(draft.id), _revision: String(draft.revision), _was: JSON.stringify(directValues(given)) }
  const hidden: Record<string, string> = { _key: randomUUID(), ...earlierForm }
  const side = (
    <Panel title="Sau khi bấm “Kiểm tra”">
      <p>Anh/chị xem lại nội dung, thời hạn và danh sách đơn vị, rồi mới bấm giao. Trước bước đó chưa đơn vị nào nhìn thấy.</p>
      <p>Đã có thông báo bằng văn bản thì nhập văn bản, không dùng trang này.</p>
    </Panel>
  )
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title="Nhập chỉ đạo trực tiếp" lead="Việc được giao tại cuộc họp, qua điện thoại hoặc bằng bút phê, chưa có thông báo." />
      <Columns side={side}>
        <Form action={draftDirect} title="Nhập chỉ đạo trực tiếp" submit="Kiểm tra" cancelHref="/notices" hidden={hidden}>
          <DirectFields given={given} today={today} />
          <DirectAgencies given={given} sets={register.sets} agencies={register.agencies} officeId={officeId} />
        </Form>
      </Columns>
    </Frame>
  )
}
