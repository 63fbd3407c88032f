import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '#domain/extraction/extract.ts'
import { toScored } from '#domain/extraction/scored.ts'
import { wholeOf } from '#domain/ocr.ts'
import { type ScannedPage, scanPages } from '#lib/reading/scan.ts'
import { notices, scoreOf } from '../support/score.ts'

/** Copies of labelled notices, and what each is: all are read as pictures, whatever text they have. */
const COPIES = [
  ['03.pdf', '03', 'scan: turned, dirty, stamped'],
  ['02.pdf', '02', 'print'],
  ['06.pdf', '06', 'print'],
  ['broken-text-layer.pdf', '06', 'print, text layer unusable'],
  ['05.pdf', '05', 'print with a table of six rows'],
] as const
const ALL_PAGES = Array.from({ length: 10 }, (_, index) => index + 1)

const scored = (name: string, text: string) => {
  const { items, lead, deadlines } = scoreOf({ [name]: toScored(extract(text)) }, join(notices, 'gold')).overall
  return [items, lead, deadlines].map(({ f }) => f)
}

/** Seconds a page, and what is lost against the text of the same notice. */
export async function benchOcr(): Promise<void> {
  console.log('| copy | what it is | pages | s a page | F1 items, leads, deadlines: text → OCR |\n|---|---|--:|--:|---|')
  for (const [file, name, what] of COPIES) {
    const pages: ScannedPage[] = []
    const begun = performance.now()
    const fault = await scanPages(join(notices, 'files', file), { pages: ALL_PAGES, isRead: true }, { onPage: (page) => pages.push(page) })
    if (fault) throw new Error(`${file}: ${fault}`)
    const seconds = (performance.now() - begun) / 1000 / pages.length
    const read = scored(name, wholeOf(pages.map(({ read }) => read ?? { text: '', doubtful: [] })).text)
    const before = scored(name, readFileSync(join(notices, `${name}.txt`), 'utf8'))
    const lost = before.map((score, index) => `${score.toFixed(2)} → ${read[index]?.toFixed(2)}`).join(', ')
    console.log(`| ${file} | ${what} | ${pages.length} | ${seconds.toFixed(1)} | ${lost} |`)
  }
}
