import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import loadCore from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import { type OcrPage, pageOf, type SeenWord } from '#domain/ocr.ts'
import { despeckle, type Grey } from './despeckle.ts'

/** What Tesseract writes of a page, as far as it is read here. */
type Box = { x0: number; x1: number; y0: number; y1: number }
type Written = { blocks: { paragraphs: { lines: { words: { text: string; confidence: number; bbox: Box }[] }[] }[] }[] | null }

const MODEL = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'
const LSTM_ONLY = 1
const AS_IT_IS = 0
/** Where Tesseract writes a picture, within its own memory. */
const WRITTEN = '/image.png'

/** Scans of offices have 200 dots an inch; more costs time and reads no better. */
export const OCR_DPI = 200

const seen = ({ text, confidence, bbox }: { text: string; confidence: number; bbox: Box }): SeenWord => ({
  text,
  confidence,
  left: bbox.x0,
  right: bbox.x1,
  height: bbox.y1 - bbox.y0,
})

/** Tesseract with its Vietnamese model, both from packages; nothing is fetched. */
export async function openOcr() {
  const core = await loadCore({})
  const model = await readFile(createRequire(import.meta.url).resolve(MODEL))
  core.FS.writeFile('vie.traineddata', await promisify(gunzip)(model))
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'vie', LSTM_ONLY) !== 0) throw new Error('the Vietnamese model does not load')
  api.SetVariable('user_defined_dpi', String(OCR_DPI))

  function look(picture: Uint8Array, orientation = 1): boolean {
    core.FS.writeFile('/input', picture)
    return api.SetImageFile(orientation, 0) === 0
  }

  return {
    /** A page in shades of grey at `OCR_DPI`; dirt on it is painted over. */
    read(page: Grey): OcrPage {
      despeckle(page, OCR_DPI)
      look(Buffer.concat([Buffer.from(`P5 ${page.width} ${page.height} 255\n`), page.data]))
      api.Recognize(null)
      const { blocks }: Written = JSON.parse(api.GetJSONText())
      const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
      return pageOf(lines.map(({ words }) => words.map(seen)))
    },
    /** Any picture as PNG, turned the way it was taken; null where it is none. */
    toPng(picture: Uint8Array, orientation: number): Uint8Array | null {
      if (!look(picture, orientation)) return null
      api.WriteImage(AS_IT_IS)
      const png = core.FS.readFile(WRITTEN)
      core.FS.unlink(WRITTEN)
      return png
    },
  }
}
