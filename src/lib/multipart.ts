import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { type Arrived, receive } from '#lib/incoming.ts'
import { CutShort } from '#lib/upload-answer.ts'

type Part = { name: string; arrived: Arrived | null }
/** What a form with one file sent. `arrived` is null where the file was longer than may be. */
export type Sent = { fields: Record<string, string>; file: Part | null; isWhole: boolean }

/** The disk's own complaint says more than that the stream broke off. */
const isOfMachine = (reason: unknown) => reason instanceof Error && 'syscall' in reason

const FIELD_BYTES = 16 * 1024
/** What a form adds to its file: names, fields, boundaries. */
export const FORM_BYTES = 256 * 1024

/**
 * Reads a form as it comes in and lays its one file down in `folder`; nothing is held in memory. What goes wrong on the
 * way, an end before the end among it, throws and leaves nothing; `isWhole` compares the bytes read with those announced.
 */
export async function readMultipart(request: Request, length: number, folder: string, most: number): Promise<Sent> {
  const fields: Record<string, string> = Object.create(null)
  const parts: Promise<Part>[] = []
  const tooLong = new AbortController()
  let read = 0
  const counter = new Transform({
    transform(chunk: Buffer, _, next) {
      read += chunk.length
      next(null, chunk)
    },
  })
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: { fields: 10, fieldSize: FIELD_BYTES, fieldNameSize: 100, files: 1, parts: 12 },
  })
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  const streams: Readable[] = []
  parser.on('file', (_, stream, name) => {
    streams.push(stream)
    const part = receive(stream, folder, most).then((arrived) => {
      // The rest need not come at all.
      if (!arrived) tooLong.abort()
      return { name: name ?? '', arrived }
    })
    part.catch(() => undefined)
    parts.push(part)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), counter, parser, { signal: tooLong.signal })
  } catch (error) {
    const cause = error instanceof Error ? error : new Error('aborted')
    for (const stream of streams) stream.destroy(cause)
    const left = await Promise.allSettled(parts)
    if (tooLong.signal.aborted) return { fields, file: { name: '', arrived: null }, isWhole: true }
    for (const part of left) if (part.status === 'fulfilled') await part.value.arrived?.discard()
    const reasons = left.flatMap((part) => (part.status === 'rejected' ? [part.reason] : []))
    throw reasons.find(isOfMachine) ?? new CutShort(cause.message)
  }
  const [file = null] = await Promise.all(parts)
  return { fields, file, isWhole: read === length }
}
