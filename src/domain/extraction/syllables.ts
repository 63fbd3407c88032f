// A syllable of the language: an onset, vowels with their tone, a coda.
const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?'
const PLAIN = 'aăâeêioôơuưy'
const TONED = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'
const NUCLEUS = `(?:[${PLAIN}]{0,2}[${TONED}][${PLAIN}]?|[${PLAIN}]{1,3})`
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}(?:ng|[cmnpt]|(?<=[aáàảãạeéèẻẽẹêếềểễệiíìỉĩịyýỳỷỹỵ])(?:nh|ch))?$`, 'u')
// Words of the plain alphabet are left alone: "karaoke", "online".
const MARKED = /[^a-z]/iu
const LONGEST = 7
// Words of two syllables whose second begins with a vowel: "phương án", not "phươn gán".
const VOWEL_FIRST = / (?:án|ủy|uỷ|an|ý|anh|ảnh|áp|ứng|ấn|úng|ẩm|ích|ưu|yên|yếu|em|ốc|ương)(?: |$)/iu

const isSyllable = (letters: string) => letters.length <= LONGEST && SYLLABLE.test(letters.toLowerCase())

/** Two or three syllables run together, set apart; null where the letters are one word, or a foreign one. */
function parted(word: string): string | null {
  if (isSyllable(word)) return null
  const wholes: string[] = []
  for (let at = Math.min(LONGEST, word.length - 1); at > 0; at--) {
    const rest = word.slice(at)
    if (!isSyllable(word.slice(0, at))) continue
    if (isSyllable(rest)) wholes.push(`${word.slice(0, at)} ${rest}`)
    else if (rest.length > 3 && rest.length < 2 * LONGEST) {
      const further = parted(rest)
      if (further) wholes.push(`${word.slice(0, at)} ${further}`)
    }
  }
  // A syllable seldom begins with a vowel: "thực hiện", not "thựch iện".
  return wholes.find((one) => VOWEL_FIRST.test(one)) ?? wholes.find((one) => !/ [aăâeêioôơuưyà-ỹ]/iu.test(one)) ?? wholes[0] ?? null
}

const WORD = /(?<![\p{L}\d])(?:\p{Lu}?\p{Ll}{4,20}|\p{Lu}{5,20})(?![\p{L}\d])/gu

const RUN_ON = /(?<![\p{L}\d])(\p{Lu}?\p{Ll}{1,6})(\p{Lu}\p{Ll}{1,6})(?![\p{L}\d])/gu

/** "vàTruyền thông", "tỉnhTheo dõi": two words without their blank, known by the capital. */
export const partCapitals = (text: string, between: (next: number) => string) =>
  text.replace(RUN_ON, (whole, left: string, right: string, at: number) =>
    MARKED.test(whole) && isSyllable(left) && isSyllable(right) ? `${left}${between(at + left.length)}${right}` : whole,
  )

/** Words whose blank was lost in copying get it back: "Môi trườngchủ trì", "TRIỂNKHAI". */
export const partWords = (text: string) => text.replace(WORD, (word) => (MARKED.test(word) ? (parted(word) ?? word) : word))
