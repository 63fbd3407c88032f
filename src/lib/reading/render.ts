import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Grey } from './despeckle.ts'

export type Colours = { width: number; height: number; data: Uint8Array }

const POINTS = 72
/** A page of a poster is drawn smaller rather than not at all. */
const MOST_PIXELS = 12_000_000

/** Pages of a PDF as pictures; the library is PDFium in WebAssembly, which can reach nothing outside its own memory. */
export async function openPdf(content: Uint8Array) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(content)

  async function draw(page: number, dpi: number, colorSpace: 'Gray' | 'BGRA'): Promise<Grey> {
    const found = document.getPage(page - 1)
    const { originalWidth, originalHeight } = found.getOriginalSize()
    const scale = Math.min(dpi / POINTS, Math.sqrt(MOST_PIXELS / Math.max(1, originalWidth * originalHeight)))
    const { width, height, data } = await found.render({ scale, colorSpace, render: 'bitmap', renderFormFields: true })
    return { width, height, data }
  }

  return {
    count: document.getPageCount(),
    grey: (page: number, dpi: number): Promise<Grey> => draw(page, dpi, 'Gray'),
    colours: (page: number, dpi: number): Promise<Colours> => draw(page, dpi, 'BGRA'),
  }
}

/** A PNG as the one page of a PDF, so that pictures and PDFs are drawn by the same hand; its data are taken as they are. */
export function pdfOfPng(png: Uint8Array): Buffer | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const data: Buffer[] = []
  let palette: Uint8Array = new Uint8Array()
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') data.push(content)
    if (type === 'PLTE') palette = content
    at += length + 12
  }
  const [width, height, bits, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24] ?? 8, bytes[25]]
  const space = {
    0: '/DeviceGray',
    2: '/DeviceRGB',
    3: `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${Buffer.from(palette).toString('hex')}>]`,
  }[kind ?? 9]
  if (!space || width * height === 0) return null
  const picture = Buffer.concat(data)
  const predictor = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${kind === 2 ? 3 : 1} /BitsPerComponent ${bits} /Columns ${width} >>`
  // As wide as a sheet of A4, however many dots it has.
  const [sheet, tall] = [595, Math.max(1, Math.round((595 * height) / width))]
  const draw = `q ${sheet} 0 0 ${tall} 0 0 cm /I Do Q`
  return written([
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet} ${tall}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>`],
    [`<< /Length ${draw.length} >>`, Buffer.from(draw)],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent ${bits} ${predictor} /Length ${picture.length} >>`,
      picture,
    ],
  ])
}

function written(objects: readonly (readonly [string, Buffer?])[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = 9
  const offsets: number[] = []
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach(([dictionary, stream], index) => {
    offsets.push(length)
    add(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`))
    if (stream) add(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    add(Buffer.from('endobj\n'))
  })
  const from = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`))
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`))
  return Buffer.concat(parts)
}
