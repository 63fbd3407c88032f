import { sheetOf } from '#features/exports/data.ts'
import { formatNamed, listNamed } from '#features/exports/schema.ts'
import { currentSession } from '#lib/actor.ts'
import { sentence, sheet } from '#lib/attachment.ts'
import { mayExport } from '#lib/limit.ts'
import { db } from '#lib/prisma.ts'

/** A list to be saved, of exactly what the one who asks may read. */
export async function GET(request: Request, { params }: { params: Promise<{ list: string }> }): Promise<Response> {
  const signed = await currentSession()
  if (!signed || signed.mustFirst) return sentence(401)
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const [list, format] = [listNamed((await params).list), formatNamed(search.format)]
  if (!list || !format) return sentence(404)
  if (!(await mayExport(signed.actor.sessionId ?? ''))) return sentence(429)
  const found = await sheetOf(db(), list, signed, search)
  return found ? sheet(found, format) : sentence(404)
}
