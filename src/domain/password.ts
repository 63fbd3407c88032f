import { withoutMarks } from './marks.ts'
import { done, type Outcome, refused } from './outcome.ts'

export const SHORTEST_PASSWORD = 12
const FEWEST_OWN_LETTERS = 6

// What people here choose first; written as folded: no marks, no blanks.
const USUAL = [
  'matkhau chuyendoiso chuyendoi dondoc uybannhandan uyban ubnd vanphong sothongtin truyenthong congan chinhquyen chinhphu',
  'quantri quanly nguoidung dangnhap hethong tinhuy huyenuy thanhpho tinh huyen phuong thongtin vietnam hanoi namdinh saigon',
  'anhyeuem yeuem emyeuanh iloveyou xinchao hochiminh bacho congsan dangcongsan hanhphuc giadinh',
  'password passw0rd admin administrator welcome letmein qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm abc abcd abcdef abc123',
]
  .join(' ')
  .split(' ')

/** Without marks, case, blanks and signs: “Mật khẩu-2022” is `matkhau2022`. */
const fold = (text: string): string => withoutMarks(text).replace(/[^\p{L}\p{N}]/gu, '')

const wordsOf = (text: string): string[] => [fold(text), ...text.split(/[\s.\-_]+/).map(fold)].filter(({ length }) => length >= 3)

/** Runs such as 1234, aaaa and dcba are worth one letter. */
const withoutRuns = (text: string): string =>
  [...text].filter((letter, index, all) => Math.abs((letter.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? 0)) > 1).join('')

export type PasswordRefusal = 'password_usual' | 'password_short'

/** A password is long, and more than usual words and what everybody knows of its person: what is left must hold some letters of its own. */
export function mayChoose(password: string, known: readonly string[]): Outcome<null, PasswordRefusal> {
  if ([...password].length < SHORTEST_PASSWORD) return refused('password_short')
  const words = [...USUAL, ...known.flatMap(wordsOf)].toSorted((a, b) => b.length - a.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), fold(password))
  const signs = password.replace(/[\p{L}\p{N}\s.\-_]/gu, '')
  return new Set(withoutRuns(rest) + signs).size < FEWEST_OWN_LETTERS ? refused('password_usual') : done(null)
}
