import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { type Entry, openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { day, toUtcDate } from '#domain/day.ts'
import { OperatorError } from './failure.ts'
import { Measure, type Measured } from './measure.ts'
import { openSeal, seal } from './seal.ts'

const MANIFEST = 'manifest.json'
// The first moment a zip can tell: an archive of the same content is the same bytes.
const MTIME = toUtcDate(day('1980-01-01'))

export type ArchiveWriter = {
  add: (name: string, stream: Readable, isCompressed: boolean) => Promise<Measured>
}

/** One zip, written as it comes and put in its place only when it is whole and sealed. */
export async function writeArchive<Manifest>(
  path: string,
  fill: (archive: ArchiveWriter) => Promise<Manifest>,
): Promise<{ manifest: Manifest; seal: string }> {
  const draft = `${path}.part`
  const zip = new ZipFile()
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  zip.on('error', failed.reject)
  const written = pipeline(zip.outputStream, createWriteStream(draft, { flags: 'wx', mode: 0o600 }))
  written.catch(failed.reject)
  try {
    const manifest = await Promise.race([fill({ add: (...entry) => addEntry(zip, ...entry) }), failed.promise])
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST, { mtime: MTIME })
    zip.end({ comment: openSeal(), forceZip64Format: false })
    await written
    const digest = await seal(draft)
    await rename(draft, path)
    return { manifest, seal: digest }
  } catch (error) {
    if (!isTaken(error)) await rm(draft, { force: true })
    throw isTaken(error)
      ? new OperatorError(`Một lần sao lưu khác đang ghi ${draft}, hoặc đã bị ngắt: hãy xóa tệp đó rồi chạy lại.`)
      : error
  }
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST'

async function addEntry(zip: ZipFile, name: string, stream: Readable, isCompressed: boolean): Promise<Measured> {
  const measure = new Measure()
  stream.once('error', (error) => measure.destroy(error))
  zip.addReadStream(stream.pipe(measure), name, { mtime: MTIME, compress: isCompressed })
  await finished(measure)
  return measure.result()
}

export type ArchiveReader = {
  manifest: unknown
  open: (name: string) => Promise<Readable>
}

/** The seal has been checked: what is read here is what was written. */
export async function readArchive<Value>(path: string, use: (archive: ArchiveReader) => Promise<Value>): Promise<Value> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const open = (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw new OperatorError(`Bản sao lưu thiếu phần ${name}.`)
      return zip.openReadStreamPromise(entry)
    }
    return await use({ manifest: await json(await open(MANIFEST)), open: async (name) => open(name) })
  } finally {
    zip.close()
  }
}

async function json(stream: Readable): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}
