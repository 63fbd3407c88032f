import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { runningAgencies } from '#features/agencies/data.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { draftSuccession } from '#features/successions/actions.ts'
import { db } from '#lib/prisma.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PickList } from '#ui/pick-list.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { requireEditor } from '../../load.ts'

export const metadata: Metadata = { title: 'Chuẩn bị sắp xếp đơn vị' }

export default async function NewSuccessionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireEditor()
  const { from } = single(await searchParams)
  const agencies = await runningAgencies(db(), signed.today)
  const options = agencies.map(({ id, name, shortName }) => ({ value: String(id), label: name, words: [shortName] }))
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title="Chuẩn bị sắp xếp đơn vị"
        lead="Bản này chưa làm thay đổi gì. Trang tiếp theo cho xem từng lượt giao, từng người sẽ về đâu trước khi ghi nhận."
      />
      <Form
        action={draftSuccession}
        title="Chuẩn bị sắp xếp đơn vị"
        submit="Sang trang kiểm tra"
        cancelHref="/agencies/successions"
        hidden={{ _key: randomUUID() }}
      >
        <PickList
          name="predecessorIds[]"
          legend="Đơn vị cũ"
          hint="Một hoặc nhiều đơn vị được gộp, được chia hoặc kết thúc."
          options={options}
          defaultValue={from ? [from] : []}
        />
        <RadioGroup
          name="end"
          legend="Sau đợt này, đơn vị cũ"
          options={[
            { value: 'ends', label: 'Kết thúc hoạt động', hint: 'Toàn bộ việc chưa xong được chuyển.' },
            { value: 'stays', label: 'Vẫn hoạt động', hint: 'Chỉ chuyển những nhiệm vụ được chọn ở trang sau.' },
          ]}
          defaultValue="ends"
        />
        <PickList
          name="successorIds[]"
          legend="Đơn vị tiếp nhận đang có"
          hint="Đơn vị vẫn giữ tên sau sắp xếp là đơn vị đang có, kể cả khi được lập lại theo nghị quyết. Bỏ trống nếu chỉ có đơn vị mới."
          options={options}
        />
        <TextArea
          name="newAgencies"
          label="Đơn vị mới"
          hint="Mỗi dòng: tên đầy đủ; tên gọi tắt; ký hiệu; loại (Sở, Huyện, Xã, Ngành dọc, Đoàn thể, Doanh nghiệp, Khác)."
          rows={4}
          isOptional
        />
        <DayInput name="takesOn" label="Có hiệu lực từ ngày" hint="Ngày sắp tới cũng được: bản này chờ đến ngày đó." />
        <DocumentFields legend="Văn bản" hint="Nghị quyết, nghị định, quyết định về sắp xếp." />
      </Form>
    </Frame>
  )
}
