import { z } from 'zod'
import { type ContentRefusal, type EvidenceRefusal, FILE_LIMITS, type FileType, isFileType, mayBeNamed } from '#domain/evidence.ts'
import type { Permission, SubjectOf } from '#domain/permissions.ts'
import { type Act, mayPerform, perform } from '#lib/act.ts'
import { requestSessionId } from '#lib/actor.ts'
import { cleanLine } from '#lib/form-data.ts'
import type { Arrived } from '#lib/incoming.ts'
import { isWithinLimit } from '#lib/limit.ts'
import { FORM_BYTES, readMultipart } from '#lib/multipart.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import type { Tx } from '#lib/prisma.ts'
import { recognise } from '#lib/recognise.ts'
import { readSession } from '#lib/sessions.ts'
import { incomingFolder, store } from '#lib/storage.ts'
import { answer, conclude, refuse, trouble } from '#lib/upload-answer.ts'

/**
 * The only way a file comes in: origin → session → limit → actor, object in scope and permit before the first byte is
 * read → bytes hashed and counted → content → store → the act like any other, in its transaction → 303. `place` stands
 * in the address and says where the file goes; `back` is the page that shows it.
 */
export function defineUpload<Schema extends z.ZodType, P extends Permission, Subject extends SubjectOf<P>, Where extends object>(
  act: Act<Schema, P, Subject>,
  place: z.ZodType<Where>,
  back: (where: Where) => string,
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
      return signed?.mustChangePassword ? null : signed
    }
    const hindrance = await mayPerform(act, where.data as z.output<Schema>, signedIn)
    if (hindrance) return conclude(hindrance, path)
    if (length > FILE_LIMITS.bytes + FORM_BYTES) return refuse(path, 'file_too_big')
    let arrived: Arrived | null = null
    try {
      const { fields, file, isWhole } = await readMultipart(request, length, incomingFolder(), FILE_LIMITS.bytes)
      arrived = file?.arrived ?? null
      if (!isWhole) return refuse(path, 'file_cut_short')
      const judged = await judge(file)
      if (typeof judged === 'string') return refuse(path, judged)
      const { path: lying, ...known } = judged
      const input = act.schema.safeParse({ ...where.data, ...known, description: cleanLine(fields.description ?? '') })
      if (!input.success) return answer('malformed', path)
      await store().put(lying, known.sha256)
      return conclude(await perform(act, input.data, signedIn, { key: z.uuid().safeParse(fields._key).data ?? null, revision: null }), path)
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

type Judged = { path: string; name: string; size: number; sha256: string; type: FileType }

/** What the file is, or the first thing that is wrong with it. */
async function judge(file: { name: string; arrived: Arrived | null } | null): Promise<Judged | EvidenceRefusal | ContentRefusal> {
  if (!file) return 'file_missing'
  if (!file.arrived) return 'file_too_big'
  const { path, size, sha256 } = file.arrived
  const name = cleanLine(file.name).replace(/^.*[/\\]/, '')
  if (size === 0) return name ? 'file_empty' : 'file_missing'
  const type = await recognise(path, size)
  if (!isFileType(type)) return type
  const named = mayBeNamed(name, type)
  return named.ok ? { path, name, size, sha256, type } : named.refusal
}
