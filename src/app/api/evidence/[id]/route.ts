import { FILE_TYPES } from '#domain/evidence.ts'
import { readableFile } from '#features/evidence/data.ts'
import { currentSession } from '#lib/actor.ts'
import { lost, saved, sentence } from '#lib/attachment.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'

/** A file through the permission check, to be saved and never shown; what may not be seen is not told from what is not there. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const signed = await currentSession()
  if (!signed || signed.mustFirst) return sentence(401)
  const { id } = await params
  const file = /^\d{1,9}$/.test(id) ? await readableFile(db(), signed.actor, Number(id)) : null
  if (!file) return sentence(404)
  const stream = (await store().sizeOf(file.sha256)) === file.size ? await store().open(file.sha256) : null
  return stream ? saved(stream, { name: file.name, size: file.size, media: FILE_TYPES[file.type].media }) : lost(file.sha256)
}
