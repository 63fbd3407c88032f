import { pictureOf, readableSource } from '#features/sources/data.ts'
import { currentSession } from '#lib/actor.ts'
import { lost, sentence, shown } from '#lib/attachment.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'

/** A page as a picture of our own making. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string; number: string }> }): Promise<Response> {
  const signed = await currentSession()
  if (!signed || signed.mustFirst) return sentence(401)
  const { id, number } = await params
  const file = /^\d{1,9}$/.test(id) && /^\d{1,3}$/.test(number) ? await readableSource(db(), signed.actor, Number(id)) : null
  const page = file && (await pictureOf(db(), file.id, Number(number)))
  if (!page?.pictureSha256 || page.pictureSize === null) return sentence(404)
  const stream = await store().open(page.pictureSha256)
  return stream ? shown(stream, page.pictureSize) : lost(page.pictureSha256)
}
