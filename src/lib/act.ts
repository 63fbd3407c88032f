import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Outcome } from '#domain/outcome.ts'
import { can, Forbidden, type Permission, type Permitted, permit, type SubjectOf } from '#domain/permissions.ts'
import { now } from '#lib/clock.ts'
import { isUntouched } from '#lib/conflict.ts'
import type { FormValues } from '#lib/form-data.ts'
import type { Tx } from '#lib/prisma.ts'
import { actAs, type Moment, transaction } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'

/** One act of the product, complete but for its form: what it takes, who may, what it works on, what it does. */
export type Act<Schema extends z.ZodType = z.ZodType, P extends Permission = Permission, Subject extends SubjectOf<P> = SubjectOf<P>> = {
  name: string
  schema: Schema
  permission: P
  /** Open also to those who must do something else first: change their password, set up their second step. */
  isOpenFirst?: boolean
  /** Done only by who has given their password in the last minutes. */
  needsPassword?: boolean | ((input: z.output<Schema>) => boolean)
  /** Asked before the transaction opens: a limit that a refused act counts towards. */
  isWithinLimit?: (sessionId: string) => Promise<boolean>
  /** The object within the actor's scope, locked; null where the actor may not know of it. */
  load: (tx: Tx, moment: Moment, input: z.output<Schema>) => Promise<Subject | null>
  /**
   * The form as it would be filled with what is kept now, so that of two people on one the second sees both texts.
   * A form that shows what nobody changed since is not stale, whatever else was.
   */
  saved?: (tx: Tx, subject: Subject, input: z.output<Schema>, moment: Moment) => Promise<FormValues>
  /** Asked of a file before its first byte is read, beside the permission. */
  mayBegin?: (tx: Tx, subject: Subject, moment: Moment) => Promise<Outcome<null, Refusal>>
  /** A mutation; answers with where to go next. */
  run: (tx: Tx, permitted: Permitted<Subject, P>, input: z.output<Schema>, moment: Moment) => Promise<Outcome<string, Refusal>>
}

export const defineAct = <Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  act: Act<Schema, P, Subject>,
): Act<Schema, P, Subject> => act

/** Who wrote last, what, and when. */
type LastChange = { name: string; actorName: string; at: Date }

export type Result =
  | { is: 'done'; location: string }
  | { is: 'refused'; refusal: Refusal; at?: string }
  | { is: 'stale'; revision: number; saved: FormValues | null; last: LastChange | null }
  | { is: 'other_body' }
  | { is: 'signed_out' }
  | { is: 'not_found' }
  | { is: 'forbidden' }

class Abort extends Error {
  readonly result: Result
  constructor(result: Result) {
    super(result.is === 'refused' ? `refused: ${result.refusal}` : result.is)
    this.result = result
  }
}

/** Why the act would not even be begun: nobody signed in, nothing in scope, not permitted; null where it would. */
export async function mayPerform<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  act: Act<Schema, P, Subject>,
  input: z.output<Schema>,
  momentOf: (tx: Tx) => Promise<Moment | null>,
): Promise<Result | null> {
  return transaction(async (tx) => {
    const moment = await momentOf(tx)
    if (!moment) return { is: 'signed_out' }
    const subject = await act.load(tx, moment, input)
    if (!subject) return { is: 'not_found' }
    if (!can(moment.actor, act.permission, subject)) return { is: 'forbidden' }
    const begun = await act.mayBegin?.(tx, subject, moment)
    return begun && !begun.ok ? { is: 'refused', refusal: begun.refusal } : null
  })
}

type Options = {
  /** Key of the form; the same key with the same content is answered again, not done again. */
  key: string | null
  /** Revision of the object the form was made from; null where the form does not depend on one. */
  revision: number | null
  /** What the form was filled with when it was shown. */
  was?: FormValues | null
}

/**
 * The one way to write: transaction → object in scope, locked → permit → once → not stale → mutation. Anything but
 * "done" leaves nothing behind. `momentOf` reads the actor in the same transaction.
 */
export async function perform<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  act: Act<Schema, P, Subject>,
  input: z.output<Schema>,
  momentOf: (tx: Tx) => Promise<Moment | null>,
  options: Options,
): Promise<Result> {
  try {
    return await transaction(async (tx) => {
      const moment = await momentOf(tx)
      if (!moment) throw new Abort({ is: 'signed_out' })
      return performIn(tx, act, input, moment, options)
    })
  } catch (error) {
    if (error instanceof Abort) return error.result
    if (error instanceof Forbidden) return { is: 'forbidden' }
    throw error
  }
}

async function performIn<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  tx: Tx,
  act: Act<Schema, P, Subject>,
  input: z.output<Schema>,
  moment: Moment,
  { key, revision, was }: Options,
): Promise<Result> {
  await actAs(tx, moment)
  const subject = await act.load(tx, moment, input)
  if (!subject) throw new Abort({ is: 'not_found' })
  const permitted = permit(moment.actor, act.permission, subject)

  const once = key !== null && moment.actor.personId !== null ? { personId: moment.actor.personId, key } : null
  if (once) {
    const earlier = await claim(tx, once, act.name, input)
    if (earlier) return earlier
  }
  const current = revisionOf(subject)
  if (revision !== null && current !== null && revision !== current) {
    const saved = (await act.saved?.(tx, subject, input, moment)) ?? null
    if (!saved || !was || !isUntouched(was, saved))
      throw new Abort({ is: 'stale', revision: current, saved, last: await lastChange(tx, input) })
  }

  const outcome = await act.run(tx, permitted, input, moment)
  if (!outcome.ok) throw new Abort({ is: 'refused', refusal: outcome.refusal, ...(outcome.at && { at: outcome.at }) })
  if (once) await tx.idempotencyKey.update({ where: { personId_key: once }, data: { location: outcome.value } })
  return { is: 'done', location: outcome.value }
}

async function lastChange(tx: Tx, input: unknown): Promise<LastChange | null> {
  const { noticeId, assignmentId } = z.object({ noticeId: idOf, assignmentId: idOf }).parse(input)
  if (!noticeId && !assignmentId) return null
  return tx.auditEvent.findFirst({
    where: noticeId ? { noticeId } : { assignmentId: assignmentId ?? 0 },
    orderBy: { seq: 'desc' },
    select: { name: true, actorName: true, at: true },
  })
}

const idOf = z.number().int().optional().catch(undefined)

const revisionOf = (subject: object): number | null =>
  'revision' in subject && typeof subject.revision === 'number' ? subject.revision : null

/** Takes the key; where it was taken before, the answer given then, or "other body" when the content differs. */
async function claim(tx: Tx, once: { personId: number; key: string }, action: string, input: unknown): Promise<Result | null> {
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  const { count } = await tx.idempotencyKey.createMany({
    data: { ...once, action, bodyHash, location: '', createdAt: now() },
    skipDuplicates: true,
  })
  if (count === 1) return null
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { personId_key: once } })
  if (earlier.action !== action || earlier.bodyHash !== bodyHash) throw new Abort({ is: 'other_body' })
  return { is: 'done', location: earlier.location }
}

/** For commands: the same act by a known actor on a given day, within a transaction of theirs; throws unless it is done. */
export async function performAs<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>>(
  tx: Tx,
  act: Act<Schema, P, Subject>,
  input: z.input<Schema>,
  moment: Moment,
): Promise<string> {
  const result = await performIn(tx, act, act.schema.parse(input), moment, { key: null, revision: null })
  if (result.is !== 'done') throw new Abort(result)
  return result.location
}
