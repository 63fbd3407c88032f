import { type FileHandle, open } from 'node:fs/promises'
import { type ContentRefusal, type EvidenceRefusal, type FileType, isFileType, mayBeNamed } from '#domain/evidence.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { recogniseCompound } from '#lib/recognise-compound.ts'
import { recogniseOpenXml } from '#lib/recognise-open-xml.ts'

/** Reads from a place; shorter where the file ends. */
export type At = (position: number, length: number) => Promise<Buffer>

const reader = (handle: FileHandle): At => {
  return async (position, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
}

const TAIL = 64 * 1024
const tailOf = (at: At, size: number, length = TAIL) => at(Math.max(0, size - length), Math.min(size, length))

/** Beginnings of what is taken; nothing else is, whatever its name. A PDF begins at its first byte: before it a page could hide. */
const SIGNATURES: { bytes: Buffer; judge: (at: At, size: number, path: string) => Promise<FileType | ContentRefusal> }[] = [
  { bytes: Buffer.from('%PDF-'), judge: pdf },
  { bytes: Buffer.from([0xff, 0xd8, 0xff]), judge: jpg },
  { bytes: Buffer.from('89504e470d0a1a0a', 'hex'), judge: png },
  { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), judge: recogniseCompound },
  { bytes: Buffer.from('504b0304', 'hex'), judge: (_, __, path) => recogniseOpenXml(path) },
]

/** What a file is by its content, or what is wrong with it. */
export async function recognise(path: string, size: number): Promise<FileType | ContentRefusal> {
  const handle = await open(path)
  try {
    const at = reader(handle)
    const head = await at(0, 8)
    const found = SIGNATURES.find(({ bytes }) => head.subarray(0, bytes.length).equals(bytes))
    return found ? await found.judge(at, size, path) : 'file_wrong_type'
  } finally {
    await handle.close()
  }
}

async function pdf(at: At, size: number): Promise<FileType | ContentRefusal> {
  const tail = (await tailOf(at, size)).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail)
  if (!start) return 'file_damaged'
  // The trailer, or the dictionary of the cross-reference stream: up to where data would begin.
  const cross = (await at(Number(start[1]), 4 * 1024 * 1024)).toString('latin1')
  const trailer = /^[\s\S]*?(?:stream\r?\n|startxref)/.exec(cross)?.[0] ?? tail
  return /\/Encrypt(?![A-Za-z])/.test(trailer) ? 'file_locked' : 'pdf'
}

/** Cameras write a little behind the end of the picture. */
async function jpg(at: At, size: number): Promise<FileType | ContentRefusal> {
  return (await tailOf(at, size, 1024 * 1024)).includes(Buffer.from([0xff, 0xd9])) ? 'jpg' : 'file_damaged'
}

async function png(at: At, size: number): Promise<FileType | ContentRefusal> {
  const isBegun = (await at(12, 4)).toString('latin1') === 'IHDR'
  return isBegun && (await tailOf(at, size)).includes('IEND') ? 'png' : 'file_damaged'
}

/** The same, where the name must say it too. */
export async function recogniseNamed(
  path: string,
  { name, size }: { name: string; size: number },
): Promise<Outcome<{ type: FileType }, EvidenceRefusal>> {
  const type = await recognise(path, size)
  if (!isFileType(type)) return refused(type)
  const named = mayBeNamed(name, type)
  return named.ok ? done({ type }) : named
}
