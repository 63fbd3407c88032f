import { expect, test } from 'vitest'
import { find } from '#ui/find.ts'
import { registerOf2022 } from '../support/samples.ts'

const options = registerOf2022().register.agencies.map(({ name, names }) => ({ label: name, words: names }))
const first = (typed: string) => find(typed, options)[0]?.label

test.each([
  ['stc', 'Sở Tài chính'],
  ['so tai chinh', 'Sở Tài chính'],
  ['Sở Tài chính', 'Sở Tài chính'],
  ['tai ch', 'Sở Tài chính'],
  ['stttt', 'Sở Thông tin và Truyền thông'],
  ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
  ['so tttt', 'Sở Thông tin và Truyền thông'],
  ['skhđt', 'Sở Kế hoạch và Đầu tư'],
  ['cong an', 'Công an tỉnh'],
  ['xuan truong', 'Ủy ban nhân dân huyện Xuân Trường'],
  ['XUÂN', 'Ủy ban nhân dân huyện Xuân Trường'],
])('“%s” is %s', (typed, expected) => expect(first(typed)).toBe(expected))

test('marks that are typed mean exactly those', () => {
  const ones = ['Sở Tài chính', 'Sở Tái chỉnh', 'Sở Y tế'].map((label) => ({ label }))
  expect(find('tái', ones).map(({ label }) => label)).toEqual(['Sở Tái chỉnh'])
  expect(find('tai', ones).length).toBe(2)
  expect(find('tải', ones).length).toBe(2)
  expect(find('', ones).length).toBe(3)
  expect(find('không có', ones)).toEqual([])
})
