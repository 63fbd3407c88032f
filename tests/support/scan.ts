import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

// Our own face, since the machine may have none that can write Vietnamese.
const face = (part: string) => {
  const file = new URL(`../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-400-normal.woff2`, import.meta.url)
  return `@font-face { font-family: ${part}; src: url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) }`
}

/** A sheet of a notice as a scanner would have it: a picture, without a letter that could be copied. */
export async function sheetOf(browser: Browser, lines: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1654, height: 2339 } })
  const style = 'body { margin: 150px; width: 1354px; background: #fff; font: 38px/1.6 latin, vietnamese }'
  await page.setContent(`<style>${face('latin')}${face('vietnamese')}${style}</style>${lines.map((line) => `<p>${line}</p>`).join('')}`)
  await page.evaluate(() => document.fonts.ready)
  const sheet = await page.screenshot()
  await page.close()
  return sheet
}

const pixelsOf = (png: Buffer): Buffer => {
  const data: Buffer[] = []
  for (let at = 8; at + 12 <= png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return Buffer.concat(data)
}

/** A PDF of scanned sheets, each a page; the same sheet twice is in it once. */
export function scanOf(sheets: readonly Buffer[]): Buffer {
  const pictures = [...new Set(sheets)]
  const objects: (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, index) => `${4 + pictures.length + index} 0 R`).join(' ')}] >>`],
    ['<< /Length 31 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q   \nendstream'],
    ...pictures.map((png) => {
      const [width, colours] = [png.readUInt32BE(16), png[25] === 2 ? 3 : 4]
      const facts = `/Width ${width} /Height ${png.readUInt32BE(20)} /ColorSpace /DeviceRGB /BitsPerComponent 8`
      const decode = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${colours} /BitsPerComponent 8 /Columns ${width} >>`
      const pixels = pixelsOf(png)
      return [`<< /Type /XObject /Subtype /Image ${facts} ${decode} /Length ${pixels.length} >>\nstream\n`, pixels, '\nendstream']
    }),
    ...sheets.map((png) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /XObject << /I ${4 + pictures.indexOf(png)} 0 R >> >> >>`,
    ]),
  ]
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets = objects.map((object, index) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), ...object.map((part) => Buffer.from(part)), Buffer.from('\nendobj\n'))
    return offset
  })
  const from = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}
