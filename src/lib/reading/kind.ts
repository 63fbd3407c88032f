import type { ReadingFault } from '#domain/reading.ts'

export type Kind = 'pdf' | 'zip' | 'compound' | 'picture' | 'xml' | 'text'

// Beginnings of files, in hexadecimal; a dot is any half of a byte.
const BEGINNINGS: readonly (readonly [string, Kind | ReadingFault])[] = [
  ['255044462d', 'pdf'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['ffd8ff', 'picture'],
  ['89504e470d0a1a0a', 'picture'],
  ['47494638', 'type_picture'],
  ['424d........00000000', 'type_picture'],
  ['49492a00', 'type_picture'],
  ['4d4d002a', 'type_picture'],
  ['52494646........57454250', 'type_picture'],
  ['........66747970', 'type_picture'],
  ['4d5a', 'type_program'],
  ['7f454c46', 'type_program'],
  ['2321', 'type_program'],
  ['cafebabe', 'type_program'],
  ['cffaedfe', 'type_program'],
  ['4c00000001140200', 'type_program'],
  ['526172211a07', 'type_archive'],
  ['377abcaf271c', 'type_archive'],
  ['1f8b', 'type_archive'],
  ['425a68', 'type_archive'],
  ['fd377a585a00', 'type_archive'],
  ['4d534346', 'type_archive'],
  ['dba52d00', 'word_too_old'],
  ['31be0000', 'word_too_old'],
]

const MARKUP: readonly (readonly [RegExp, Kind | ReadingFault])[] = [
  [/^\s*\{\\rtf/, 'type_rich_text'],
  [/^MIME-Version:/i, 'type_web_page'],
  [/^\s*(?:<!--[^>]{0,2000}-->\s*){0,9}<(?:!doctype html|html|head|body|meta|title)\b/i, 'type_web_page'],
  [/^\s*<\?xml\b.{0,2000}?<html\b/is, 'type_web_page'],
  [/^\s*<(?:\?xml\b|!DOCTYPE\b|!--|[a-z][\w-]*:?[\w-]*[\s>])/i, 'xml'],
]

const beginsWith = (bytes: Buffer, pattern: string) =>
  bytes.length * 2 >= pattern.length && new RegExp(`^${pattern}`).test(bytes.toString('hex', 0, pattern.length / 2))

/** XML may be written in two bytes a letter. */
function wordsOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le')
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  return head.toString('utf8').replace(/^\ufeff/, '')
}

/** What a file is by its first bytes, whatever its name, or why it is none that can be read. */
export function kindOf(bytes: Buffer): Kind | ReadingFault {
  const words = wordsOf(bytes.subarray(0, 4096))
  const rule = BEGINNINGS.find(([pattern]) => beginsWith(bytes, pattern)) ?? MARKUP.find(([pattern]) => pattern.test(words))
  if (rule) return rule[1]
  return bytes.subarray(257, 262).equals(Buffer.from('ustar')) ? 'type_archive' : 'text'
}
