import type { Metadata } from 'next'
import { addMembers, editSet, removeMembers } from '#features/agencies/actions.ts'
import { SetFields } from '#features/agencies/components/set-table.tsx'
import { listAgencies, membersOf } from '#features/agencies/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type IdParams, loadSet, requireEditor } from '../../../load.ts'

export const metadata: Metadata = { title: 'Sửa nhóm đơn vị' }

const choice = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name })

export default async function EditSetPage({ params }: { params: IdParams }) {
  await requireEditor()
  const { signed, set, hidden } = await loadSet(params)
  const [members, agencies] = await Promise.all([membersOf(db(), set.id, signed.today), listAgencies(db(), signed.today)])
  const runningIds = new Set(members.filter(({ to }) => to === null).map(({ agencyId }) => agencyId))
  const running = agencies.filter(({ id }) => runningIds.has(id))
  const possible = agencies.filter(({ id, to }) => !runningIds.has(id) && to === null)
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader title="Sửa nhóm đơn vị" caption={<TextLink href={`/agencies/sets/${set.id}`}>{set.name}</TextLink>} />
      {possible.length > 0 && (
        <Section title="Thêm đơn vị vào nhóm">
          <Form action={addMembers} title="Thêm đơn vị vào nhóm" submit="Thêm vào nhóm" hidden={hidden()}>
            <CheckboxGroup name="agencyIds[]" legend="Đơn vị" options={possible.map(choice)} />
            <DayInput name="from" label="Từ ngày" hint="Áp dụng cho văn bản ban hành từ ngày này." defaultValue={signed.today} />
          </Form>
        </Section>
      )}
      {running.length > 0 && (
        <Section title="Đưa đơn vị ra khỏi nhóm">
          <Form action={removeMembers} title="Đưa đơn vị ra khỏi nhóm" submit="Đưa ra khỏi nhóm" tone="warn" hidden={hidden()}>
            <CheckboxGroup name="agencyIds[]" legend="Đơn vị" options={running.map(choice)} />
            <DayInput name="from" label="Từ ngày" hint="Văn bản ban hành trước ngày này vẫn gồm đơn vị." defaultValue={signed.today} />
          </Form>
        </Section>
      )}
      <Section title="Tên nhóm và cụm từ">
        <Form action={editSet} title="Sửa nhóm" submit="Ghi lại" tone="quiet" hidden={hidden()}>
          <SetFields given={set} />
        </Form>
      </Section>
    </Frame>
  )
}
