import { expect, test, vi } from 'vitest'
import { acts } from './acts.ts'
import { FORMS } from './forms.ts'
import { type Fields, fieldsOf, received } from './hostile.ts'

vi.mock('#lib/action.ts', () => ({ defineAction: (act: unknown) => act }))
vi.mock('#lib/upload.ts', () => ({ defineUpload: (act: unknown) => act }))
vi.mock('#lib/sign-in.ts', () => ({ defineSignIn: () => 'sign-in' }))

const SAMPLES = {
  NUL: 'a\u0000b',
  'a lone surrogate': 'a\ud800b',
  'what turns the reading': 'a\u202eb\u2066c',
  'a line of its own': 'a\r\nb\u0085c',
  'what clears a screen': '\u001b[2Jab',
  'an element': '<script>alert(1)</script>',
  'a formula': '=cmd|"/c calc"!A1',
}
// Nothing of these is stored: they would break a log, a sheet or the reading.
const UNSAFE = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const withField = (fields: Fields, place: number, value: string): Fields =>
  fields.map((field, index) => (index === place ? [field[0], value] : field))

test.each([...acts.values()].map((act) => [act.name, act] as const))('%s takes no field as it is not', (name, act) => {
  const fields = fieldsOf(FORMS[name]?.('1', { revision: '1', toAgencyId: '1' }) ?? {})
  for (const [place, [field]] of fields.entries()) {
    for (const [what, sample] of Object.entries(SAMPLES)) {
      const taken = received(act.schema, withField(fields, place, sample))
      if (taken.success) expect([field, what, textsIn(taken.data).filter((text) => UNSAFE.test(text))]).toEqual([field, what, []])
    }
    // A megabyte is refused by every field, whatever it is of.
    for (const long of ['a'.repeat(1_000_000), 'ế '.repeat(500_000)])
      expect([field, received(act.schema, withField(fields, place, long)).success]).toEqual([field, false])
  }
  // Nor one nobody asked for; the answers about a draft are named by its questions.
  if (name !== 'notice.answer') expect(received(act.schema, [...fields, ['agencyIdOf', '1']]).success).toBe(false)
})
