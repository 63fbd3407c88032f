import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { addAgency } from '#features/agencies/actions.ts'
import { AgencyTitleFields, LevelField } from '#features/agencies/components/agency-fields.tsx'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { requireEditor } from '../load.ts'

export const metadata: Metadata = { title: 'Thêm đơn vị' }

export default async function NewAgencyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireEditor()
  const { name } = single(await searchParams)
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader title="Thêm đơn vị" />
      <Form action={addAgency} title="Thêm đơn vị" submit="Thêm đơn vị" cancelHref="/agencies" hidden={{ _key: randomUUID() }}>
        <AgencyTitleFields given={{ name: name?.slice(0, 200) ?? '', shortName: '', symbol: null }} />
        <LevelField />
        <TextInput name="identifier" label="Mã định danh điện tử" hint="Ví dụ: H40.12" width="short" isOptional />
        <TextArea name="aliases" label="Cách gọi khác" hint="Mỗi dòng một cách gọi có thể gặp trong văn bản." rows={4} isOptional />
        <DayInput
          name="from"
          label="Hoạt động từ ngày"
          hint="Văn bản ban hành từ ngày này mới giao được cho đơn vị. Đơn vị đã có từ lâu: ghi ngày thành lập hoặc một ngày đủ xa."
          defaultValue={signed.today}
        />
      </Form>
    </Frame>
  )
}
