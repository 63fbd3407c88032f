import { fromUtcDate } from '#domain/day.ts'
import { type OcrPage, wholeOf } from '#domain/ocr.ts'
import { type Actor, can } from '#domain/permissions.ts'
import type { Reading, ReadingNote } from '#domain/reading.ts'
import type { SourceFault, SourceState } from '#domain/source.ts'
import { noticeById } from '#features/notices/data.ts'
import { actorNumbered } from '#features/people/data.ts'
import type { Prisma } from '#generated/prisma/client.ts'
import { todayOf } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'

export type Envelope = NonNullable<Reading['envelope']>
export type SourcePageShown = { number: number; isRead: boolean; isDrawn: boolean }
export type SourceShown = {
  id: number
  name: string
  size: number
  sha256: string
  state: SourceState
  fault: SourceFault | null
  isKept: boolean
  isOcr: boolean
  format: string | null
  pageCount: number | null
  noticeId: number | null
  personId: number
  notes: ReadingNote[]
  envelope: Envelope | null
}

const SHOWN = {
  id: true,
  name: true,
  size: true,
  sha256: true,
  state: true,
  fault: true,
  isKept: true,
  isOcr: true,
  format: true,
  pageCount: true,
  noticeId: true,
  personId: true,
  notes: true,
  envelope: true,
} as const satisfies Prisma.SourceFileSelect

type Row = Prisma.SourceFileGetPayload<{ select: typeof SHOWN }>

/** Faults, notes and envelope are written by the turns of reading, and by nothing else. */
const shown = ({ fault, notes, envelope, ...row }: Row): SourceShown => ({
  ...row,
  fault: fault as SourceFault | null,
  notes: notes as ReadingNote[],
  envelope: envelope as Envelope | null,
})

export const sourceById = async (tx: Tx, id: number): Promise<SourceShown | null> => {
  const row = await tx.sourceFile.findUnique({ where: { id }, select: SHOWN })
  return row && shown(row)
}

/** A file the actor may have: with a notice, whoever reads the notice; without one, whoever enters notices. */
export async function readableSource(tx: Tx, actor: Actor, id: number): Promise<SourceShown | null> {
  const file = await sourceById(tx, id)
  if (!file) return null
  if (can(actor, 'notice.draft', {})) return file
  return file.noticeId !== null && (await noticeById(tx, actor, file.noticeId)) ? file : null
}

/** The same, locked until the transaction ends. */
export async function lockSource(tx: Tx, actor: Actor, id: number): Promise<SourceShown | null> {
  await tx.$queryRaw`select id from source_file where id = ${id} for update`
  return readableSource(tx, actor, id)
}

export async function pagesOf(tx: Tx, fileId: number): Promise<SourcePageShown[]> {
  return tx.$queryRaw<SourcePageShown[]>`
    select number, text is not null as "isRead", picture_sha256 is not null as "isDrawn"
    from source_page where file_id = ${fileId} order by number limit 300`
}

/** What has been read of a file, page after page. */
export async function textOf(tx: Tx, fileId: number): Promise<OcrPage> {
  const pages = await tx.$queryRaw<OcrPage[]>`
    select coalesce(text, '') as text, doubtful from source_page where file_id = ${fileId} order by number limit 300`
  return wholeOf(pages)
}

export const pictureOf = (tx: Tx, fileId: number, number: number) =>
  tx.sourcePage.findUnique({ where: { fileId_number: { fileId, number } }, select: { pictureSha256: true, pictureSize: true } })

/** The file a notice was read from; the last, where it was imported again. */
export async function sourceOf(tx: Tx, noticeId: number): Promise<SourceShown | null> {
  const row = await tx.sourceFile.findFirst({ where: { noticeId }, orderBy: { id: 'desc' }, select: SHOWN })
  return row && shown(row)
}

export type OpenSource = Pick<SourceShown, 'id' | 'name' | 'state' | 'pageCount'> & { readCount: number }

/** Files being read, and those read that wait for a person; newest first. */
export const openSources = (tx: Tx): Promise<OpenSource[]> =>
  tx.$queryRaw<OpenSource[]>`
    select f.id, f.name, f.state::text as state, f.page_count as "pageCount",
      (select count(*)::int from source_page p where p.file_id = f.id and p.text is not null) as "readCount"
    from source_file f where f.state in ('reading', 'failed') and f.is_kept
    order by f.id desc limit 20`

export async function handedIn(tx: Tx, personId: number, since: Date): Promise<{ waitingCount: number; bytesToday: number }> {
  const [found] = await tx.$queryRaw<{ waitingCount: number; bytesToday: number }[]>`
    select count(*) filter (where state = 'reading')::int as "waitingCount", coalesce(sum(size), 0)::float8 as "bytesToday"
    from source_file where person_id = ${personId} and recorded_at > ${since}::timestamptz`
  return found ?? { waitingCount: 0, bytesToday: 0 }
}

/** Who handed the file in, acting now, though they may have left long ago; null where they hold no post any more. */
export async function momentOf(tx: Tx, personId: number): Promise<Moment | null> {
  const simulated = (await tx.demonstration.findFirst({ select: { today: true } }))?.today ?? null
  const today = todayOf(simulated && fromUtcDate(simulated))
  const actor = await actorNumbered(tx, personId, today)
  return actor && { actor, today }
}
