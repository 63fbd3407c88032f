import { getDocumentProxy } from 'unpdf'
import { READING_LIMITS, type Reading } from '#domain/reading.ts'
import { joinPages } from '#domain/reading-pages.ts'
import { readableOrNull } from '../text/decode.ts'
import { isOrphaned } from '../text/syllables.ts'
import { Unreadable } from '../unreadable.ts'
import { mayHaveTable, textOfPage } from './layout.ts'
import type { Item } from './lines.ts'
import { strokesOf } from './strokes.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

const TAIL = 64 * 1024
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
}

async function open(bytes: Buffer): Promise<Document> {
  if (!bytes.subarray(-TAIL).includes('%%EOF')) throw new Unreadable('pdf_damaged')
  try {
    return await getDocumentProxy(new Uint8Array(bytes), OPTIONS)
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'pdf_locked' : 'pdf_damaged')
  }
}

/** What stands upright; stamps across a page are no part of its text. */
async function itemsOf(page: Page): Promise<Item[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
    if (a <= 0 || Math.abs(b) > Math.abs(a) * 0.1) return []
    return { x, right: x + item.width, y, size: Math.abs(d) || item.height, text: item.str }
  })
}

async function textOf(page: Page): Promise<string | null> {
  const items = await itemsOf(page)
  if (items.length === 0) return null
  const text = textOfPage(items, mayHaveTable(items) ? await strokesOf(page) : { along: [], down: [] })
  return isOrphaned(text) ? null : readableOrNull(text)
}

async function pageText(document: Document, number: number): Promise<string | null> {
  const page = await document.getPage(number)
  const text = await textOf(page)
  page.cleanup()
  return text
}

/** What pdf.js throws over a file that is not whole; a lack of memory is another matter. */
async function orDamaged<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading
  } catch (error) {
    throw error instanceof Unreadable || error instanceof RangeError ? error : new Unreadable('pdf_damaged')
  }
}

export async function readPdf(bytes: Buffer, onPage: (page: number, of: number) => void): Promise<Reading> {
  const document = await open(bytes)
  if (document.numPages > READING_LIMITS.pages) throw new Unreadable('pdf_too_many_pages')
  if (document.numPages === 0) throw new Unreadable('pdf_damaged')
  const pages: (string | null)[] = []
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const text = await orDamaged(pageText(document, number))
    pages.push(text)
    length += text?.length ?? 0
    if (length > READING_LIMITS.characters) throw new Unreadable('text_too_long')
    onPage(number, document.numPages)
  }
  const text = joinPages(pages.map((page) => page ?? ''))
  return { format: 'pdf', text, pages, encoding: null, envelope: null, notes: [], isOcr: false, doubtful: [] }
}
