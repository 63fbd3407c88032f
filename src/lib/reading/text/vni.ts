const GRAVE = '\u0300'
const ACUTE = '\u0301'
const HOOK = '\u0309'
const TILDE = '\u0303'
const DOT = '\u0323'
const ROOF = '\u0302'
const BREVE = '\u0306'

// VNI for Windows: the letter, then a sign of its own for its marks.
const SIGNS: Record<string, string> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: ROOF,
  à: ROOF + GRAVE,
  á: ROOF + ACUTE,
  å: ROOF + HOOK,
  ã: ROOF + TILDE,
  ä: ROOF + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
const ALONE: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const LETTER = /([aeoyuôö])([øùûõïâàáåãäêèéúüë])|[ñôöæóòî]/giu

const alike = (from: string, to: string) => (from === from.toUpperCase() ? to.toUpperCase() : to)
const alone = (letter: string) => alike(letter, ALONE[letter.toLowerCase()] ?? letter)

export const fromVni = (text: string): string =>
  text
    .replace(LETTER, (found, letter?: string, sign?: string) =>
      letter && sign ? alone(letter) + (SIGNS[sign.toLowerCase()] ?? '') : alone(found),
    )
    .normalize('NFC')
