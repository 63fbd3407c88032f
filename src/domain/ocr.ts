import type { Span } from './extraction/draft.ts'

/** What OCR saw: a word, how sure it is of it, of a hundred, and where in its line it stands. */
export type SeenWord = Readonly<{ text: string; confidence: number; left: number; right: number; height: number }>
export type OcrPage = Readonly<{ text: string; doubtful: readonly Span[] }>

/** Below this a person should look. */
const SURE = 70
/** Below this a mark is dirt. */
const DIRT = 30
/** So many heights of a letter apart, two words stand in two columns. */
const COLUMNS_APART = 1.8

const hasDigit = (text: string) => /\d/.test(text)
const hasLetter = (text: string) => /\p{L}/u.test(text)

/** Dirt beside the lines is read as marks and single letters that nobody wrote. */
const isDirt = ({ text, confidence }: SeenWord): boolean => {
  if (hasDigit(text)) return false
  return confidence < DIRT && (!hasLetter(text) || text.length < 3)
}

/** A dash before the first word is a bullet, however it was taken. */
const isBullet = (text: string) => /^[_~=—–-]*[-–—+•]$/.test(text)

function wordsOf(line: readonly SeenWord[]): SeenWord[] {
  const clean = line.filter((word) => !isDirt(word) || isBullet(word.text))
  const first = clean[0]
  return first && isBullet(first.text)
    ? [{ ...first, text: /[+•]$/.test(first.text) ? first.text.slice(-1) : '-' }, ...clean.slice(1)]
    : clean
}

/** A page of lines as text, with the words a person should look at. */
export function pageOf(lines: readonly (readonly SeenWord[])[]): OcrPage {
  const doubtful: Span[] = []
  let text = ''
  for (const line of lines) {
    const words = wordsOf(line)
    if (!words.some((word) => hasLetter(word.text) || hasDigit(word.text))) continue
    if (text) text += '\n'
    words.forEach((word, place) => {
      const before = words[place - 1]
      if (before) text += word.left - before.right > COLUMNS_APART * Math.max(before.height, word.height) ? '    ' : ' '
      const start = text.length
      text += word.text.normalize('NFC')
      if (word.confidence < SURE && (hasLetter(word.text) || hasDigit(word.text))) doubtful.push({ start, end: text.length })
    })
  }
  return { text, doubtful }
}

/** Pages one after the other; a sentence may go on from one to the next. */
export function wholeOf(pages: readonly OcrPage[]): OcrPage {
  const doubtful: Span[] = []
  let text = ''
  for (const page of pages) {
    if (text && page.text) text += '\n'
    const from = text.length
    text += page.text
    doubtful.push(...page.doubtful.map(({ start, end }) => ({ start: start + from, end: end + from })))
  }
  return { text, doubtful }
}

type Word = Span & { text: string }
const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }))

/** How far the same word may have moved: marks that are taken out stand alone. */
const WINDOW = 20

/** Where spans of a text are in the same text set otherwise, word after word; a word that has changed is nowhere. */
export function placesIn(text: string, { text: read, doubtful }: OcrPage): Span[] {
  const words = wordsIn(text)
  const wanted = new Set(doubtful.map(({ start }) => start))
  const places: Span[] = []
  let from = 0
  for (const word of wordsIn(read)) {
    const found = words.slice(from, from + WINDOW).findIndex((other) => other.text === word.text)
    const place = words[from + found]
    if (found < 0 || !place) continue
    from += found + 1
    if (wanted.has(word.start)) places.push({ start: place.start, end: place.end })
  }
  return places
}
