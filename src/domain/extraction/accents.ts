import { FIELDS, GROUP_NOUNS, LEVELS, NAME_PHRASES, WHOLE } from './lexicon.ts'
import { ACTIONS } from './verbs.ts'
import { list } from './words.ts'

const OFFICE_WORDS = list(`
  ủy ban nhân dân | hội đồng nhân dân | chủ tịch | phó chủ tịch | thủ tướng | giám đốc | bộ trưởng | văn phòng | các sở, ban, ngành | các đơn vị | các cơ quan |
  trước ngày | chậm nhất | muộn nhất | thời hạn | thời gian | định kỳ | hằng tháng | hằng năm | hằng quý | hằng tuần | hàng tháng | hàng năm |
  yêu cầu | đề nghị | chịu trách nhiệm | có trách nhiệm | liên quan | kể từ | làm việc | thông báo | kết luận | quyết định | nghị quyết |
  chỉ thị | kế hoạch | công văn | công điện | tờ trình | phụ lục | đơn vị | cơ quan | địa phương | sở, ban, ngành
`)
const PHRASES: readonly string[] = [
  ...[...ACTIONS, ...FIELDS, ...WHOLE, ...NAME_PHRASES, ...GROUP_NOUNS, ...OFFICE_WORDS].filter((phrase) => phrase.includes(' ')),
  ...FIELDS.flatMap((field) => [`sở ${field}`, `bộ ${field}`]),
  ...LEVELS.flatMap((level) => [`ubnd ${level}`, `ubnd các ${level}`, `trên địa bàn ${level}`]),
]

const BASES = new Map<string, string>()
function baseOf(letter: string): string {
  const known = BASES.get(letter)
  if (known !== undefined) return known
  const base = letter === 'đ' ? 'd' : (letter.normalize('NFD')[0] ?? letter)
  BASES.set(letter, base)
  return base
}
const bare = (text: string) => text.replace(/[^\p{ASCII}]/gu, (letter) => (letter.length === 1 ? baseOf(letter) : letter))

const NEXT = /,? (?:- )?(\p{L}{1,7})/uy
const BEFORE = /(\p{L}{1,7}),? (?:- )?$/u

function nextWord(text: string, at: number): string | undefined {
  NEXT.lastIndex = at
  return NEXT.exec(text)?.[1]
}

/** A word with the one behind it, and with the one before it. */
function pairsAt(text: string, at: number, word: string): (string | null)[] {
  const next = nextWord(text, at + word.length)
  const before = BEFORE.exec(text.slice(Math.max(0, at - 12), at))?.[1]
  return [next ? `${word}>${bare(next)}` : null, before ? `${bare(before)}<${word}` : null]
}

type Reading = { phrase: string; plain: string; at: number }

/** Phrases by each of their words that a scanner may leave without its accents, together with the word beside it. */
const BY_PAIR = new Map<string, Reading[]>()
for (const phrase of new Set(PHRASES)) {
  const plain = bare(phrase)
  for (const { 0: word, index } of phrase.matchAll(/\p{L}+/gu)) {
    const small = bare(word)
    if (small === word) continue
    const pair = pairsAt(plain, index, small).find((one) => one !== null)
    if (pair) BY_PAIR.set(pair, [...(BY_PAIR.get(pair) ?? []), { phrase, plain, at: index }])
  }
}

const PLAIN_WORD = /(?<![\p{L}\d])[a-z]{2,7}(?!\p{L})/gu
const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter)

function fits(lower: string, start: number, { phrase, plain }: Reading): boolean {
  const written = lower.slice(Math.max(0, start), start + phrase.length)
  return (
    written.length === phrase.length && bare(written) === plain && !isLetter(lower[start - 1]) && !isLetter(lower[start + phrase.length])
  )
}

function restored(lower: string, at: number, word: string): string | null {
  let best: Reading | null = null
  for (const pair of pairsAt(lower, at, word))
    for (const one of (pair && BY_PAIR.get(pair)) || [])
      if ((!best || best.phrase.length < one.phrase.length) && fits(lower, at - one.at, one)) best = one
  return best?.phrase.slice(best.at, best.at + word.length) ?? null
}

// Words of a date, known by the figures beside them.
const DATE_WORDS: readonly [RegExp, string][] = [
  [/(?<![\p{L}\d])ngay(?= \d{1,2}(?:\s?[./-]\s?\d|\s+th[aá]ng))/gu, 'ngày'],
  [/(?<=\d )thang(?= \d)|(?<!\p{L})thang(?= \d{1,2}\s?(?:\/|n[aă]m|-)\s?\d)/gu, 'tháng'],
  [/(?<=\d )nam(?= (?:19|20)\d\d)|(?<=(?<!\p{L})(?:trong|quý [iv]+|cuối|đầu|giữa|hết) )nam(?= (?:19|20)\d\d)/gu, 'năm'],
  [/(?<!\p{L})(?:truoc|trươc|truớc|truóc)(?= (?:ng[aà]y |\d))/gu, 'trước'],
]

/** Small letters with the accents that a scanner lost, where only one reading is possible; offset for offset the same. */
export function withAccents(lower: string): string {
  const named = lower.replace(PLAIN_WORD, (word, at: number) => restored(lower, at, word) ?? word)
  return DATE_WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), named)
}
