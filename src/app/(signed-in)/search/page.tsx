import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { asked } from '#domain/search.ts'
import { agencyWords } from '#features/agencies/data.ts'
import type { SearchParams } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { AgencyHits } from '#features/search/components/agency-hits.tsx'
import { HitList } from '#features/search/components/hit-list.tsx'
import { type Found, foundAgencies, search } from '#features/search/data.ts'
import { afterOf, KINDS, type SearchFilter, searchHref, searchOf } from '#features/search/schema.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { FOUND_WORDS } from '#lib/vi/search.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = searchOf(await searchParams)
  return { title: q ? `Tìm “${q}”` : 'Tìm kiếm' }
}

const NOTHING: Found = { hits: [], more: {}, isTooWide: false }

/** Everything with the words that were typed, as far as the reader may see it. */
export default async function SearchPage({ searchParams }: Props) {
  const signed = await requireActor()
  const { actor, today } = signed
  const filter = searchOf(await searchParams)
  const { q, kind } = filter
  const names = q ? await agencyWords(db(), today) : []
  const looked = asked(q, names)
  const found = looked ? await search(actor, looked, today, kind, afterOf(filter)) : NOTHING
  const agencies = looked && (!kind || kind === 'agency') ? foundAgencies(q, looked, names, kind ? 200 : 5) : { shown: [], isAll: true }
  const isEmpty = found.hits.length === 0 && agencies.shown.length === 0
  return (
    <Frame signed={signed} current="/search">
      <PageHeader title={q ? `Tìm “${q}”` : 'Tìm kiếm'} lead={kind && `Chỉ trong: ${FOUND_WORDS[kind]}.`} />
      <SearchBox action="/search" name="q" label="Tìm nhiệm vụ, văn bản, báo cáo, đơn vị" defaultValue={q} />
      {kind && (
        <p>
          <TextLink href={searchHref(q)}>Tìm trong mọi loại</TextLink>
        </p>
      )}
      {isEmpty && <Nothing filter={filter} isAsked={looked !== null} isTooWide={found.isTooWide} />}
      {looked &&
        KINDS.map((one) => {
          const hits = found.hits.filter((hit) => hit.kind === one)
          const after = found.more[one]
          const href = one === 'agency' ? !agencies.isAll && searchHref(q, one) : after && searchHref(q, one, kind ? after : undefined)
          if (one === 'agency' ? agencies.shown.length === 0 : hits.length === 0) return null
          return (
            <Section key={one} title={FOUND_WORDS[one]}>
              {one === 'agency' ? (
                <AgencyHits agencies={agencies.shown} isKept={can(actor, 'agency.read', {})} />
              ) : (
                <HitList hits={hits} asked={looked} />
              )}
              {href && (
                <p>
                  <TextLink href={href} hidden={FOUND_WORDS[one]}>
                    {kind ? 'Trang sau' : 'Xem tất cả'}
                  </TextLink>
                </p>
              )}
            </Section>
          )
        })}
    </Frame>
  )
}

function Nothing({ filter: { q, kind, after }, isAsked, isTooWide }: { filter: SearchFilter; isAsked: boolean; isTooWide: boolean }) {
  if (isTooWide) return <EmptyState title="Có quá nhiều kết quả." body="Hãy thêm một từ nữa, hoặc đặt cụm từ trong ngoặc kép." />
  if (!isAsked) {
    return (
      <EmptyState
        title={q ? 'Hãy gõ ít nhất hai chữ.' : 'Hãy gõ từ cần tìm.'}
        body="Gõ không dấu thì tìm mọi cách viết; gõ có dấu thì xếp đúng dấu lên trước. Số văn bản có hay không có gạch nối đều được, ví dụ 128/TB-UBND; cụm từ trong ngoặc kép phải đứng liền nhau."
      />
    )
  }
  if (after)
    return <EmptyState title="Không còn kết quả nào sau trang này." action={<TextLink href={searchHref(q, kind)}>Về đầu</TextLink>} />
  return <EmptyState title={`Không tìm thấy “${q}” trong những gì anh/chị được xem.`} body="Hãy thử ít từ hơn, hoặc gõ không dấu." />
}
