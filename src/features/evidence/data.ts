import { createHash } from 'node:crypto'
import type { FileReference } from '#domain/audit.ts'
import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import type { DraftPurpose, FileType } from '#domain/evidence.ts'
import { type Actor, can } from '#domain/permissions.ts'
import { readAssignment } from '#features/assignments/data.ts'
import type { Tx } from '#lib/prisma.ts'
import type { Store, StoredObject } from '#lib/storage.ts'

export type FileShown = FileReference & { type: FileType; description: string | null }
export type DraftShown = { id: number; fields: Record<string, string>; savedAt: Date; isPrepared: boolean; files: FileShown[] }
export type PreparedDraft = DraftShown & { personName: string }

const SHOWN = { id: true, name: true, size: true, sha256: true, type: true, description: true } as const
const ON = { select: { on: true } } as const
const HANDED_IN_ON = { progressReport: ON, completion: ON, explanation: ON } as const
const FILES = { orderBy: { id: 'asc' }, take: 50, select: SHOWN } as const
const DRAFT = { id: true, fields: true, savedAt: true, isPrepared: true, files: FILES } as const

// Written by the acts that save drafts, from strings only.
const shown = <Row extends { fields: unknown }>(row: Row) => ({ ...row, fields: row.fields as Record<string, string> })

/** What a person has typed and attached for an assignment and not sent. */
export async function draftOf(tx: Tx, actor: Actor, assignmentId: number, purpose: DraftPurpose): Promise<DraftShown | null> {
  const draft = await tx.draft.findFirst({ where: { assignmentId, personId: actor.personId ?? 0, purpose }, select: DRAFT })
  return draft && shown(draft)
}

/** Drafts of a completion that others have prepared. The caller has checked `completion.submit`. */
export async function preparedDrafts(tx: Tx, actor: Actor, assignmentId: number): Promise<PreparedDraft[]> {
  const drafts = await tx.draft.findMany({
    where: { assignmentId, purpose: 'completion', isPrepared: true, personId: { not: actor.personId ?? 0 } },
    orderBy: { savedAt: 'desc' },
    take: 20,
    select: { ...DRAFT, personId: true },
  })
  const people = await tx.person.findMany({
    where: { id: { in: drafts.map(({ personId }) => personId) } },
    select: { id: true, fullName: true },
  })
  return drafts.map(({ personId, ...draft }) => ({ ...shown(draft), personName: people.find(({ id }) => id === personId)?.fullName ?? '' }))
}

/** Bytes an agency has brought in on a day. */
export async function storedOn(tx: Tx, agencyId: number, day: Day): Promise<number> {
  const { _sum: sum } = await tx.evidenceFile.aggregate({ where: { agencyId, on: toUtcDate(day) }, _sum: { size: true } })
  return sum.size ?? 0
}

/** Files handed in with an act. The caller has checked `evidence.read`. */
export const filesOfCompletion = (tx: Tx, completionId: number): Promise<FileShown[]> =>
  tx.evidenceFile.findMany({ where: { completionId }, ...FILES })

export type HandedIn = FileShown & { on: Day; purpose: DraftPurpose }

/** Every file handed in for an assignment up to a day, newest first. The caller has checked `evidence.read`. */
export async function filesHandedIn(tx: Tx, assignmentId: number, day: Day): Promise<HandedIn[]> {
  const handedIn = { on: { lte: toUtcDate(day) } }
  const files = await tx.evidenceFile.findMany({
    where: { assignmentId, OR: [{ progressReport: handedIn }, { completion: handedIn }, { explanation: handedIn }] },
    orderBy: { id: 'desc' },
    take: 100,
    select: { ...SHOWN, ...HANDED_IN_ON },
  })
  return files.flatMap(({ progressReport, completion, explanation, ...file }) => {
    const acts = { progress: progressReport, completion, explanation }
    return (Object.keys(acts) as DraftPurpose[]).flatMap((purpose) => {
      const act = acts[purpose]
      return act ? [{ ...file, on: fromUtcDate(act.on), purpose }] : []
    })
  })
}

/** A file the actor may have: handed in, by the rule `evidence.read`; in a draft, whose it is or for whom it was prepared. */
export async function readableFile(tx: Tx, actor: Actor, id: number): Promise<FileShown | null> {
  const found = await tx.evidenceFile.findUnique({
    where: { id },
    select: { ...SHOWN, ...HANDED_IN_ON, assignmentId: true, draft: { select: { personId: true, isPrepared: true } } },
  })
  if (!found) return null
  const { assignmentId, draft, progressReport, completion, explanation, ...file } = found
  const on = (progressReport ?? completion ?? explanation)?.on
  // Who held the assignment on the day it was handed in keeps reading it.
  const assignment =
    (await readAssignment(tx, actor, assignmentId)) ?? (on ? await readAssignment(tx, actor, assignmentId, fromUtcDate(on)) : null)
  if (!assignment || !can(actor, 'evidence.read', assignment)) return null
  const isForActor = draft?.isPrepared && can(actor, 'completion.submit', assignment)
  return draft === null || draft.personId === actor.personId || isForActor ? file : null
}

export type Fault = { is: 'missing' | 'wrong_size' | 'wrong_hash' | 'orphan'; sha256: string; at: Date | null }

const RUN = 500

/** Compares what the rows say with what lies in the store, to the byte; names each that differs. */
export async function* faultsOf(tx: Tx, store: Store): AsyncGenerator<Fault> {
  for (let after = ''; ; ) {
    const run = await tx.$queryRaw<{ sha256: string; size: number }[]>`
      select distinct on (c.sha256) c.sha256, c.size from stored_contents() c where c.sha256 > ${after} order by c.sha256 limit ${RUN}`
    for (const { sha256, size } of run) {
      const is = await faultOf(store, sha256, size)
      if (is) yield { is, sha256, at: null }
    }
    const last = run.at(-1)
    if (!last) break
    after = last.sha256
  }
  let found: StoredObject[] = []
  for await (const object of store.list()) {
    found.push(object)
    if (found.length < RUN) continue
    yield* await orphansAmong(tx, found)
    found = []
  }
  yield* await orphansAmong(tx, found)
}

async function faultOf(store: Store, sha256: string, size: number): Promise<Exclude<Fault['is'], 'orphan'> | null> {
  const lies = await store.sizeOf(sha256)
  const stream = lies === size ? await store.open(sha256) : null
  if (lies === null || (lies === size && !stream)) return 'missing'
  if (!stream) return 'wrong_size'
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex') === sha256 ? null : 'wrong_hash'
}

async function orphansAmong(tx: Tx, objects: readonly StoredObject[]): Promise<Fault[]> {
  const rows = await tx.$queryRaw<{ sha256: string }[]>`
    select distinct c.sha256 from stored_contents() c where c.sha256 = any(${objects.map(({ sha256 }) => sha256)})`
  const known = new Set(rows.map(({ sha256 }) => sha256))
  return objects.flatMap(({ sha256, at }) => (known.has(sha256) ? [] : [{ is: 'orphan' as const, sha256, at }]))
}
