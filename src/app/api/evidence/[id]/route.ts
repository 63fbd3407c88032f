import { FILE_TYPES } from '#domain/evidence.ts'
import { readableFile } from '#features/evidence/data.ts'
import { currentSession } from '#lib/actor.ts'
import { saved } from '#lib/attachment.ts'
import { log } from '#lib/log.ts'
import { db } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'

const text = (status: number, sentence: string) =>
  new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })

/** A file through the permission check, to be saved and never shown; what may not be seen is not told from what is not there. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const signed = await currentSession()
  if (!signed || signed.mustChangePassword) return text(401, 'Phiên làm việc đã hết. Hãy đăng nhập lại.')
  const { id } = await params
  const file = /^\d{1,9}$/.test(id) ? await readableFile(db(), signed.actor, Number(id)) : null
  if (!file) return text(404, 'Không tìm thấy tệp này.')
  const stream = (await store().sizeOf(file.sha256)) === file.size ? await store().open(file.sha256) : null
  if (!stream) {
    log().error({ event: 'evidence.lost', id })
    return text(500, 'Không đọc được tệp trong kho. Hãy báo quản trị hệ thống.')
  }
  return saved(stream, { name: file.name, size: file.size, media: FILE_TYPES[file.type].media })
}
