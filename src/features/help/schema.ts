import { type SearchParams, single } from '#features/assignments/schema.ts'
import { READER_WORDS, type Reader } from '#lib/vi/help.ts'

/** Whose guide is asked for; undefined where it is nobody's. */
export function readerAsked(given: SearchParams): Reader | undefined {
  const asked = single(given).for
  return (Object.keys(READER_WORDS) as Reader[]).find((reader) => reader === asked)
}
