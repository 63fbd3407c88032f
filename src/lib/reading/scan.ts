import type { OcrPage } from '#domain/ocr.ts'
import type { ReadingFault } from '#domain/reading.ts'
import { log } from '#lib/log.ts'
import { type Confines, runConfined } from './confined.ts'
import { scriptAt } from './place.ts'
import { FAULTS } from './read.ts'

const CHILD = scriptAt('scan-child.ts')
const SECONDS_A_PAGE = 60

/** Some seconds and a few hundred megabytes a page are usual. */
const confines = (pages: number): Confines => ({
  silence: SECONDS_A_PAGE * 1000,
  seconds: SECONDS_A_PAGE * pages,
  heapMegabytes: 256,
  megabytes: 900,
  answerMegabytes: 8 * pages,
})

export type ScanAsked = { pages: readonly number[]; isRead: boolean }
export type ScanLine = { page: number; picture: string; read: OcrPage | null } | { fault: ReadingFault }
export type ScannedPage = { page: number; picture: Buffer; read: OcrPage | null }

/**
 * Draws pages of a PDF or a picture in a process of its own, and reads them where `isRead`. Each page is handed over as
 * soon as it is done, so that nothing done is lost. Null where all went well.
 */
export async function scanPages(
  path: string,
  asked: ScanAsked,
  { onPage, signal }: { onPage: (page: ScannedPage) => void; signal?: AbortSignal },
): Promise<ReadingFault | null> {
  let fault: ReadingFault | null = null
  const onLine = (line: unknown) => {
    const said = line as ScanLine
    if ('fault' in said) fault = said.fault
    else onPage({ ...said, picture: Buffer.from(said.picture, 'base64') })
  }
  const args = [JSON.stringify(asked)]
  const result = await runConfined(CHILD, path, confines(asked.pages.length), { onLine, signal, args })
  if (result.ended === 'well') return fault
  if (result.ended === 'failed') log().warn({ places: result.places }, 'a page could not be drawn')
  return FAULTS[result.ended]
}
