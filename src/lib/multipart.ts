import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { type Arrived, receive } from '#lib/incoming.ts'
import { CutShort } from '#lib/upload-answer.ts'

type Part = { name: string; stream: Readable; arriving: Promise<Arrived | null> }
/** What a form with one file sent. `arrived` is null where the file was longer than may be. */
export type Sent = { fields: Record<string, string>; file: { name: string; arrived: Arrived | null } | null; isWhole: boolean }

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
  const enough = new AbortController()
  let read = 0
  const parts: Part[] = []
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
  // A stream that ends early complains of it more than once; the pipeline has heard it by then.
  parser.on('error', () => undefined)
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (_, stream, name) => {
    stream.on('error', () => undefined)
    const arriving = receive(stream, folder, most)
    // Too long, or no room for it: the rest need not come, and nobody would take it.
    arriving.then(
      (arrived) => arrived ?? enough.abort(),
      () => enough.abort(),
    )
    parts.push({ name: name ?? '', stream, arriving })
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), counter, parser, { signal: enough.signal })
  } catch (error) {
    const cause = new CutShort(error instanceof Error ? error.message : 'aborted')
    const [part] = parts
    part?.stream.destroy(cause)
    const [outcome] = await Promise.allSettled([part?.arriving])
    if (outcome.status === 'rejected') throw isOfMachine(outcome.reason) ? outcome.reason : cause
    if (enough.signal.aborted) return { fields, file: { name: '', arrived: null }, isWhole: true }
    await outcome.value?.discard()
    throw cause
  }
  const [file = null] = parts
  return { fields, file: file && { name: file.name, arrived: await file.arriving }, isWhole: read === length }
}
