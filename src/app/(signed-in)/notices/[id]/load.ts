import { notFound } from 'next/navigation'
import type { Span } from '#domain/extraction/draft.ts'
import { placesIn } from '#domain/ocr.ts'
import { agencyNames } from '#features/agencies/data.ts'
import { type NoticeShown, noticeById, proposalOf } from '#features/notices/data.ts'
import { pagesOf, type SourcePageShown, type SourceShown, sourceOf, textOf } from '#features/sources/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'

export type NoticeParams = Promise<{ id: string }>

/** The notice of the address; not found where the actor may not know of it. */
export async function loadNotice(params: NoticeParams): Promise<{ signed: Signed; notice: NoticeShown }> {
  const signed = await requireActor()
  const id = Number((await params).id)
  const notice = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await noticeById(db(), signed.actor, id) : null
  if (!notice) notFound()
  return { signed, notice }
}

/** What assigning a draft would create, with the agencies' names of its day. */
export async function loadProposal({ signed: { today }, notice }: { signed: Signed; notice: NoticeShown }) {
  const [proposed, agencies] = await Promise.all([proposalOf(db(), notice, today), agencyNames(db(), notice.issuedOn ?? today)])
  return { ...proposed, names: new Map(agencies.map(({ id, shortName }) => [id, shortName])) }
}

export type LoadedSource = { file: SourceShown; pages: SourcePageShown[]; doubtful: Span[] }

/** The file a notice was read from with its pages, and where in the text OCR was not sure; null where it was pasted. */
export async function loadSource(notice: NoticeShown, text: string): Promise<LoadedSource | null> {
  const file = await sourceOf(db(), notice.id)
  if (!file) return null
  const [pages, read] = await Promise.all([pagesOf(db(), file.id), file.isOcr ? textOf(db(), file.id) : null])
  return { file, pages, doubtful: read ? placesIn(text, read) : [] }
}
