import type { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

const CELLS = /<c s="(\d)"(?: t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>|><v>([^<]*)<\/v><\/c>|\/>)/g

const plain = (xml: string) => xml.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name as 'amp'])

/** The parts of a workbook, by name. */
export async function unpack(stream: Readable): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(await buffer(stream), { lazyEntries: true })
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  return parts
}

/** The rows of a sheet; a cell as text, a day or a share as the number it is kept as. */
export const cellsOf = (sheet: string): string[][] =>
  [...sheet.matchAll(/<row>(.*?)<\/row>|<row\/>/gs)].map(([, row = '']) =>
    [...row.matchAll(CELLS)].map(([, , words, number]) => plain(words ?? number ?? '')),
  )

/** The lines of a text file that hold anything. */
export function lines(csv: string): string[][] {
  const found: string[][] = [[]]
  for (const [, cell = '', end] of csv.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    found.at(-1)?.push(cell.replace(/^"|"$/g, '').replaceAll('""', '"'))
    if (end === '\r\n') found.push([])
  }
  return found.filter((cells) => cells.some(Boolean))
}
