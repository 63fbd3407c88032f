import type { Metadata } from 'next'
import { endAgency } from '#features/agencies/actions.ts'
import { leftWith } from '#features/agencies/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { leftWords } from '#lib/vi/agency.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type IdParams, loadAgency, requireEditor } from '../../load.ts'

export const metadata: Metadata = { title: 'Kết thúc hoạt động của đơn vị' }

export default async function EndPage({ params }: { params: IdParams }) {
  await requireEditor()
  const { signed, agency, hidden, path } = await loadAgency(params)
  const left = leftWords(await leftWith(db(), agency.id, signed.today))
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title="Kết thúc hoạt động"
        caption={agency.name}
        lead="Đơn vị ra khỏi mọi nhóm và không nhận việc mới. Những gì đã ghi vẫn còn, với tên của đơn vị."
      />
      {left.length > 0 ? (
        <Panel title="Chưa kết thúc được: đơn vị còn" tone="warn">
          <ul>
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            Hãy giải quyết những mục này trước. <TextLink href={path}>Về trang đơn vị</TextLink>
          </p>
        </Panel>
      ) : (
        <Form action={endAgency} title="Kết thúc hoạt động" submit="Kết thúc hoạt động" tone="warn" cancelHref={path} hidden={hidden()}>
          <DayInput
            name="on"
            label="Từ ngày"
            hint="Ngày đầu tiên đơn vị không còn; hôm nay hoặc một ngày sắp tới."
            defaultValue={signed.today}
          />
        </Form>
      )}
    </Frame>
  )
}
