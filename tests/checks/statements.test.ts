import { expect, test } from 'vitest'
import { isDrilled, isOpen, readmeTable, resultOf, seenIn, sourceOf, statements, tableOf } from '../statements/statements.ts'

test('every statement names a test that is there, or says why there is none', () => {
  expect(statements().length).toBeGreaterThanOrEqual(48)
  expect(new Set(statements().map(({ id }) => id)).size).toBe(statements().length)
  for (const one of statements()) {
    expect([one.id, one.statement !== '' && one.test !== '']).toEqual([one.id, true])
    if (!isOpen(one) && !isDrilled(one)) expect([one.id, sourceOf(one).includes(one.test)]).toEqual([one.id, true])
  }
})

test('the README has them all, each seen to pass', () => {
  expect(readmeTable()).toBe(tableOf((one) => (isOpen(one) ? 'open' : isDrilled(one) ? 'drill' : 'passed')))
})

test('a test that failed, or was not run, is no proof', () => {
  const [one] = statements()
  if (!one) throw new Error('there are no statements')
  const report = (status: string, title = one.test) =>
    seenIn({ testResults: [{ name: one.file, assertionResults: [{ fullName: title, status }] }] })
  expect(resultOf(one, report('passed'))).toBe('passed')
  expect(resultOf(one, report('failed'))).toBe('failed')
  expect(resultOf(one, report('passed', 'something else'))).toBe('not seen')
})
