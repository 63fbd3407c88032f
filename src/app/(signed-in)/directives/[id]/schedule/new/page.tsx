import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { noticeText } from '#features/notices/data.ts'
import { setSchedule } from '#features/occurrences/actions.ts'
import { ScheduleFields } from '#features/occurrences/components/schedule-fields.tsx'
import { scheduleOn } from '#features/occurrences/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from '../../load.ts'

const TITLE = 'Đặt kỳ báo cáo'
export const metadata: Metadata = { title: TITLE }

export default async function SchedulePage({ params }: { params: DirectiveParams }) {
  const { signed, directive, path } = await loadDirective(params)
  if (!can(signed.actor, 'occurrence.schedule', {})) forbidden()
  const [schedule, text] = await Promise.all([scheduleOn(db(), directive.id, signed.today), noticeText(db(), directive.noticeId)])
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={TITLE}
        caption={<TextLink href={path}>Nội dung {directive.ref}</TextLink>}
        lead="Mỗi kỳ thành một lượt giao có thời hạn riêng cho từng đơn vị, được tạo trước và tính vào tỷ lệ. Các kỳ đã tạo giữ nguyên khi đổi quy tắc."
      />
      <BesideSentence text={text} directive={directive}>
        <Form
          action={setSchedule}
          submit={schedule ? 'Đổi kỳ báo cáo' : TITLE}
          title={TITLE}
          hidden={{ directiveId: String(directive.id), _key: randomUUID() }}
          cancelHref={path}
        >
          <ScheduleFields given={schedule} today={signed.today} />
        </Form>
      </BesideSentence>
    </Frame>
  )
}
