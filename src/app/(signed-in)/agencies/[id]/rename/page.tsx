import type { Metadata } from 'next'
import { renameAgency } from '#features/agencies/actions.ts'
import { AgencyTitleFields } from '#features/agencies/components/agency-fields.tsx'
import { namesOf } from '#features/agencies/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { type IdParams, loadAgency, requireEditor } from '../../load.ts'

export const metadata: Metadata = { title: 'Đổi tên đơn vị' }

export default async function RenamePage({ params }: { params: IdParams }) {
  await requireEditor()
  const { signed, agency, hidden, path } = await loadAgency(params)
  const [latest] = await namesOf(db(), agency.id)
  const since = latest ? dmy(latest.from) : ''
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title="Đổi tên đơn vị"
        caption={agency.name}
        lead="Ngày trước đó vẫn hiện tên cũ, kể cả khi xem lại số liệu và in báo cáo."
      />
      <Form action={renameAgency} title="Đổi tên đơn vị" submit="Ghi tên mới" cancelHref={path} hidden={hidden()}>
        {latest && <AgencyTitleFields given={latest} />}
        <DayInput
          name="from"
          label="Mang tên này từ ngày"
          hint={`Tên đang ghi có từ ${since}: ghi đúng ngày đó nếu chỉ sửa lỗi chữ.`}
          defaultValue={signed.today}
        />
      </Form>
    </Frame>
  )
}
