import { READING_LIMITS, type Reading, type ReadingFault, type ReadingNote } from '#domain/reading.ts'
import { refuseSecret } from '../secrecy.ts'
import { readable } from '../text/decode.ts'
import { Unreadable } from '../unreadable.ts'
import { childrenOf, elementsOf, type Markup, textOf } from '../xml.ts'
import { type Archive, openArchive } from '../zip.ts'
import { listsOf, Numbering } from './numbering.ts'
import { type Context, isJoined, readParagraph } from './paragraph.ts'
import { Styles } from './styles.ts'
import { linesOfTable } from './table.ts'

const OTHERS: readonly (readonly [RegExp, ReadingFault])[] = [
  [/(?:^|\/)vbaProject\.bin$/i, 'with_macros'],
  [/^xl\/workbook\.(?:xml|bin)$/, 'type_workbook'],
  [/^ppt\/presentation\.xml$/, 'type_slides'],
  [/^META-INF\/manifest\.xml$/, 'type_open_document'],
]
const MAIN = 'word/document.xml'

async function all(archive: Archive, name: string, asked: readonly string[]): Promise<Markup[]> {
  return await Array.fromAsync(elementsOf(archive.part(name), asked))
}

async function mainOf(archive: Archive): Promise<string> {
  for (const { attributes } of await all(archive, '_rels/.rels', ['Relationship']))
    if (attributes.Type?.endsWith('/officeDocument') && attributes.Target) return attributes.Target.replace(/^\//, '')
  return MAIN
}

async function contextOf(archive: Archive, folder: string): Promise<Context> {
  const styles = await all(archive, `${folder}styles.xml`, ['style', 'docDefaults'])
  const numbering = await all(archive, `${folder}numbering.xml`, ['abstractNum', 'num'])
  const named = (elements: readonly Markup[], name: string) => elements.filter((element) => element.name === name)
  const context: Context = {
    styles: new Styles(named(styles, 'style'), named(styles, 'docDefaults')[0]),
    numbering: new Numbering(listsOf(named(numbering, 'abstractNum'), named(numbering, 'num'))),
    referred: { footnote: [], endnote: [] },
    notes: new Set<ReadingNote>(),
    linesOf: (container) => linesOf(childrenOf(container), context, false),
  }
  return context
}

const TRANSPARENT = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

function linesOf(blocks: readonly Markup[], context: Context, isInCell: boolean): string[] {
  const lines: string[] = []
  let open: string | null = null
  for (const block of blocks) {
    if (block.name === 'tbl') lines.push(...linesOfTable(block, (cell) => linesOf(childrenOf(cell), context, true)))
    else if (TRANSPARENT.has(block.name)) lines.push(...linesOf(childrenOf(block), context, isInCell))
    else if (block.name === 'p') {
      const { marker, text, boxes } = readParagraph(block, context)
      const own: string = (open ?? '') + (text === '' && !isInCell ? '' : [marker, text].filter(Boolean).join(' '))
      open = isJoined(block) ? own : null
      if (open === null) lines.push(...own.split('\n').map((line) => line.trimEnd()))
      lines.push(...boxes)
    }
  }
  return open === null ? lines : [...lines, open]
}

/** Notes below the page, in the order in which the text refers to them, behind everything else. */
async function notesOf(archive: Archive, folder: string, context: Context): Promise<string[]> {
  const lines: string[] = []
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = new Map((await all(archive, `${folder}${kind}s.xml`, [kind])).map((note) => [note.attributes.id, note]))
    context.referred[kind].forEach((id, index) => {
      const note = notes.get(id)
      if (note) lines.push(`Chú thích ${index + 1}: ${linesOf(childrenOf(note), context, false).join(' ').trim()}`)
    })
  }
  return lines
}

/** What stands above and below every page is no part of the text, but a secrecy mark there holds for all of it. */
async function refuseSecretPages(archive: Archive): Promise<void> {
  for (const name of archive.names.filter((one) => /^word\/(?:header|footer)\d*\.xml$/.test(one)).slice(0, 20)) {
    refuseSecret((await all(archive, name, ['p'])).map(textOf).join('\n'))
  }
}

/** A zip of Office: read where it is a Word document without code. */
export async function readWord(bytes: Buffer): Promise<Reading> {
  const archive = await openArchive(bytes, 'word_damaged')
  const other = OTHERS.find(([part]) => archive.names.some((name) => part.test(name)))
  if (other) throw new Unreadable(other[1])
  const main = archive.has('[Content_Types].xml') ? await mainOf(archive) : ''
  if (!archive.has(main)) throw new Unreadable('type_archive')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const context = await contextOf(archive, folder)
  await refuseSecretPages(archive)
  const lines: string[] = []
  let length = 0
  let open: Markup[] = []
  for await (const block of elementsOf(archive.part(main), ['p', 'tbl', 'sdt'])) {
    open.push(block)
    if (isJoined(block)) continue
    for (const line of linesOf(open, context, false)) {
      length += line.length + 1
      lines.push(line)
    }
    if (length > READING_LIMITS.characters) throw new Unreadable('text_too_long')
    open = []
  }
  lines.push(...linesOf(open, context, false), ...(await notesOf(archive, folder, context)))
  const text = readable(lines.join('\n'))
  return { format: 'docx', text, pages: [], encoding: null, envelope: null, notes: [...context.notes], isOcr: false, doubtful: [] }
}
