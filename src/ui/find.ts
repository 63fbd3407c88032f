/** Something to be picked out of many; `words` are all it goes by. */
type Named = { label: string; words?: readonly string[] }

const parts = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** "thông tin và truyền thông" is written TT&TT as well as TTVTT. */
const initials = (words: readonly string[], isWhole: boolean): string =>
  words.flatMap((word) => (isWhole || word !== 'va' ? [word[0] ?? ''] : [])).join('')

function isMeant(typed: readonly string[], words: readonly string[]): boolean {
  let from = 0
  const isInOrder = typed.every((part) => {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(part))
    from = at + 1
    return at !== -1
  })
  const letters = typed.join('')
  return isInOrder || initials(words, false).startsWith(letters) || initials(words, true).startsWith(letters)
}

/**
 * What is meant by a few words or letters, best first. Without marks they stand for all words written so; with marks they
 * mean exactly those, unless nothing is written so.
 */
export function find<One extends Named>(typed: string, ones: readonly One[]): One[] {
  const found = (fold: (text: string) => string): One[] => {
    const asked = parts(fold(typed))
    if (asked.length === 0) return [...ones]
    const rank = ({ label, words = [] }: One): number => {
      const names = [label, ...words].map((name) => parts(fold(name)))
      if (names.some((name) => name.join(' ').startsWith(asked.join(' ')))) return 0
      return names.some((name) => isMeant(asked, name)) ? 1 : 2
    }
    const ranked = ones.map((one) => ({ one, at: rank(one) })).filter(({ at }) => at < 2)
    return ranked.toSorted((a, b) => a.at - b.at).map(({ one }) => one)
  }
  const hasMarks = bare(typed) !== typed.toLowerCase()
  const exact = hasMarks ? found((text) => text) : []
  return exact.length > 0 ? exact : found(bare)
}
