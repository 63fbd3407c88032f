import type { Reading } from '#domain/reading.ts'
import { readDoc } from './doc/read.ts'
import { readEnvelope } from './envelope.ts'
import { kindOf } from './kind.ts'
import { isPicture } from './picture-whole.ts'
import { readText } from './text/read.ts'
import { Unreadable } from './unreadable.ts'
import { readWord } from './word/read.ts'

const PICTURE: Reading = { format: 'image', text: '', pages: [null], encoding: null, envelope: null, notes: [], isOcr: false, doubtful: [] }

type OnPage = (page: number, of: number) => void

/** Reads a file by what it is, never by its name; what an electronic document carries is no such document again. */
export async function readBytes(bytes: Buffer, onPage: OnPage, isInside = false): Promise<Reading> {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'text':
      return readText(bytes)
    case 'zip':
      return await readWord(bytes)
    case 'compound':
      return readDoc(bytes)
    case 'pdf':
      // A library of two megabytes, for whom there is nothing else to read.
      return await (await import('./pdf/read.ts')).readPdf(bytes, onPage)
    case 'picture':
      if (!isPicture(bytes)) throw new Unreadable('picture_damaged')
      return PICTURE
    case 'xml':
      if (isInside) throw new Unreadable('type_xml')
      return await readEnvelope(bytes, (attached) => readBytes(attached, onPage, true))
    default:
      throw new Unreadable(kind)
  }
}
