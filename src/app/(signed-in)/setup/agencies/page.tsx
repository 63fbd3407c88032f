import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { draftAgencyList } from '#features/agencies/actions.ts'
import { AgencyListField } from '#features/agencies/components/agency-list.tsx'
import { shippedList } from '#features/agencies/data.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { requireSetup } from '../load.ts'

export const metadata: Metadata = { title: 'Danh sách đơn vị' }

export default async function AgencyListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireSetup()
  const isShipped = single(await searchParams).from === '2022'
  return (
    <Frame signed={signed} current="/settings">
      <PageHeader
        title="Danh sách đơn vị"
        caption="Thiết lập ban đầu"
        lead="Văn phòng UBND tỉnh đã có. Dán danh sách của tỉnh, hoặc bắt đầu từ danh mục mẫu (Nam Định, năm 2022) rồi sửa từng dòng."
        actions={
          !isShipped && (
            <ButtonLink href="/setup/agencies?from=2022" tone="quiet">
              Điền danh mục mẫu
            </ButtonLink>
          )
        }
      />
      <Form
        key={String(isShipped)}
        action={draftAgencyList}
        title="Danh sách đơn vị"
        submit="Kiểm tra danh sách"
        cancelHref="/setup"
        hidden={{ _key: randomUUID() }}
      >
        <AgencyListField source={isShipped ? shippedList() : ''} />
      </Form>
    </Frame>
  )
}
