import { expect, test } from 'vitest'
import { type Piece, type Span, splitMarks } from '#ui/split-marks.ts'

/** `[1` opens mark 1, `[1…` goes on with it after a cut, `]` closes the innermost. */
const written = (pieces: Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.mark}${piece.isFirst ? '' : '…'} ${written(piece.pieces)}]`))
    .join('')

const span = (start: number, end: number): Span => ({ start, end })

test.each<[string, string, Span[], string[]]>([
  ['a text without marks is its paragraphs', 'ab\n\ncd\n', [], ['ab', 'cd']],
  ['one mark in the middle', 'abcdef', [span(2, 4)], ['ab[0 cd]ef']],
  ['a date inside a clause', 'abcdef', [span(3, 4), span(1, 5)], ['a[1 bc[0 d]e]f']],
  ['of two that begin together the longer is outside', 'abcdef', [span(0, 2), span(0, 4)], ['[1 [0 ab]cd]ef']],
  ['equal ranges nest in the order given', 'abc', [span(1, 2), span(1, 2)], ['a[0 [1 b]]c']],
  ['marks that touch stand side by side', 'abcd', [span(0, 2), span(2, 4)], ['[0 ab][1 cd]']],
  ['marks that overlap are cut, and only the first half is the first', 'abcdef', [span(0, 3), span(2, 5)], ['[0 ab[1 c]][1… de]f']],
  ['three that overlap in a chain', 'abcdef', [span(0, 3), span(1, 5), span(2, 6)], ['[0 a[1 b[2 c]]][2… [1… de]f]']],
  ['a mark over two paragraphs is cut at the line', 'ab\ncd', [span(1, 4)], ['a[0 b]', '[0… c]d']],
  ['a mark that begins at the line break opens in the next paragraph', 'ab\ncd', [span(2, 4)], ['ab', '[0 c]d']],
  ['empty, reversed and outside ranges are nothing', 'abc', [span(1, 1), span(2, 1), span(7, 9), span(-4, 0)], ['abc']],
  ['a range that sticks out is clipped', 'abc', [span(-2, 1), span(2, 9)], ['[0 a]b[1 c]']],
])('%s', (_, text, marks, expected) => {
  expect(splitMarks(text, marks).map(({ pieces }) => written(pieces))).toEqual(expected)
})

test('no letter is lost or doubled, whatever the ranges', () => {
  const text = 'một hai\nba bốn\n\nnăm sáu bảy'
  const ends = [0, 2, 5, 8, 11, 15, 18, 24, text.length]
  const marks = ends.flatMap((start) => ends.map((end) => span(start, end)))
  const plain = (pieces: Piece[]): string => pieces.map((piece) => (typeof piece === 'string' ? piece : plain(piece.pieces))).join('')
  expect(splitMarks(text, marks).map(({ pieces }) => plain(pieces))).toEqual(['một hai', 'ba bốn', 'năm sáu bảy'])
})
