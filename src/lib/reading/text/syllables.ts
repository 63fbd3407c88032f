const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?'
const OPEN =
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ia|ya|ua|ưa|oa|oă|oe|oo|uâ|uê|uơ|uy|uya|ai|ay|ây|ao|au|âu|eo|êu|oi|ôi|ơi|ui|ưi|iu|ưu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu|uôu'
const CLOSED = 'a|ă|â|e|ê|i|o|ô|ơ|u|ư|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê|uơ'
const SYLLABLE = new RegExp(`^${ONSET}(?:(?:${CLOSED})(?:ch|ng|nh|[cmnpt])|${OPEN}|(?:iê|yê)[mntu]g?)$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** Whether a word in small letters is spelled as Vietnamese spells: at most one tone, a known rime. */
export function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD')
  const tones = apart.match(TONES) ?? []
  return tones.length <= 1 && SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'))
}

export type Spelling = { marked: number; right: number; strange: number }

const ENOUGH = 200_000

/** How the words with marks are spelled; those without say nothing, they look the same in every encoding. */
export function spellingOf(text: string): Spelling {
  const spelling = { marked: 0, right: 0, strange: 0 }
  const known = new Map<string, boolean>()
  for (const [word] of text.slice(0, ENOUGH).matchAll(WORD)) {
    if (/^[a-z]+$/i.test(word)) continue
    const small = word.toLowerCase().normalize('NFC')
    const isRight = known.get(small) ?? isSyllable(small)
    known.set(small, isRight)
    spelling.marked++
    if (isRight) spelling.right++
  }
  spelling.strange =
    text.slice(0, ENOUGH).match(/[\ufffd¤§¨©ª«¬®¯°±²³´µ¶¸¹º»¼½¾¿\u0080-\u009f\ue000-\uf8ff]|\p{L}\?+(?=\p{Ll})/gu)?.length ?? 0
  return spelling
}

/** Readable is what mostly spells right; a few words say nothing either way. */
export const isReadable = ({ marked, right, strange }: Spelling): boolean =>
  marked < 5 ? strange <= marked + 5 : right >= marked * 0.7 && strange <= marked

const MOST_ORPHANS = 0.15
const ENOUGH_WORDS = 15

/** A text layer whose letters with marks lie in a font of their own falls apart: "T NH TR NG YÊNỈ ƯỜ". */
export function isOrphaned(text: string): boolean {
  const words = text.normalize('NFC').match(/(?<!\p{L})\p{L}+(?![.)]?\p{L}|[.)])/gu) ?? []
  const alone = words.filter((word) => word.length === 1 && !/[bcdgkmpt]/i.test(word))
  return words.length >= ENOUGH_WORDS && alone.length > words.length * MOST_ORPHANS
}
