import { describe, expect, test } from 'vitest'
import { fileNameOf, neutralised, partsOf, typed } from '#domain/sheet.ts'

test('what a cell stacks stands side by side, in the order of the screen', () => {
  const parts = partsOf<{ a: number }>([
    { header: 'Thời\u00a0hạn', value: ({ a }) => a, more: [{ header: 'Hạn gốc', value: ({ a }) => a + 1 }] },
    { header: 'Tình hình', value: () => null },
  ])
  expect(parts.map(({ header, value }) => [header, value({ a: 1 })])).toEqual([
    ['Thời hạn', 1],
    ['Hạn gốc', 2],
    ['Tình hình', null],
  ])
})

test.each([
  ['30/05/2022', { is: 'day', value: 44711 }],
  ['01/03/1900', { is: 'day', value: 61 }],
  ['28/02/1900', { is: 'text', text: '28/02/1900' }],
  ['31/02/2022', { is: 'text', text: '31/02/2022' }],
  ['30/05/2022 hạn gốc', { is: 'text', text: '30/05/2022 hạn gốc' }],
  ['40\u00a0%', { is: 'share', value: 0.4 }],
  ['=1+1', { is: 'text', text: '=1+1' }],
  ['12', { is: 'text', text: '12' }],
  [12, { is: 'number', value: 12 }],
])('%s is told apart', (cell, expected) => expect(typed(cell)).toEqual(expected))

describe('a formula', () => {
  test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '  =1', '\u00a0=1', '\n@a', '＝1', '＋1', '－1', '＠a', '\ufeff=1'])(
    'stays text: %j',
    (text) => expect(neutralised(text)).toBe(`'${text}`),
  )
  test.each(['', 'a=1', '1-1', '3c. Ban hành', '– chưa có', "'=1"])('is not seen in %j', (text) => expect(neutralised(text)).toBe(text))
})

test('a file bears a name any system takes', () => {
  expect(fileNameOf('Quá hạn · UBND huyện Mỹ Lộc · tính đến 30/05/2022', 'xlsx')).toBe(
    'Quá hạn – UBND huyện Mỹ Lộc – tính đến 30-05-2022.xlsx',
  )
  expect(fileNameOf(`a/\\:*?"<>|${'b'.repeat(200)}`, 'csv').length).toBe(124)
})
