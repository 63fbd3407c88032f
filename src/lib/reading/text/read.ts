import { READING_LIMITS, type Reading, type ReadingNote } from '#domain/reading.ts'
import { Unreadable } from '../unreadable.ts'
import { decode } from './decode.ts'

export function readText(bytes: Buffer): Reading {
  if (bytes.length > READING_LIMITS.textBytes) throw new Unreadable('file_too_large')
  const { text, encoding } = decode(bytes)
  const notes: ReadingNote[] = encoding.startsWith('utf')
    ? []
    : ['converted', ...(encoding === 'tcvn3' ? (['capitals_lost'] as const) : [])]
  return { format: 'txt', text, pages: [], encoding, envelope: null, notes, isOcr: false, doubtful: [] }
}
