import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { SearchParams } from '#features/assignments/schema.ts'
import { noticeName } from '#lib/vi/notice.ts'
import { Draft } from './draft.tsx'
import { loadNotice, type NoticeParams } from './load.ts'
import { Published } from './published.tsx'

type Props = { params: NoticeParams; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { notice } = await loadNotice(params)
  return { title: `${notice.state === 'draft' ? 'Kiểm tra bản nháp: ' : ''}${noticeName(notice)}` }
}

export default async function NoticePage({ params, searchParams }: Props) {
  const loaded = await loadNotice(params)
  if (loaded.notice.state === 'draft' && loaded.notice.kind === 'direct') redirect(`/directives/new/${loaded.notice.id}`)
  const search = await searchParams
  return loaded.notice.state === 'draft' ? <Draft {...loaded} search={search} /> : <Published {...loaded} search={search} />
}
