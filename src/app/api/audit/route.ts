import { readAssignment } from '#features/assignments/data.ts'
import { single } from '#features/assignments/schema.ts'
import { journalSheet } from '#features/audit/data.ts'
import { journalFilter } from '#features/audit/schema.ts'
import { formatNamed } from '#features/exports/schema.ts'
import { currentSession } from '#lib/actor.ts'
import { sentence, sheet } from '#lib/attachment.ts'
import { mayExport } from '#lib/limit.ts'
import { log } from '#lib/log.ts'
import { db } from '#lib/prisma.ts'

/** The journal as the page shows it, whole, as a sheet. */
export async function GET(request: Request): Promise<Response> {
  const signed = await currentSession()
  if (!signed || signed.mustFirst) return sentence(401)
  const { actor } = signed
  const asked = single(Object.fromEntries(new URL(request.url).searchParams))
  const [filter, format] = [journalFilter(asked), formatNamed(asked.format)]
  if (!format || (filter.assignment && !(await readAssignment(db(), actor, filter.assignment)))) return sentence(404)
  if (!(await mayExport(actor.sessionId ?? ''))) return sentence(429)
  log().info({ event: 'audit.exported', personId: actor.personId })
  return sheet(await journalSheet(db(), signed, filter), format)
}
