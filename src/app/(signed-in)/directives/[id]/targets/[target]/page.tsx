import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { recordMeasurement } from '#features/targets/actions.ts'
import { targetById } from '#features/targets/data.ts'
import { db } from '#lib/prisma.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { loadDirective } from '../../load.ts'

const TITLE = 'Ghi kết quả chỉ tiêu'
export const metadata: Metadata = { title: TITLE }

export default async function MeasurementPage({ params }: { params: Promise<{ id: string; target: string }> }) {
  const { signed, directive, path } = await loadDirective(params)
  const id = Number((await params).target)
  const target = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await targetById(db(), signed.actor, id, signed.today) : null
  if (target?.directive.id !== directive.id) notFound()
  if (!can(signed.actor, 'measurement.record', target)) forbidden()
  return (
    <Frame signed={signed} current="/work">
      <PageHeader
        title={TITLE}
        caption={<TextLink href={path}>Nội dung {directive.ref}</TextLink>}
        lead={`${target.name} của ${signed.actor.agencyName}. Ghi lại cùng một kỳ thì số ghi sau thay số ghi trước; cả hai đều còn trong nhật ký.`}
      />
      <Form
        action={recordMeasurement}
        submit="Ghi kết quả"
        title={TITLE}
        hidden={{ targetId: String(target.id), _key: randomUUID() }}
        cancelHref={path}
      >
        <DayInput name="periodTo" label="Ngày cuối kỳ" defaultValue={signed.today} />
        <TextInput name="value" label="Kết quả đạt được" hint="Ví dụ: 62,5" inputMode="decimal" width="short" suffix={target.unit} />
        <TextArea name="note" label="Cách tính, nguồn số liệu" rows={2} isOptional />
      </Form>
    </Frame>
  )
}
