import { randomUUID } from 'node:crypto'
import { SOURCE_LIMITS, type SourceState } from '#domain/source.ts'
import { now, secondsAfter } from '#lib/clock.ts'
import { db, type Tx } from '#lib/prisma.ts'

/** Whoever is silent so long is taken to be dead; a page takes seconds. */
const SILENT_SECONDS = 30

export type Claimed = {
  id: number
  claim: string
  sha256: string
  size: number
  state: SourceState
  isKept: boolean
  pageCount: number | null
  isOcr: boolean
  personId: number
  attempts: number
}

/**
 * Takes the file that has waited longest, or the one named, which the request that brought it may take before anybody
 * else. Nobody else takes it while the claim is renewed.
 */
export async function claimSource(only?: number): Promise<Claimed | null> {
  const at = now()
  const [row] = await db().$queryRaw<Claimed[]>`
    update source_file f set claim = ${randomUUID()}::uuid, free_at = ${secondsAfter(at, SILENT_SECONDS)}::timestamptz, attempts = attempts + 1
    from (select id from source_file
      where is_waiting and case when ${only ?? 0}::int > 0 then id = ${only ?? 0}::int and claim is null else free_at <= ${at}::timestamptz end
      order by free_at limit 1 for update skip locked) next
    where f.id = next.id
    returning f.id, f.claim::text as claim, f.sha256, f.size, f.state::text as state, f.is_kept as "isKept", f.page_count as "pageCount",
      f.is_ocr as "isOcr", f.person_id as "personId", f.attempts`
  return row ?? null
}

export const isTriedTooOften = ({ attempts }: Claimed): boolean => attempts > SOURCE_LIMITS.attempts

/** Still ours, and still wanted. */
export async function renewClaim({ id, claim, state }: Claimed): Promise<boolean> {
  const freeAt = secondsAfter(now(), SILENT_SECONDS)
  const { count } = await db().sourceFile.updateMany({ where: { id, claim, state }, data: { freeAt, attempts: 0 } })
  return count === 1
}

/** Wakes the worker once the transaction is done. */
export const wakeReader = (tx: Tx): Promise<unknown> => tx.$queryRaw`select true from pg_notify('reading', '')`

/** To the end of the line: others have waited longer now. */
export async function releaseClaim({ id, claim }: Claimed): Promise<void> {
  await db().sourceFile.updateMany({ where: { id, claim }, data: { claim: null, freeAt: now(), attempts: 0 } })
}
