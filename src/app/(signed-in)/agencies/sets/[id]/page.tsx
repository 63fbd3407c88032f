import type { Metadata } from 'next'
import { MemberTable } from '#features/agencies/components/set-table.tsx'
import { membersOf } from '#features/agencies/data.ts'
import { dayAsked, type SearchParams } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { type IdParams, loadSet } from '../../load.ts'

export const metadata: Metadata = { title: 'Nhóm đơn vị' }

export default async function SetPage({ params, searchParams }: { params: IdParams; searchParams: Promise<SearchParams> }) {
  const { signed, mayEdit, set } = await loadSet(params)
  const day = dayAsked(await searchParams, signed.today)
  const members = await membersOf(db(), set.id, day)
  const current = members.filter(({ from, to }) => from <= day && (to === null || to > day))
  const others = members.filter((member) => !current.includes(member))
  const written = set.phrases.map((phrase) => `“${phrase}”`).join(', ')
  return (
    <Frame signed={signed} current="/agencies" asOf={{ day, path: `/agencies/sets/${set.id}` }}>
      <PageHeader
        title={set.name}
        caption="Nhóm đơn vị"
        lead={written ? `Văn bản viết: ${written}` : 'Chưa có cụm từ nào chỉ nhóm này.'}
        actions={mayEdit && <ButtonLink href={`/agencies/sets/${set.id}/edit`}>Sửa nhóm</ButtonLink>}
      />
      <MemberTable caption={`Thành viên (${current.length})`} rows={current} />
      {others.length > 0 && <MemberTable caption="Đã ra khỏi nhóm hoặc chưa đến ngày" rows={others} />}
    </Frame>
  )
}
