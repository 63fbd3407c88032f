import { readFile } from 'node:fs/promises'
import { OCR_DPI, openOcr } from './ocr.ts'
import { pictureOf } from './picture.ts'
import { openPdf, pdfOfPng } from './render.ts'
import type { ScanAsked, ScanLine } from './scan.ts'

/** Enough to read the small print on a screen. */
const PICTURE_DPI = 110

const say = (line: ScanLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** How a camera was held (EXIF); 1 is upright. */
function orientationOf(content: Buffer): number {
  const head = content.subarray(0, 4096)
  const [big, little] = [head.indexOf('011200030000000100', 0, 'hex'), head.indexOf('120103000100000', 0, 'hex')]
  const found = big >= 0 ? head[big + 9] : little >= 0 ? head[little + 8] : 1
  return found && found <= 8 ? found : 1
}

async function scan(path: string, { pages, isRead }: ScanAsked): Promise<void> {
  const content = await readFile(path)
  const isPdf = content.subarray(0, 1024).includes('%PDF-')
  const ocr = isRead || !isPdf ? await openOcr() : null
  const png = isPdf ? null : ocr?.toPng(content, orientationOf(content))
  const pdf = isPdf ? content : png && pdfOfPng(png)
  if (!pdf) {
    say({ fault: 'picture_damaged' })
    return
  }
  const opened = await openPdf(pdf)
  for (const page of pages) {
    if (page > opened.count) continue
    const picture = pictureOf(await opened.colours(page, PICTURE_DPI)).toString('base64')
    const read = isRead && ocr ? ocr.read(await opened.grey(page, OCR_DPI)) : null
    say({ page, picture, read })
  }
}

await scan(process.argv[2] ?? '', JSON.parse(process.argv[3] ?? '{}'))
