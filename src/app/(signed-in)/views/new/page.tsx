import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { agencyNames } from '#features/agencies/data.ts'
import { filterOf, filterQuery, type SearchParams } from '#features/assignments/schema.ts'
import { directiveById } from '#features/directives/data.ts'
import { listNotices } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { saveView } from '#features/views/actions.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { filterNames, filterParts } from '#lib/vi/filter.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextInput } from '#ui/text-input.tsx'

export const metadata: Metadata = { title: 'Lưu danh sách' }

/** Keeps a filter under a name. */
export default async function NewViewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  const filter = filterOf(await searchParams)
  const query = filterQuery(filter)
  if (query === '') redirect('/assignments')
  const [agencies, notices, directive] = await Promise.all([
    agencyNames(db(), today),
    listNotices(db(), actor),
    filter.directive ? directiveById(db(), actor, filter.directive, today) : null,
  ])
  const words = filterParts(filter, filterNames(filter, { agencies, notices, directive, personId: actor.personId }))
    .map(({ label }) => label)
    .join(' · ')
  return (
    <Frame signed={signed} current="/assignments">
      <PageHeader
        title="Lưu danh sách"
        lead={`Đang lọc: ${words}. Mở lại lúc nào cũng là số liệu mới nhất, trong phạm vi người mở được xem.`}
      />
      <Form
        action={saveView}
        submit="Lưu danh sách"
        title="Lưu danh sách"
        hidden={{ _key: randomUUID(), query }}
        cancelHref={`/assignments${query}`}
      >
        <TextInput name="name" label="Tên danh sách" width="medium" autoComplete="off" defaultValue={words.slice(0, 80)} />
        <RadioGroup
          name="share"
          legend="Ai thấy danh sách này"
          defaultValue="own"
          options={[
            { value: 'own', label: 'Chỉ mình tôi' },
            { value: 'agency', label: `Mọi người của ${actor.agencyName}` },
          ]}
        />
      </Form>
    </Frame>
  )
}
