import type { Metadata } from 'next'
import { listAgencies } from '#features/agencies/data.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { AGENCY_LEVEL_WORDS } from '#lib/vi/agency.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { requireEditor } from '../load.ts'

export const metadata: Metadata = { title: 'Thêm bí danh' }

/** A name met in a notice that no agency goes by yet: which agency is meant, or is it a new one. */
export default async function AliasPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireEditor()
  const name = single(await searchParams).name?.slice(0, 200) ?? ''
  const agencies = await listAgencies(db(), signed.today)
  const levels = Map.groupBy(
    agencies.filter(({ to }) => to === null),
    ({ level }) => level,
  )
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title={`“${name}” là đơn vị nào?`}
        lead="Chọn đơn vị để thêm cách gọi này; lần sau hệ thống tự nhận ra."
        actions={
          <ButtonLink href={`/agencies/new?name=${encodeURIComponent(name)}`} tone="quiet">
            Thêm thành đơn vị mới
          </ButtonLink>
        }
      />
      {[...levels].map(([level, rows]) => (
        <Section key={level} title={AGENCY_LEVEL_WORDS[level]}>
          <ul>
            {rows.map(({ id, name: agencyName }) => (
              <li key={id}>
                <TextLink href={`/agencies/${id}?alias=${encodeURIComponent(name)}#aliases`}>{agencyName}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Frame>
  )
}
