import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { setTarget } from '#features/targets/actions.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from '../../load.ts'

const TITLE = 'Đặt chỉ tiêu'
export const metadata: Metadata = { title: TITLE }

export default async function TargetPage({ params }: { params: DirectiveParams }) {
  const { signed, directive, path } = await loadDirective(params)
  if (!can(signed.actor, 'target.set', {})) forbidden()
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={TITLE}
        caption={<TextLink href={path}>Nội dung {directive.ref}</TextLink>}
        lead="Các đơn vị tham gia nhiệm vụ ghi kết quả theo kỳ. Khi mức hoặc ngày phải đạt thay đổi thì điều chỉnh chỉ tiêu đã đặt."
      />
      <Form
        action={setTarget}
        submit={TITLE}
        title={TITLE}
        hidden={{ directiveId: String(directive.id), _key: randomUUID() }}
        cancelHref={path}
      >
        <TextInput name="name" label="Tên chỉ tiêu" hint="Ví dụ: Tỷ lệ hồ sơ nộp trực tuyến năm 2022" />
        <TextInput name="unit" label="Đơn vị tính" hint="Ví dụ: %, hồ sơ, hộ" width="short" />
        <TextInput name="baseline" label="Mức ban đầu" hint="Ví dụ: 32,5" inputMode="decimal" width="short" />
        <TextInput name="goal" label="Mức phải đạt" hint="Ví dụ: 60" inputMode="decimal" width="short" />
        <DayInput name="goalOn" label="Ngày phải đạt" hint="Ví dụ: 31/12/2022" />
        <TextArea name="note" label="Căn cứ, cách tính" rows={2} isOptional />
      </Form>
    </Frame>
  )
}
