import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { amendTarget } from '#features/targets/actions.ts'
import { targetById } from '#features/targets/data.ts'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { valueWords } from '#lib/vi/target.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { loadDirective } from '../../../../load.ts'

const TITLE = 'Điều chỉnh chỉ tiêu'
export const metadata: Metadata = { title: TITLE }

export default async function TargetAmendmentPage({ params }: { params: Promise<{ id: string; target: string }> }) {
  const { signed, directive, path } = await loadDirective(params)
  if (!can(signed.actor, 'target.set', {})) forbidden()
  const id = Number((await params).target)
  const target = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await targetById(db(), signed.actor, id, signed.today) : null
  if (target?.directive.id !== directive.id) notFound()
  const { name, unit, baseline, goal, goalOn } = target
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={TITLE}
        caption={<TextLink href={`${path}#targets`}>Nội dung {directive.ref}</TextLink>}
        lead={`${name}: từ ${valueWords(baseline, unit)} đến ${valueWords(goal, unit)} vào ngày ${dmy(goalOn)}. Mức đã đặt vẫn lưu; những ngày đã qua giữ nguyên.`}
      />
      <Form
        action={amendTarget}
        submit={TITLE}
        title={TITLE}
        hidden={{ targetId: String(target.id), _key: randomUUID() }}
        cancelHref={path}
      >
        <TextInput
          name="goal"
          label="Mức phải đạt"
          inputMode="decimal"
          width="short"
          suffix={unit}
          defaultValue={String(goal).replace('.', ',')}
        />
        <DayInput name="goalOn" label="Ngày phải đạt" defaultValue={dmy(goalOn)} />
        <TextArea name="reason" label="Căn cứ, lý do" hint="Ví dụ: số, ngày văn bản điều chỉnh." rows={2} />
      </Form>
    </Frame>
  )
}
