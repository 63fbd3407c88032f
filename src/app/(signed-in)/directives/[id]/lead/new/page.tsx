import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { nameLead } from '#features/contributions/actions.ts'
import { membersOf } from '#features/contributions/data.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { noticeText } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from '../../load.ts'

const TITLE = 'Phân công chủ trì'
export const metadata: Metadata = { title: TITLE }

export default async function LeadPage({ params }: { params: DirectiveParams }) {
  const { signed, directive, path } = await loadDirective(params)
  if (!can(signed.actor, 'lead.name', {})) forbidden()
  const [members, text] = await Promise.all([membersOf(db(), directive.id, signed.today), noticeText(db(), directive.noticeId)])
  const side = members.filter(({ role }) => role === 'co_equal')
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title={TITLE} caption={<TextLink href={path}>Nội dung {directive.ref}</TextLink>} />
      {side.length === 0 ? (
        <EmptyState title={REFUSALS.lead_known} action={<ButtonLink href={path}>Về nội dung {directive.ref}</ButtonLink>} />
      ) : (
        <BesideSentence text={text} directive={directive}>
          <p>
            Từ hôm nay đơn vị được chọn chịu trách nhiệm nộp kết quả; các đơn vị còn lại gửi phần của mình cho đơn vị chủ trì. Các ngày
            trước vẫn ghi là đồng thực hiện.
          </p>
          <Form
            action={nameLead}
            submit={TITLE}
            title={TITLE}
            hidden={{ directiveId: String(directive.id), _key: randomUUID() }}
            cancelHref={path}
          >
            <RadioGroup
              name="agencyId"
              legend="Đơn vị chủ trì"
              options={side.map(({ agencyId, agencyName }) => ({ value: String(agencyId), label: agencyName }))}
            />
            <TextArea name="reason" label="Căn cứ, lý do" hint="Ví dụ: số văn bản, ý kiến chỉ đạo." rows={2} />
          </Form>
        </BesideSentence>
      )}
    </Frame>
  )
}
