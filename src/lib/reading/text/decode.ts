import type { TextEncoding } from '#domain/reading.ts'
import { Unreadable } from '../unreadable.ts'
import { isReadable, spellingOf } from './syllables.ts'
import { fromTcvn3, withCapitals } from './tcvn3.ts'
import { fromVni } from './vni.ts'

export type Decoded = { text: string; encoding: TextEncoding }

/** The marks 0x80–0x9f of Windows as they come out of decoders, and the bytes they were. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const byteOf = new Map([...WINDOWS].map((letter, index) => [letter, 0x80 + index]))

/** Letters as the bytes an old font drew them from; null where one never was a byte. */
export function asBytes(text: string): Buffer | null {
  const bytes = Buffer.alloc(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = byteOf.get(text.charAt(index)) ?? text.charCodeAt(index)
    if (code > 0xff) return null
    bytes[index] = code
  }
  return bytes
}

const strict = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const ONE_BYTE: Record<'windows-1258' | 'tcvn3' | 'vni', (bytes: Buffer) => string> = {
  'windows-1258': (bytes) => new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
  tcvn3: (bytes) => withCapitals(fromTcvn3(bytes.toString('latin1'))),
  vni: (bytes) => fromVni(new TextDecoder('windows-1252').decode(bytes)),
}

/** The reading of bytes of which most words are spelled right, or null where none reads. */
function decodeOneByte(bytes: Buffer): Decoded | null {
  const [best] = Object.entries(ONE_BYTE)
    .map(([encoding, decode]) => ({ text: decode(bytes), encoding: encoding as keyof typeof ONE_BYTE }))
    .map((decoded) => ({ decoded, spelling: spellingOf(decoded.text) }))
    .sort((a, b) => 2 * b.spelling.right - b.spelling.marked - (2 * a.spelling.right - a.spelling.marked))
  return best && isReadable(best.spelling) ? best.decoded : null
}

/** Text whose letters were made for an old font, or taken from one encoding for another, read as it was meant. */
function mended(text: string): Decoded | null {
  if (isReadable(spellingOf(text))) return { text, encoding: 'utf-8' }
  const bytes = asBytes(text)
  if (!bytes) return null
  const again = strict('utf-8', bytes)
  return again !== null && isReadable(spellingOf(again)) ? { text: again, encoding: 'utf-8' } : decodeOneByte(bytes)
}

/** UTF-16 without a mark at its beginning: every other byte says the same few blocks. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const [even, odd] = [0, 1].map((first) => {
    let high = 0
    for (let index = first; index < sample.length; index += 2) if ([0, 1, 3, 0x1e, 0x20].includes(sample[index] ?? -1)) high++
    return high / Math.max(1, sample.length / 2)
  }) as [number, number]
  if (!sample.includes(0)) return null
  if (odd > 0.9 && even < 0.5) return 'utf-16le'
  return even > 0.9 && odd < 0.5 ? 'utf-16be' : null
}

export function decode(bytes: Buffer): Decoded {
  const wide = utf16Of(bytes)
  if (wide) {
    const text = strict(wide, bytes)
    if (text === null || isBinary(Buffer.from(text.slice(0, 65_536), 'latin1'))) throw new Unreadable('text_binary')
    return orUnreadable(mended(text), wide)
  }
  if (bytes.includes(0) || isBinary(bytes)) throw new Unreadable('text_binary')
  const text = strict('utf-8', bytes)
  return orUnreadable(text === null ? decodeOneByte(bytes) : mended(text))
}

function orUnreadable(decoded: Decoded | null, encoding = decoded?.encoding): Decoded {
  if (!decoded || !encoding) throw new Unreadable('letters_unreadable')
  return { text: decoded.text.replace(/^\ufeff/, ''), encoding: decoded.encoding === 'utf-8' ? encoding : decoded.encoding }
}

/** Control characters have no place in a text, but for blanks, line ends and the page's end. */
function isBinary(bytes: Buffer): boolean {
  let controls = 0
  for (const byte of bytes.subarray(0, 65_536)) if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a) controls++
  return controls > 8
}

/** The text of a document whose letters have been told, or letters of an old font that looks like any other. */
export function readableOrNull(text: string): string | null {
  const whole = mended(text)
  if (whole) return whole.text
  // Part of it was typed with another font.
  const lines = text
    .split('\n')
    .map((line) => mended(line)?.text ?? line)
    .join('\n')
  return isReadable(spellingOf(lines)) ? lines : null
}

export function readable(text: string): string {
  const read = readableOrNull(text)
  if (read === null) throw new Unreadable('letters_unreadable')
  return read
}
