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

export function sourceOf(text: string): Source {
  const folded = oneSpelling(text)
  return { text, folded, lower: lowerCase(folded) }
}

export const slice = (source: Source, span: Span) => source.text.slice(span.start, span.end)

/** The span without blanks at its ends. */
export function trim(source: Source, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(source.text[start] ?? '')) start++
  while (end > start && /\s/.test(source.text[end - 1] ?? '')) end--
  return { start, end }
}

/** Matches of a global pattern inside a span; lookbehind still sees what stands before it. */
export function* matches(text: string, pattern: RegExp, span: Span): Generator<RegExpExecArray> {
  const search = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  search.lastIndex = span.start
  for (let found = search.exec(text); found && found.index < span.end; found = search.exec(text)) {
    if (found.index + found[0].length <= span.end) yield found
    if (found[0].length === 0) search.lastIndex++
  }
}

export const first = (text: string, pattern: RegExp, span: Span) => matches(text, pattern, span).next().value ?? null

/** A sticky match at one place. */
export function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words written one after another, divided by bars. */
export const list = (words: string): readonly string[] => words.split('|').map((word) => word.trim())

/** An alternation of words, longest first, ending at a word's end. */
export const anyOf = (words: readonly string[]) =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`

export const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end
