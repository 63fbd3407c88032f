const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
}
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  sect: '§',
  times: '×',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ETH: 'Đ',
  eth: 'đ',
}
const BREAKING = /<\s*(?:br|\/p|\/div|\/li|\/tr|\/td|\/th|\/h[1-6])\b[^<>]{0,200}>/gi
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,400})?\/?>/gi

function decoded(entity: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    if (code === 9) return '\t'
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  }
  const accented = /^([A-Za-z])(grave|acute|circ|tilde|uml|cedil|ring)$/.exec(name)
  if (accented) return `${accented[1]}${ACCENTS[accented[2] ?? ''] ?? ''}`.normalize('NFC')
  return NAMED[name] ?? entity
}

/** Characters for HTML entities, line ends for block tags: texts are often copied from a page's source. */
export const withoutMarkup = (text: string) =>
  text
    .replace(BREAKING, '\n')
    .replace(TAG, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, decoded)
