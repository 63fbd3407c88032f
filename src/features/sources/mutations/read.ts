import { can } from '#domain/permissions.ts'
import type { Reading } from '#domain/reading.ts'
import { isKeptAfter, nextTurn, type SourceFault } from '#domain/source.ts'
import { draftText } from '#features/notices/mutations.ts'
import { isNobodys, whileHolding } from '#lib/holding.ts'
import { log } from '#lib/log.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { readDocument } from '#lib/reading/read.ts'
import { type ScannedPage, scanPages } from '#lib/reading/scan.ts'
import { arrive, store, withCopy } from '#lib/storage.ts'
import { transaction } from '#lib/transaction.ts'
import { type Envelope, momentOf, pagesOf, sourceById, textOf } from '../data.ts'
import { type Claimed, claimSource, isTriedTooOften, releaseClaim, renewClaim } from './claim.ts'

const RENEW_EVERY = 5_000

/**
 * One turn with one file: reading what it is, a few of its pages, or taking it out of the store. Everything done is kept
 * at once, so that whoever comes after goes on from there. False where nothing waits.
 */
export async function takeTurn(signal: AbortSignal, only?: number): Promise<boolean> {
  const file = await claimSource(only)
  if (!file) return false
  const ours = new AbortController()
  const watch = setInterval(
    () =>
      void renewClaim(file).then(
        (isOurs) => isOurs || ours.abort(),
        () => ours.abort(),
      ),
    RENEW_EVERY,
  )
  try {
    await step(file, AbortSignal.any([signal, ours.signal]))
    await releaseClaim(file)
  } catch (error) {
    // It is left as somebody who died would leave it: tried again, and not for ever.
    log().error({ event: 'reading.failed', id: file.id, error })
  } finally {
    clearInterval(watch)
  }
  return true
}

async function step(file: Claimed, signal: AbortSignal): Promise<void> {
  if (!file.isKept) return clear(file)
  if (isTriedTooOften(file)) return fail(file, 'reading_failed')
  if (file.state === 'reading' && file.pageCount === null) return open(file, signal)
  const turn = file.pageCount === 0 ? null : nextTurn(await pagesOf(db(), file.id))
  if (!turn) return finish(file)
  const fault = await withCopy(file, (path) => scan(file, path, turn, signal))
  if (fault === 'reading_cancelled') return
  // A page that is read and cannot be drawn is only not shown.
  if (fault && turn.isRead) return fail(file, fault)
  if (fault && file.state !== 'reading') return rest(file)
  if (!nextTurn(await pagesOf(db(), file.id))?.isRead && file.state === 'reading') return draft(file, await textOf(db(), file.id))
}

async function scan(
  file: Claimed,
  path: string,
  turn: { pages: number[]; isRead: boolean },
  signal: AbortSignal,
): Promise<SourceFault | null> {
  const lost = new AbortController()
  let keeping: Promise<unknown> = Promise.resolve()
  const onPage = (page: ScannedPage) => {
    keeping = keeping.then(() => keepPage(file, page)).then((isKept) => isKept || lost.abort())
    keeping.catch(() => lost.abort())
  }
  const fault = await scanPages(path, turn, { onPage, signal: AbortSignal.any([signal, lost.signal]) })
  await keeping
  return fault
}

/** False where the file is no longer ours. */
async function keepPage(file: Claimed, { page: number, picture, read }: ScannedPage): Promise<boolean> {
  const arrived = await arrive(picture)
  const drawn = { pictureSha256: arrived.sha256, pictureSize: arrived.size }
  try {
    return await transaction(async (tx) => {
      await whileHolding(tx)
      if (!(await isOurs(tx, file))) return false
      await store().put(arrived.path, arrived.sha256)
      const data = read ? { ...drawn, text: read.text, doubtful: read.doubtful.map(({ start, end }) => ({ start, end })) } : drawn
      await tx.sourcePage.update({ where: { fileId_number: { fileId: file.id, number } }, data, select: { number: true } })
      return true
    })
  } finally {
    await arrived.discard()
  }
}

/** Locked until the transaction ends, so that nobody cancels it meanwhile. */
async function isOurs(tx: Tx, { id, claim, state }: Claimed): Promise<boolean> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select true from source_file where id = ${id} and claim = ${claim}::uuid and state = ${state}::source_state for update`
  return row !== undefined
}

/** What it is, and its text as far as it has one. */
async function open(file: Claimed, signal: AbortSignal): Promise<void> {
  const outcome = await withCopy(file, (path) => readDocument(path, { signal }))
  if (signal.aborted) return
  if (!outcome.ok) return fail(file, outcome.refusal)
  const { format, pages, envelope, notes, isOcr, text } = outcome.value
  await transaction(async (tx) => {
    if (!(await isOurs(tx, file))) return
    await tx.sourcePage.createMany({ data: pages.map((words, index) => ({ fileId: file.id, number: index + 1, text: words })) })
    await tx.sourceFile.update({
      where: { id: file.id },
      data: { format, pageCount: pages.length, notes: [...notes], isOcr: isOcr || pages.includes(null), ...(envelope && { envelope }) },
      select: { id: true },
    })
  })
  if (!pages.includes(null)) return draft(file, { text, envelope })
}

/** The person's own act, done for them: they may have left, or may not do it any more. */
async function draft(file: Claimed, { text, envelope }: { text: string; envelope?: Reading['envelope'] }): Promise<void> {
  if (text.trim() === '') return fail(file, 'picture_without_text')
  const fault = await transaction(async (tx): Promise<SourceFault | null> => {
    if (!(await isOurs(tx, file))) return null
    const moment = await momentOf(tx, file.personId)
    if (!moment || !can(moment.actor, 'notice.draft', {})) return 'no_longer_permitted'
    const whole = await sourceById(tx, file.id)
    if (!whole) return null
    const { id, name, size, sha256 } = whole
    const drafted = await draftText(
      tx,
      { source: text, envelope: headOf(envelope ?? whole.envelope), file: { id, name, size, sha256 } },
      moment,
    )
    if (!drafted.ok) return drafted.refusal
    await tx.sourceFile.update({ where: { id }, data: { state: 'drafted', noticeId: drafted.value.noticeId }, select: { id: true } })
    return null
  })
  if (fault) await fail(file, fault, text)
}

/** What the envelope leaves out is taken from the text. */
function headOf(envelope: Envelope | null) {
  const { symbol, issuedOn, issuer, title } = envelope ?? {}
  return { ...(symbol && { number: symbol }), ...(issuedOn && { issuedOn }), ...(issuer && { issuer }), ...(title && { title }) }
}

/** What was read of a file without pages is kept as its one page, where a person is to put it right. */
async function fail({ id: fileId, claim }: Claimed, fault: SourceFault, text = ''): Promise<void> {
  const isKept = isKeptAfter(fault)
  await transaction(async (tx) => {
    const { count } = await tx.sourceFile.updateMany({
      where: { id: fileId, claim, state: 'reading' },
      data: { state: 'failed', fault, isKept },
    })
    if (count === 1 && isKept) await tx.sourcePage.createMany({ data: { fileId, number: 1, text }, skipDuplicates: true })
  })
}

const rest = async ({ id, claim }: Claimed): Promise<void> => {
  await db().sourceFile.updateMany({ where: { id, claim }, data: { isWaiting: false } })
}

/** Every page has been read and drawn, or there are none. */
async function finish(file: Claimed): Promise<void> {
  if (file.state === 'reading') return draft(file, await textOf(db(), file.id))
  return rest(file)
}

/** Nothing of a file that is not kept stays: neither its content nor its words nor its pages. */
async function clear(file: Claimed): Promise<void> {
  const pictures = await transaction(async (tx) => {
    const drawn = await tx.sourcePage.findMany({
      where: { fileId: file.id, pictureSha256: { not: null } },
      select: { pictureSha256: true },
    })
    await tx.sourcePage.updateMany({
      where: { fileId: file.id },
      data: { text: '', doubtful: [], pictureSha256: null, pictureSize: null },
    })
    return drawn.flatMap(({ pictureSha256 }) => pictureSha256 ?? [])
  })
  for (const sha256 of [file.sha256, ...pictures]) await transaction(async (tx) => (await isNobodys(tx, sha256)) && store().destroy(sha256))
  await rest(file)
}
