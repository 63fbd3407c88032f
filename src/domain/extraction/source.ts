import { withAccents } from './accents.ts'
import type { Span } from './draft.ts'

/** The text three ways, offset for offset the same: as shown, with one spelling, and in small letters. */
export type Source = { text: string; folded: string; lower: string }

const TONES: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
// Letters that scanners confuse; these pairs do not exist in Vietnamese spelling.
const SCANNED: Record<string, string> = { ưo: 'ươ', ưò: 'ườ', ưó: 'ướ', ưỏ: 'ưở', ưõ: 'ưỡ', ưọ: 'ượ' }

const sameLength = (from: string, to: string) => (from.length === to.length ? to : from)

const lowerCase = (text: string) => text.replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()))

const upperAsIn = (pattern: string, text: string) =>
  [...text].map((letter, index) => (/\p{Lu}/u.test(pattern[index] ?? '') ? letter.toUpperCase() : letter)).join('')

const replaceBy = (table: Record<string, string>) => (found: string) => upperAsIn(found, table[lowerCase(found)] ?? lowerCase(found))

const oneSpelling = (text: string) =>
  text
    .replace(/(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, replaceBy(TONES))
    .replace(/ư[oòóỏõọ]/giu, replaceBy(SCANNED))
    .replace(/(?<!\p{L})(v)ói(?!\p{L})/giu, '$1ới')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘]/g, "'")

/** The letters of one text where they differ from the other's, in capitals where it has capitals. */
function merged(text: string, small: string, lower: string): string {
  if (small === lower) return text
  let whole = ''
  for (let at = 0; at < text.length; at++) whole += small[at] === lower[at] ? text[at] : upperAsIn(text[at] ?? '', lower[at] ?? '')
  return whole
}

export function sourceOf(text: string): Source {
  const spelt = oneSpelling(text)
  const small = lowerCase(spelt)
  const lower = withAccents(small)
  return { text, folded: merged(spelt, small, lower), lower }
}

export const slice = (source: Source, span: Span) => source.text.slice(span.start, span.end)

export function trim(source: Source, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(source.text[start] ?? '')) start++
  while (end > start && /\s/.test(source.text[end - 1] ?? '')) end--
  return { start, end }
}

const LOOKBEHIND = 80

/** Matches of a pattern inside a span; lookbehind sees a little of what stands before it. Nothing behind the span is searched, so that a text is read in linear time. */
export function* matches(text: string, pattern: RegExp, span: Span): Generator<RegExpExecArray> {
  const base = Math.max(0, span.start - LOOKBEHIND)
  const part = text.slice(base, span.end)
  const search = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  search.lastIndex = span.start - base
  for (let found = search.exec(part); found; found = search.exec(part)) {
    if (found[0].length === 0) search.lastIndex++
    found.index += base
    yield found
  }
}

export const first = (text: string, pattern: RegExp, span: Span) => matches(text, pattern, span).next().value ?? null

export function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

/** Whether a span lies in one of many, answered without asking each of them. */
export function coveredBy(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return (inner) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= inner.start) low = middle + 1
      else high = middle
    }
    const last = sorted[low - 1]
    return last !== undefined && within(inner, last)
  }
}
