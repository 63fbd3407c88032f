const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words written one after another, divided by bars. */
export const list = (words: string): readonly string[] => words.split('|').map((word) => word.trim())

/** An alternation of words, longest first, ending at a word's end. */
export const anyOf = (words: readonly string[]) =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`
