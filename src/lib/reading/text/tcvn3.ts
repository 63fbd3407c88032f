// TCVN 5712:1993, VN3 (the ABC fonts): one byte a letter.
const BYTES = new Map<number, string>([
  ...run(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...run(0xb5, 'àảãáạ'),
  ...run(0xbb, 'ằẳẵắ'),
  ...run(0xc6, 'ặầẩẫấậè'),
  ...run(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...run(0xdc, 'ĩíịò'),
  ...run(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...run(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
])

function run(from: number, letters: string): [number, string][] {
  return [...letters].map((letter, index) => [from + index, letter])
}

export const fromTcvn3 = (bytes: string): string => bytes.replace(/[\xa1-\xfe]/g, (byte) => BYTES.get(byte.charCodeAt(0)) ?? byte)

const MARKED_SMALL = /(?![a-z])\p{Ll}/u
// Symbols are in capitals in any line.
const proseOf = (line: string) =>
  line
    .split(/\s/)
    .filter((word) => !/[\d/]/.test(word))
    .join('')
    .replace(/[^\p{L}]/gu, '')
const isShouted = (words: string) => /\p{Lu}.*\p{Lu}/u.test(words) && !/[a-z]/.test(words) && MARKED_SMALL.test(words)

/**
 * The encoding has no capitals with tones: a font draws small letters large. They come back where the letters beside them are
 * capitals, where a sentence begins, and in the name every notice has.
 */
export const withCapitals = (text: string): string =>
  text
    .split('\n')
    .map((line) => (isShouted(proseOf(line)) ? line.toUpperCase() : line))
    .join('\n')
    .replace(/\p{L}{3,}/gu, (word) => (isShouted(word) ? word.toUpperCase() : word))
    .replace(/(?<=^\s*|[.?!]\s+|^\s*(?:[-+*•]|\d{1,2}[./]|[a-zđ]\))\s*)\p{Ll}/gmu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})ủy ban nhân dân(?!\p{L})/gu, 'Ủy ban nhân dân')
