import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { CHANGES, type ChangeName } from '#domain/change.ts'
import { can } from '#domain/permissions.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import type { SearchParams } from '#features/assignments/schema.ts'
import { cancelAssignments, reassignAssignments, resumeAssignments, suspendAssignments } from '#features/changes/actions.ts'
import { allowedOf, CheckTable } from '#features/changes/components/check-table.tsx'
import { type ChosenAssignment, chosenAssignments } from '#features/changes/data.ts'
import { changePath, idsOf } from '#features/changes/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { CHANGE_WORDS } from '#lib/vi/change.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { params: Promise<{ what: string }>; searchParams: Promise<SearchParams> }

const ACTIONS = { suspend: suspendAssignments, resume: resumeAssignments, cancel: cancelAssignments, reassign: reassignAssignments }

async function nameIn(params: Props['params']): Promise<ChangeName> {
  const { what } = await params
  return CHANGES.find((name) => name === what) ?? notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: CHANGE_WORDS[await nameIn(params)].title })

export default async function ChangePage({ params, searchParams }: Props) {
  const signed = await requireActor()
  const { actor, today } = signed
  const name = await nameIn(params)
  if (!can(actor, `assignment.${name}`, {})) forbidden()
  const ids = idsOf(await searchParams)
  const rows = await chosenAssignments(db(), actor, ids, today)
  const allowed = allowedOf(name, rows)
  const { title, effect } = CHANGE_WORDS[name]
  const cancelHref = rows.length === 1 ? `/assignments/${rows[0]?.id}` : '/assignments'
  return (
    <Frame signed={signed} current="/assignments">
      <PageHeader title={`${title}: kiểm tra rồi ghi`} lead={effect} />
      {rows.length === 0 ? (
        <EmptyState title="Chưa chọn lượt giao nào." action={<ButtonLink href="/assignments/change">Chọn lượt giao</ButtonLink>} />
      ) : (
        <>
          <CheckTable name={name} rows={rows} today={today} />
          {allowed.length < rows.length ? (
            <NoticeBanner tone="warn">
              {rows.length - allowed.length} lượt giao không ghi được như vậy, nên chưa ghi được lượt nào.{' '}
              {allowed.length > 0 ? (
                <TextLink
                  href={changePath(
                    name,
                    allowed.map(({ id }) => id),
                  )}
                >
                  Bỏ các lượt đó, giữ {allowed.length} lượt còn lại
                </TextLink>
              ) : (
                <TextLink href={cancelHref}>Quay lại</TextLink>
              )}
            </NoticeBanner>
          ) : (
            <ChangeForm
              name={name}
              rows={rows}
              cancelHref={cancelHref}
              agencies={name === 'reassign' ? await runningAgencies(db(), today) : []}
            />
          )}
        </>
      )}
    </Frame>
  )
}

type FormProps = { name: ChangeName; rows: ChosenAssignment[]; cancelHref: string; agencies: { id: number; name: string }[] }

function ChangeForm({ name, rows, cancelHref, agencies }: FormProps) {
  const { title } = CHANGE_WORDS[name]
  return (
    <Form
      action={ACTIONS[name]}
      submit={`${title}: ghi ${rows.length} lượt giao`}
      tone={name === 'cancel' ? 'warn' : 'primary'}
      title={title}
      hidden={{ _key: randomUUID() }}
      cancelHref={cancelHref}
    >
      {rows.map(({ id, revision }) => (
        <input key={id} type="hidden" name="chosenIds[]" value={`${id}.${revision}`} />
      ))}
      {name === 'reassign' && (
        <Select
          name="agencyId"
          label="Đơn vị nhận"
          placeholder="Chọn đơn vị"
          isFound
          options={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))}
        />
      )}
      {(name === 'reassign' || name === 'resume') && (
        <DayInput
          name="dueOn"
          label="Thời hạn mới"
          hint={
            name === 'resume'
              ? 'Bỏ trống thì lùi đúng số ngày đã tạm dừng.'
              : 'Bỏ trống thì giữ thời hạn đang có; bắt buộc khi thời hạn đã qua.'
          }
          isOptional
        />
      )}
      <TextArea name="reason" label="Lý do" rows={3} />
      <DocumentFields legend="Văn bản" hint="Văn bản cho phép điều chỉnh." />
    </Form>
  )
}
