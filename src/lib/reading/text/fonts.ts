import { asBytes } from './decode.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

/** The fonts of the time before Unicode draw their own alphabet: whose letters a text is in, by the name of its font. */
export type Alphabet = 'unicode' | 'tcvn3' | 'tcvn3-capitals' | 'vni'

export function alphabetOf(font: string | undefined): Alphabet {
  if (font === undefined) return 'unicode'
  if (/^\.vn/i.test(font)) return font.endsWith('H') ? 'tcvn3-capitals' : 'tcvn3'
  return /^VNI-/i.test(font) ? 'vni' : 'unicode'
}

export function toUnicode(text: string, alphabet: Alphabet): string {
  if (alphabet === 'unicode') return text
  if (alphabet === 'vni') return fromVni(text)
  const bytes = asBytes(text)
  const read = bytes ? fromTcvn3(bytes.toString('latin1')) : text
  return alphabet === 'tcvn3-capitals' ? read.toUpperCase() : read
}
