import { stat } from 'node:fs/promises'
import { refused } from '#domain/outcome.ts'
import { READING_LIMITS, type ReadingFault, type ReadingOutcome } from '#domain/reading.ts'
import { log } from '#lib/log.ts'
import { type Confines, runConfined } from './confined.ts'
import { scriptAt } from './place.ts'

const CHILD = scriptAt('child.ts')
const CONFINES: Confines = { silence: 10_000, seconds: 60, heapMegabytes: 256, megabytes: 512, answerMegabytes: 16 }

export const FAULTS: Record<'slow' | 'big' | 'cancelled' | 'failed', ReadingFault> = {
  slow: 'reading_too_slow',
  big: 'reading_too_big',
  cancelled: 'reading_cancelled',
  failed: 'reading_failed',
}

export type Asking = {
  /** Pages read so far, and how many there are. */
  onProgress?: (page: number, of: number) => void
  signal?: AbortSignal
}

/** What the child writes: any number of pages done, then its answer. */
export type ChildLine = { page: number; of: number } | { outcome: ReadingOutcome }

/** Reads a file of anybody's in a process of its own. What it is, is told by its content; nothing is left behind. */
export async function readDocument(path: string, { onProgress, signal }: Asking = {}): Promise<ReadingOutcome> {
  const { size } = await stat(path)
  if (size === 0) return refused('file_empty')
  if (size > READING_LIMITS.bytes) return refused('file_too_large')
  let outcome: ReadingOutcome | undefined
  const onLine = (line: unknown) => {
    const said = line as ChildLine
    if ('outcome' in said) outcome = said.outcome
    else onProgress?.(said.page, said.of)
  }
  const result = await runConfined(CHILD, path, CONFINES, { onLine, signal })
  if (result.ended === 'well' && outcome) return outcome
  if (result.ended === 'well') return refused('reading_failed')
  if (result.ended === 'failed') log().warn({ places: result.places }, 'a file could not be read')
  return refused(FAULTS[result.ended])
}
