import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { mayChangeAssignment } from '#domain/change.ts'
import { can } from '#domain/permissions.ts'
import { runningAgencies } from '#features/agencies/data.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { AssignmentTable } from '#features/assignments/components/assignment-table.tsx'
import { listAssignments } from '#features/assignments/data.ts'
import { amendDirective } from '#features/changes/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { noticeName } from '#lib/vi/notice.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type DirectiveParams, loadDirective } from '../../load.ts'

export const metadata: Metadata = { title: 'Điều chỉnh theo văn bản' }

export default async function AmendmentPage({ params }: { params: DirectiveParams }) {
  const { signed, directive, path } = await loadDirective(params)
  const { actor, today } = signed
  if (!can(actor, 'directive.amend', {})) forbidden()
  const { calendar } = await settingsOn(db(), today)
  const [{ rows }, agencies] = await Promise.all([
    listAssignments(db(), actor, { directive: directive.id }, { day: today, calendar }, null, 500),
    runningAgencies(db(), today),
  ])
  const whole = rows.filter(({ period }) => period === null)
  const open = whole.filter((row) => mayChangeAssignment('cancel', row).ok)
  const held = new Set(whole.map(({ agencyId }) => agencyId))
  const isDated = directive.kind === 'one_off' || directive.kind === 'target'
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={`Điều chỉnh nội dung ${directive.ref}`}
        caption={noticeName({ number: directive.noticeNumber, issuedOn: directive.issuedOn })}
        lead="Chỉ sửa những gì văn bản mới thay đổi. Nguyên văn và hạn gốc vẫn giữ; số liệu những ngày đã qua không đổi."
      />
      <Form
        action={amendDirective}
        submit="Ghi điều chỉnh"
        title="Điều chỉnh theo văn bản"
        hidden={{ directiveId: String(directive.id), _key: randomUUID() }}
        cancelHref={path}
      >
        <TextArea name="text" label="Nội dung" rows={5} defaultValue={directive.text} />
        {isDated && (
          <DayInput
            name="dueOn"
            label="Thời hạn mới"
            hint={directive.dueOn ? `Đang là ${dmy(directive.dueOn)}; bỏ trống thì giữ nguyên.` : 'Đang không có; bỏ trống thì giữ nguyên.'}
            isOptional
          />
        )}
        {open.length > 0 && (
          <CheckboxGroup
            name="droppedIds[]"
            legend="Bớt đơn vị"
            hint="Lượt giao của đơn vị được chọn sẽ hủy từ hôm nay. Đơn vị đã nộp, đã xong không bớt được."
            options={open.map(({ agencyId, agencyName }) => ({ value: String(agencyId), label: agencyName }))}
          />
        )}
        <Details summary="Thêm đơn vị">
          <CheckboxGroup
            name="addedIds[]"
            legend="Đơn vị được thêm"
            hint="Được giao từ hôm nay, với thời hạn sau điều chỉnh."
            options={agencies.filter(({ id }) => !held.has(id)).map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
          />
        </Details>
        <TextArea name="reason" label="Lý do" rows={3} />
        <DocumentFields legend="Văn bản điều chỉnh" />
        <NoticeBanner tone="info">
          Thời hạn mới áp dụng cho {open.length} lượt giao đang thực hiện; lượt đã nộp chỉ đổi khi thời hạn mới muộn hơn; lượt đã xong giữ
          nguyên.
        </NoticeBanner>
      </Form>
      <Section title="Các lượt giao hiện nay">
        <AssignmentTable
          rows={whole}
          caption="Các lượt giao hiện nay"
          isCaptionHidden
          day={today}
          calendar={calendar}
          hides={['directive']}
        />
      </Section>
    </Frame>
  )
}
