import { withoutMarks } from './marks.ts'

/** Words that stand side by side, in small letters. */
type Phrase = readonly string[]
/** All terms are looked for; of a term any of its phrases will do. */
type Term = readonly Phrase[]

export type Asked = {
  terms: readonly Term[]
  /** With marks they mean exactly those first; without, everything written so. */
  hasMarks: boolean
  /** The number of a document, as letters and digits alone. */
  number: string | null
  agencyIds: readonly number[]
}

/** An agency with everything it is written by. */
export type Named = { id: number; names: readonly string[] }

const LONGEST = 200
const MOST_TERMS = 12

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const bare = (phrase: Phrase): string => withoutMarks(phrase.join(' '))

/** What is typed into the box, with every name of an agency for one of them; null where there is nothing to look for. */
export function asked(typed: string, agencies: readonly Named[] = []): Asked | null {
  const given = typed.slice(0, LONGEST)
  // What stands in quotation marks, or without a blank between, stands side by side.
  const phrases = [...given.matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/g)].map(([all, quoted]) => wordsOf(quoted ?? all))
  const parts = phrases.filter((phrase) => phrase.length > 0)
  if (bare(parts.flat()).length < 2) return null
  const known = agencies.flatMap(({ id, names }) => names.map(wordsOf).map((words) => ({ id, words, bare: bare(words) })))
  const terms: Term[] = []
  const agencyIds = new Set<number>()
  for (let from = 0; from < parts.length && terms.length < MOST_TERMS; ) {
    const meant = longestName(parts, from, known)
    if (meant) agencyIds.add(meant.id)
    const to = meant?.to ?? from + 1
    terms.push([parts.slice(from, to).flat(), ...known.flatMap(({ id, words }) => (id === meant?.id ? [words] : []))])
    from = to
  }
  return { terms, hasMarks: parts.flat().some((word) => withoutMarks(word) !== word), number: numberIn(given), agencyIds: [...agencyIds] }
}

type Known = { id: number; words: Phrase; bare: string }

/** The most words from here on that name one agency, or begin the name of one only. */
function longestName(parts: readonly Phrase[], from: number, known: readonly Known[]): { id: number; to: number } | null {
  for (let to = Math.min(parts.length, from + 12); to > from; to--) {
    const typed = parts.slice(from, to).flat()
    const text = bare(typed)
    // One short word is a word before it is a name.
    if (typed.length === 1 && text.length < 5) continue
    const whole = known.find((name) => name.bare === text)
    if (whole) return { id: whole.id, to }
    const begun = new Set(known.flatMap(({ id, bare: name }) => (name.startsWith(`${text} `) ? [id] : [])))
    const [only] = begun
    if (typed.length > 2 && begun.size === 1 && only !== undefined) return { id: only, to }
  }
  return null
}

/** "128/TB-UBND", "128 TB UBND" and "128tbubnd" are one number; a number of a year or a day is none. */
function numberIn(typed: string): string | null {
  const whole = withoutMarks(typed).replace(/^(?:so|van ban so)\s+/, '')
  const token = whole.split(/\s+/).find((part) => /\d/.test(part) && /[a-z]/.test(part))
  const isAlone = /^\d/.test(whole) && wordsOf(whole).length <= 4
  const plain = wordsOf(token && !isAlone ? token : isAlone ? whole : '').join('')
  return plain.length >= 3 ? plain : null
}

export type Piece = { start: number; text: string; isFound: boolean }

const TO_BOTH_SIDES = 90

/** The words found, in their surroundings. */
export function fragment(text: string, { terms }: Asked, isExact: boolean): Piece[] {
  const shown = text.normalize('NFC').replace(/\s+/g, ' ')
  const fold = (word: string) => (isExact ? word.toLowerCase() : withoutMarks(word))
  const words = [...shown.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }))
  const phrases = terms.flat().map((phrase) => phrase.map(fold))
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const [longest] = phrases
      .filter((phrase) => phrase.every((word, index) => words[at + index]?.word === word))
      .toSorted((a, b) => b.length - a.length)
    const [first, last] = longest ? [words[at], words[at + longest.length - 1]] : []
    if (!first || !last || !longest) continue
    found.push({ start: first.start, end: last.end })
    at += longest.length - 1
  }
  const middle = found[0]?.start ?? 0
  const start = middle <= TO_BOTH_SIDES ? 0 : shown.indexOf(' ', middle - TO_BOTH_SIDES) + 1
  const far = Math.max(middle, start) + 2 * TO_BOTH_SIDES
  const end = far >= shown.length ? shown.length : Math.max(shown.lastIndexOf(' ', far), found[0]?.end ?? 0)
  const pieces: Piece[] = []
  let at = start
  const add = (to: number, isFound: boolean) => {
    if (to > at) pieces.push({ start: at, text: shown.slice(at, to), isFound })
    at = Math.max(at, to)
  }
  for (const span of found.filter((one) => one.start >= start && one.end <= end)) {
    add(span.start, false)
    add(span.end, true)
  }
  add(end, false)
  return [
    ...(start > 0 ? [{ start: -1, text: '… ', isFound: false }] : []),
    ...pieces,
    ...(end < shown.length ? [{ start: end, text: ' …', isFound: false }] : []),
  ]
}
