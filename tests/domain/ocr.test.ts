import { expect, test } from 'vitest'
import { pageOf, placesIn, wholeOf } from '#domain/ocr.ts'

/** A line of words `text:confidence`; `¦` is a gap between columns. */
function line(words: string) {
  let left = 0
  return words.split(' ').flatMap((word) => {
    if (word === '¦') {
      left += 100
      return []
    }
    const [text = '', confidence = '95'] = word.split('::')
    const seen = { text, confidence: Number(confidence), left, right: left + text.length * 10, height: 30 }
    left = seen.right + 10
    return [seen]
  })
}
const page = (...lines: string[]) => pageOf(lines.map(line))
const doubtful = ({ text, doubtful: spans }: ReturnType<typeof page>) => spans.map(({ start, end }) => text.slice(start, end))

const READ: [string, string[], string][] = [
  ['lines stay lines', ['Trong quý I', 'làm 29 người chết'], 'Trong quý I\nlàm 29 người chết'],
  ['dirt between words is nothing', ['công khai số ~::19 .::10 điện thoại ,::0'], 'công khai số điện thoại'],
  ['a mark that was seen well stays', ['thoại ;::40 đường'], 'thoại ; đường'],
  ['a letter nobody wrote is nothing', ['hi::8 2. Sở Giao thông'], '2. Sở Giao thông'],
  ['a number is never dirt', ['1.::3 Công an tỉnh'], '1. Công an tỉnh'],
  [
    'a dash before the first word is a bullet, however it was taken',
    ['_-::12 Xây dựng', '—::50 Tập trung', '+::5 Chỉ đạo'],
    '- Xây dựng\n- Tập trung\n+ Chỉ đạo',
  ],
  ['a line of dirt is no line', ['Điều 1.', '.::10 :::60', 'Điều 2.'], 'Điều 1.\nĐiều 2.'],
  ['two columns stand apart', ['ỦY BAN NHÂN DÂN ¦ CỘNG HÒA XÃ HỘI'], 'ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI'],
  ['letters are whole', ['phô\u0301'], 'phố'.normalize('NFC')],
  ['nothing is nothing', [], ''],
]

test.each(READ)('%s', (_, lines, text) => expect(page(...lines).text).toBe(text))

test('words that were not seen well are named, where they stand on their page and among all pages', () => {
  const first = page('Sở Y::41 tế rà soát', 'trước ngày 06/5/2024::69')
  const second = page('Nhưmục::50 1')
  expect(doubtful(first)).toEqual(['Y', '06/5/2024'])
  const all = wholeOf([first, { text: '', doubtful: [] }, second])
  expect(all.text).toBe('Sở Y tế rà soát\ntrước ngày 06/5/2024\nNhưmục 1')
  expect(doubtful(all)).toEqual(['Y', '06/5/2024', 'Nhưmục'])
})

test('they are found again where the lines have been joined and marks taken out, and nowhere once put right', () => {
  const read = page('Sở Y::41 tế rà soát ;', 'trước ngày 06/5/2024::69')
  const inText = (text: string) => placesIn(text, read).map(({ start, end }) => text.slice(start, end))
  expect(inText('Sở Y tế rà soát trước ngày 06/5/2024')).toEqual(['Y', '06/5/2024'])
  expect(inText('Sở Y tế rà soát\n\ntrước ngày 05/5/2024')).toEqual(['Y'])
  expect(inText('')).toEqual([])
})
