import { readAgencies } from './agencies.ts'
import type { Reading } from './agency-reading.ts'
import type { AgencyMention, Span } from './draft.ts'
import { matchAt, type Source } from './source.ts'

const endOf = (found: RegExpExecArray | null) => (found ? found.index + found[0].length : null)

/** A list whose members are also divided by semicolons, as in headings and cells. */
export function readAgencyList(source: Source, span: Span): Reading | null {
  const mentions: AgencyMention[] = []
  let end = span.start
  for (let at: number | null = span.start; at !== null; ) {
    const reading = readAgencies(source, at)
    if (!reading || reading.end > span.end) break
    mentions.push(...reading.mentions)
    end = reading.end
    at = endOf(matchAt(source.lower, / ?; ?(?:và )?/uy, end))
  }
  return mentions.length ? { mentions, end } : null
}

const EMPTY = /^[\s:.,()–-]*$/

export function namesOnly(source: Source, span: Span): boolean {
  const reading = readAgencyList(source, span)
  return reading !== null && EMPTY.test(source.text.slice(reading.end, span.end))
}
