import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { addDays, day } from '#domain/day.ts'
import { dayField, id, optionalDay, optionalText, parseDay, percent, text, withDocument } from '#lib/fields.ts'
import { nested, valuesOf } from '#lib/form-data.ts'
import { dmy } from '#lib/vi/day.ts'

describe('days as people type them', () => {
  test.each(['20/5/2022', '20/05/2022', '20.5.2022', '20-5-2022', '20-05-2022', '2022-05-20'])('%s', (typed) =>
    expect(parseDay(typed)).toBe('2022-05-20'),
  )

  test.each(
    '31/4/2022|29/2/2022|0/5/2022|20/13/2022|20/5/22|5/2022|20/5|20 5 2022|20/5/2022 |hôm nay||2022/05/20|20/5/1899|2022-02-30'.split('|'),
  )('“%s” is none', (typed) => expect(parseDay(typed)).toBe(null))

  test('what we print is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (count) => {
        const of = addDays(day('1950-01-01'), count)
        return parseDay(dmy(of)) === of && parseDay(of) === of
      }),
    )
  })
})

describe('what is typed is cleaned before it is read', () => {
  const typed = (value: string): unknown => {
    const data = new FormData()
    data.set('done', value)
    return valuesOf(data).done
  }

  test.each([
    ['blanks around', '  Đã xong \n', 'Đã xong'],
    ['the line ends of a browser', 'một\r\nhai', 'một\nhai'],
    ['NUL, which cannot be stored', 'a\u0000b', 'ab'],
    ['other control characters', 'a\u0007b\u001bc\u007f', 'abc'],
    ['tabs and lines stay', 'a\tb\nc', 'a\tb\nc'],
    ['marks that turn the writing about', '\u202eabc\u202c \u2066x\u2069', 'abc x'],
    ['half a letter', 'a\ud83d', 'a\ufffd'],
    ['the other half', '\udc00a', '\ufffda'],
    ['a whole one', '😀', '😀'],
    ['letters taken apart', 'Đã hoàn thành'.normalize('NFD'), 'Đã hoàn thành'],
  ])('%s', (_, given, kept) => expect(typed(given)).toBe(kept))

  test('whatever is typed can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const kept = String(typed(given))
        return kept.isWellFormed() && !kept.includes('\u0000') && kept === kept.trim()
      }),
    )
  })

  test('repeated names are lists only where the name says so; files and the framework’s own fields are left out', () => {
    const data = new FormData()
    for (const value of ['1', '2']) data.append('agencies[]', value)
    for (const value of ['a', 'b']) data.append('reason', value)
    data.append('$ACTION_ID_x', '')
    data.append('file', new File(['x'], 'x.txt'))
    expect(valuesOf(data)).toEqual({ 'agencies[]': ['1', '2'], reason: 'a', file: '' })
  })
})

describe('names with dots become rows', () => {
  test('in their places', () => {
    expect(nested({ what: 'x', 'steps.0.what': 'a', 'steps.0.dueOn': 'b', 'steps.2.what': 'c', 'agencies[]': ['1'] })).toEqual({
      what: 'x',
      steps: [{ what: 'a', dueOn: 'b' }, undefined, { what: 'c' }],
      agencies: ['1'],
    })
  })

  test('no name reaches a prototype', () => {
    nested({ '__proto__.0.polluted': 'x', 'constructor.0.prototype': 'x', __proto__: 'x' })
    expect('polluted' in {}).toBe(false)
    expect(Object.getPrototypeOf(nested({ a: 'x' }))).toBe(Object.prototype)
  })

  test('a row far down makes no long list', () => expect(nested({ 'steps.999.what': 'x' })).toEqual({ 'steps.999.what': 'x' }))

  test('a list and a plain value of one name do not make rows of letters', () => {
    expect(() => nested({ steps: 'abc', 'steps.0.what': 'x' })).not.toThrow()
    expect(() => nested({ 'steps.0.what': 'x', steps: 'abc' })).not.toThrow()
  })
})

describe('fields', () => {
  const first = (schema: z.ZodType, value: unknown): string => schema.safeParse(value).error?.issues[0]?.message ?? 'ok'

  test.each([
    ['0', 'ok'],
    ['100', 'ok'],
    ['101', 'Tỷ lệ không quá 100 %.'],
    ['-1', 'Hãy ghi tỷ lệ là một số nguyên từ 0 đến 100.'],
    ['5.5', 'Hãy ghi tỷ lệ là một số nguyên từ 0 đến 100.'],
    ['1e2', 'Hãy ghi tỷ lệ là một số nguyên từ 0 đến 100.'],
    ['', 'Hãy ghi tỷ lệ là một số nguyên từ 0 đến 100.'],
    [undefined, 'Hãy ghi tỷ lệ từ 0 đến 100.'],
  ])('percent %s', (value, message) => expect(first(percent(), value)).toBe(message))

  test.each(['0', '-1', '1.5', 'x', '2147483648', undefined, '1e99'])('%s is no id', (value) =>
    expect(first(id(), value)).toBe('Địa chỉ không hợp lệ.'),
  )

  test('text is asked for by its name, and has an end', () => {
    expect(first(text('việc đã làm'), '')).toBe('Hãy ghi việc đã làm.')
    expect(first(text('việc đã làm'), undefined)).toBe('Hãy ghi việc đã làm.')
    expect(first(text('lý do', 10), 'x'.repeat(11))).toContain('dài quá 10 ký tự')
    expect(optionalText('lý do').parse('')).toBe(null)
  })

  test('a day that does not exist is named, an empty one is asked for or left out', () => {
    expect(first(dayField('ngày'), '31/4/2022')).toContain('Ngày chưa đúng')
    expect(first(dayField('ngày'), '')).toBe('Hãy ghi ngày.')
    expect(first(optionalDay(), '31/4/2022')).toContain('Ngày chưa đúng')
    expect(optionalDay().parse('')).toBe(null)
    expect(optionalDay().parse('20/5/2022')).toBe('2022-05-20')
  })

  const proof = (isRequired: boolean) => withDocument({}, { isRequired })
  const document = { documentNumber: '12/KH-STTTT', documentOn: '14/1/2022', documentIssuer: 'Sở TT&TT' }
  const lacking = (given: object, isRequired: boolean) =>
    proof(isRequired)
      .safeParse(given)
      .error?.issues.map(({ path }) => path.join('.')) ?? []

  test('a document is whole or none', () => {
    expect(proof(true).parse(document)).toEqual({
      document: { number: '12/KH-STTTT', on: '2022-01-14', issuer: 'Sở TT&TT', title: null },
    })
    expect(proof(false).parse({ documentNumber: '', documentOn: '', documentIssuer: '' })).toEqual({ document: null })
    expect(lacking({}, true)).toEqual(['documentNumber', 'documentIssuer', 'documentOn'])
    expect(lacking({ documentNumber: '12/KH' }, false)).toEqual(['documentIssuer', 'documentOn'])
    expect(lacking({ ...document, documentOn: '30/2/2022' }, false)).toEqual(['documentOn'])
  })

  test('a document is asked for in the same round as what is wrong elsewhere, and stands beside the other fields', () => {
    const form = withDocument({ dueOn: dayField('ngày'), reason: text('lý do') }, { isRequired: true })
    const paths = form.safeParse({ dueOn: '31/4/2022' }).error?.issues.map(({ path }) => path.join('.'))
    expect(paths).toEqual(['dueOn', 'reason', 'documentNumber', 'documentIssuer', 'documentOn'])
    expect(Object.keys(form.parse({ dueOn: '1/6/2022', reason: 'chờ số liệu', ...document }))).toEqual(['dueOn', 'reason', 'document'])
  })

  test('a title alone is not silently lost', () => {
    expect(lacking({ documentTitle: 'Kế hoạch chuyển đổi số' }, false)).toEqual(['documentNumber', 'documentIssuer', 'documentOn'])
  })
})
