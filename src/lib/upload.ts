import { z } from 'zod'
import { type EvidenceRefusal, FILE_LIMITS } from '#domain/evidence.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import type { Permission, SubjectOf } from '#domain/permissions.ts'
import { type Act, mayPerform, perform } from '#lib/act.ts'
import { requestSessionId } from '#lib/actor.ts'
import { cleanLine } from '#lib/form-data.ts'
import type { Arrived } from '#lib/incoming.ts'
import { isWithinLimit } from '#lib/limit.ts'
import { FORM_BYTES, readMultipart } from '#lib/multipart.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import type { Tx } from '#lib/prisma.ts'
import { readSession } from '#lib/sessions.ts'
import { hasRoomFor, incomingFolder, store } from '#lib/storage.ts'
import { answer, conclude, full, refuse, trouble } from '#lib/upload-answer.ts'

type Sent = { name: string; size: number; sha256: string }
type Ways<Where> = {
  /** The page that shows what became of it. */
  back: (where: Where) => string
  /** What the file is, beside its name and size, or what is wrong with it. */
  judge: (path: string, sent: Sent) => Promise<Outcome<object, EvidenceRefusal>>
  /** Once it is in. */
  after?: (location: string, sent: Sent) => Promise<void>
}

/**
 * The only way a file comes in: origin → session → limit → actor, object in scope and permit before the first byte is
 * read → bytes hashed and counted → content → store → the act like any other, in its transaction → 303. `place` stands
 * in the address and says where the file goes.
 */
export function defineUpload<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>, Where extends object>(
  act: Act<Schema, P, Subject>,
  place: z.ZodType<Where>,
  { back, judge, after }: Ways<Where>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers)) return answer('foreign')
    const sessionId = await requestSessionId()
    if (!sessionId) return answer('signed_out')
    if (!(await isWithinLimit(sessionId))) return answer('too_many')
    const where = place.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    const length = lengthOf(request)
    if (!where.success || length === null) return answer('malformed')
    const path = back(where.data)
    const signedIn = async (tx: Tx) => {
      const signed = await readSession(tx, sessionId)
      return signed?.mustFirst ? null : signed
    }
    const hindrance = await mayPerform(act, where.data as z.output<Schema>, signedIn)
    if (hindrance) return conclude(hindrance, path)
    if (length > FILE_LIMITS.bytes + FORM_BYTES) return refuse(path, 'file_too_big')
    let arrived: Arrived | null = null
    try {
      if (!(await hasRoomFor(length))) return full(path)
      const { fields, file, isWhole } = await readMultipart(request, length, incomingFolder(), FILE_LIMITS.bytes)
      arrived = file?.arrived ?? null
      if (!isWhole) return refuse(path, 'file_cut_short')
      const sent = whole(file)
      if (!sent.ok) return refuse(path, sent.refusal)
      const { path: lying, ...known } = sent.value
      const judged = await judge(lying, known)
      if (!judged.ok) return refuse(path, judged.refusal)
      const { description } = fields
      const told = description === undefined ? {} : { description: cleanLine(description) }
      const input = act.schema.safeParse({ ...where.data, ...known, ...judged.value, ...told })
      if (!input.success) return answer('malformed', path)
      await store().put(lying, known.sha256)
      const result = await perform(act, input.data, signedIn, { key: z.uuid().safeParse(fields._key).data ?? null, revision: null })
      if (result.is === 'done') await after?.(result.location, known)
      return conclude(result, path)
    } catch (error) {
      return trouble(error, path)
    } finally {
      await arrived?.discard()
    }
  }
}

/** A form announces how long it is; what does not cannot be known to be whole. */
function lengthOf(request: Request): number | null {
  const isForm = /^multipart\/form-data;.*boundary=/i.test(request.headers.get('content-type') ?? '')
  const length = z.coerce.number().int().positive().safeParse(request.headers.get('content-length'))
  return isForm && request.body && length.success ? length.data : null
}

/** A file that has arrived with something in it, or the first thing that is wrong with it. */
function whole(file: { name: string; arrived: Arrived | null } | null): Outcome<Sent & { path: string }, EvidenceRefusal> {
  if (!file) return refused('file_missing')
  if (!file.arrived) return refused('file_too_big')
  const { path, size, sha256 } = file.arrived
  const name = cleanLine(file.name).replace(/^.*[/\\]/, '')
  if (size === 0) return refused(name ? 'file_empty' : 'file_missing')
  return done({ path, name, size, sha256 })
}
