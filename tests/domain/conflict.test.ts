import { expect, test } from 'vitest'
import { compare, isUntouched, sentOf } from '#lib/conflict.ts'

const was = { issuer: 'UBND', title: 'a', 'ids[]': ['1', '2'], note: '' }

// what I typed, what was kept meanwhile → where both wrote, where only they did, what the form shows then
test.each([
  [{}, {}, [], [], {}],
  [{ title: 'b' }, {}, [], [], { title: 'b' }],
  [{}, { title: 'c' }, [], ['title'], { title: 'c' }],
  [{ title: 'b' }, { title: 'c' }, ['title'], [], { title: 'b' }],
  [{ title: 'b' }, { title: 'b' }, [], [], { title: 'b' }],
  [{ title: 'b' }, { issuer: 'HĐND' }, [], ['issuer'], { title: 'b', issuer: 'HĐND' }],
  [{ 'ids[]': ['2', '1'] }, { 'ids[]': ['3'] }, [], ['ids[]'], { 'ids[]': ['3'] }],
  [{ 'ids[]': [] }, { 'ids[]': ['3'] }, ['ids[]'], [], { 'ids[]': [] }],
  [{ note: undefined }, { note: 'x' }, [], ['note'], { note: 'x' }],
] as [object, object, string[], string[], object][])('%j beside %j', (mine, theirs, both, taken, shown) => {
  const typed = Object.fromEntries(Object.entries({ ...was, ...mine }).filter(([, value]) => value !== undefined))
  const compared = compare(was, typed, { ...was, ...theirs })
  expect([compared.both, compared.taken]).toEqual([both, taken])
  expect(compared.values).toEqual({ ...typed, ...shown })
})

test('not knowing what was shown, all that differs is shown', () => {
  expect(compare(null, { title: 'a' }, { title: 'b', note: '' })).toEqual({ values: { title: 'a' }, both: ['title'], taken: [] })
})

test('a field the form did not show is no business of its', () => {
  expect(compare({ title: 'a' }, { title: 'a' }, { title: 'a', hidden: 'x' })).toEqual({ values: { title: 'a' }, both: [], taken: [] })
  expect(isUntouched({ title: 'a' }, { title: 'a', hidden: 'x' })).toBe(true)
  expect(isUntouched({ title: 'a' }, { title: 'b' })).toBe(false)
})

test('whoever chooses the other’s text says it', () => {
  const sent = sentOf({
    title: 'b',
    note: 'n',
    '_theirs[]': ['title'],
    _saved: '{"title":"c","note":"m"}',
    _key: 'k',
    _revision: '3',
    _was: '{"title":"a"}',
  })
  expect(sent).toEqual({ key: 'k', revision: '3', was: { title: 'a' }, typed: { title: 'c', note: 'n' } })
})

test.each(['', 'x', '[]', '{"a":1}', '{"a":[1]}', 'null'])('%j in the hidden field is nothing', (written) => {
  expect(sentOf({ _was: written, _saved: written, '_theirs[]': ['a'], a: 'mine' })).toMatchObject({ was: null, typed: { a: 'mine' } })
})
