import { describe, expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { extract } from '#domain/extraction/extract.ts'
import { type Answers, propose } from '#domain/proposal.ts'
import type { Corrections } from '#domain/proposal-corrections.ts'
import { cutAt, followerOf, inOrder, mergedRef, movedAfter, reshaped, stretchesOf, undoable, unshaped } from '#domain/proposal-cuts.ts'
import { carryOver } from '#domain/proposal-reread.ts'
import { clausesOf, type Shape, withShapes } from '#domain/proposal-shape.ts'
import { answersOf2022, noticeText, registerOf2022 } from '../support/samples.ts'

const { register, idOf } = registerOf2022()
const BY = { by: 'Nguyễn Văn Minh', on: day('2022-05-16') }
const notice = extract(noticeText())
const answers: Answers = answersOf2022()

/** A notice of one order that holds two. */
const ORDER =
  'Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát danh mục thiết bị; Sở Xây dựng hoàn thành hồ sơ quy hoạch trước ngày 20/6/2022.'
const small = extract(`UBND TỈNH NAM ĐỊNH\nTHÔNG BÁO\nSố 150/TB-UBND ngày 12/5/2022\nGiao:\n1. ${ORDER}`)

const clause = (draft: typeof notice, ref: string) => {
  const found = clausesOf(draft).find((one) => one.ref === ref)
  if (!found) throw new Error(`no clause ${ref}: ${clausesOf(draft).map((one) => one.ref)}`)
  return found
}
const words = (draft: typeof notice, { start, end }: { start: number; end: number }) => draft.text.slice(start, end)

function split(draft: typeof notice, ref: string, before: string): Shape {
  const whole = clause(draft, ref)
  const parts = cutAt(draft.text, whole, [draft.text.indexOf(before, whole.span.start)], [])
  if (!parts) throw new Error('no parts')
  return { act: 'split', ref, parts, ...BY }
}
const merge = (a: string, b: string): Shape => ({ act: 'merge', refs: [a, b], ref: `${a}+${b}`, ...BY })

const whole = withShapes(small, { shapes: [merge('1a', '1b')] })

describe('where a clause may be cut', () => {
  test('between its stretches, which are the whole of it', () => {
    for (const { span } of clausesOf(notice)) {
      const stretches = stretchesOf(notice.text, span)
      expect(stretches.map((one) => words(notice, one)).join('')).toBe(words(notice, span))
    }
  })

  test('at every stop, and at a pause only where enough stands on both sides', () => {
    const text = 'Sở Y tế, Sở Tài chính rà soát danh mục thiết bị y tế của các bệnh viện, báo cáo kết quả về Văn phòng UBND tỉnh; gửi hồ sơ'
    expect(stretchesOf(text, { start: 0, end: text.length }).map((one) => text.slice(one.start, one.end))).toEqual([
      'Sở Y tế, Sở Tài chính rà soát danh mục thiết bị y tế của các bệnh viện, ',
      'báo cáo kết quả về Văn phòng UBND tỉnh; ',
      'gửi hồ sơ',
    ])
  })

  test('parts say something, and hold no comma or "và" at their ends', () => {
    const text = 'rà soát danh mục, và  lập kế hoạch;\nbáo cáo'
    const whole = { ...clause(notice, '4'), ref: '9', span: { start: 0, end: text.length } }
    const cuts = ['lập', 'báo'].map((word) => text.indexOf(word))
    expect(cutAt(text, whole, cuts, ['9-1'])?.map((part) => [part.ref, part.text])).toEqual([
      ['9-2', 'rà soát danh mục'],
      ['9-3', 'lập kế hoạch'],
      ['9-4', 'báo cáo'],
    ])
    expect(cutAt(text, whole, [0, text.length], [])).toBe(null)
    expect(cutAt(', rà soát', { ...whole, span: { start: 0, end: 9 } }, [2], [])).toBe(null)
  })
})

describe('a split', () => {
  const draft = withShapes(whole, { shapes: [split(whole, '1a+1b', 'Sở Xây dựng')] })

  test('gives each part its own words, people and date, and nothing of the other', () => {
    const [first, second] = clausesOf(draft)
    expect(clausesOf(draft).map((one) => words(draft, one.span).replace(/\s+/gu, ' '))).toEqual(clausesOf(draft).map((one) => one.text))
    expect(first?.lead.map(({ text }) => text)).toEqual(['Sở Y tế'])
    expect(first?.coordinating.map(({ text }) => text)).toEqual(['Sở Tài chính'])
    expect(second?.lead.map(({ text }) => text)).toEqual(['Sở Xây dựng'])
    expect(second?.coordinating).toEqual([])
    expect(second?.deadlines.map(({ on }) => on)).toEqual(['2022-06-20'])
  })

  test('asks of the parts what the whole was asked, and no more of the whole', () => {
    const shapes = [split(notice, '1b', 'hoàn thành trước')]
    const shaped = withShapes(notice, { shapes })
    expect(shaped.questions.filter(({ ref }) => ref === '1b')).toEqual([])
    expect(shaped.questions.filter(({ ref }) => ref.startsWith('1b-')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['1b-1.condition', '1b-2.condition']),
    )
    const { directives } = propose(shaped, register, answers, true)
    const [before, first, second] = ['1b', '1b-1', '1b-2'].map((ref) =>
      (ref === '1b' ? propose(notice, register, answers, true).directives : directives).find((one) => one.ref === ref),
    )
    // A closing date holds for what stands before it too.
    expect([first?.deadline?.dueOn, second?.deadline?.dueOn]).toEqual([before?.deadline?.dueOn, before?.deadline?.dueOn])
  })

  test('of a clause that is gone changes nothing', () => {
    expect(withShapes(notice, { shapes: [{ ...split(notice, '4', 'phối hợp'), ref: '99' } as Shape] })).toEqual(notice)
  })
})

describe('a merge', () => {
  const shaped = withShapes(notice, { shapes: [merge('3d', '3e')] })

  test('is all from the first word to the last, and is counted once', () => {
    const made = clause(shaped, '3d+3e')
    expect(made.span).toEqual({ start: clause(notice, '3d').span.start, end: clause(notice, '3e').span.end })
    expect(clausesOf(shaped).length).toBe(17)
    const { directives } = propose(shaped, register, answers, true)
    const directive = directives.find(({ ref }) => ref === '3d+3e')
    expect(directive?.deadline?.dueOn).toBe('2022-06-01')
    expect(directive?.assignments).toContainEqual({ agencyId: idOf('so-tttt'), role: 'lead' })
  })

  test('of clauses with different leads asks who leads', () => {
    expect(whole.questions.map(({ id }) => id)).toContain('1a+1b.lead')
    expect(clause(whole, '1a+1b').text).toBe(ORDER.slice(0, -1))
  })

  test('only with what follows, and only while its mark stays short', () => {
    expect(followerOf(notice, '3d', () => false)?.ref).toBe('3e')
    expect(followerOf(notice, '3d', (ref) => ref === '3e')?.ref).toBe('4')
    expect(followerOf(notice, '9', () => false)).toBe(null)
    expect(mergedRef('3d', '3e')).toBe('3d+3e')
    expect(mergedRef('a'.repeat(20), 'b'.repeat(20))).toBe(null)
  })
})

test('spans stay within the text and tell the words of every clause, whatever is split and merged', () => {
  const shapes = [split(notice, '4', 'phối hợp'), merge('3d', '3e'), merge('4-1', '4-2')]
  const shaped = withShapes(notice, { shapes })
  for (const { span, text } of clausesOf(shaped).filter(({ ref }) => /[-+]/.test(ref)))
    expect(words(shaped, span).replace(/\s+/gu, ' ')).toBe(text)
  expect(propose(shaped, register, answers, true).directives.map(({ ordinal }) => ordinal)).toEqual(
    clausesOf(shaped).map((_, index) => index + 1),
  )
})

describe('order', () => {
  const ones = ['a', 'b', 'c', 'd'].map((ref) => ({ ref }))
  const refs = (order?: readonly string[]) => inOrder(ones, order).map(({ ref }) => ref)
  test.each([
    [undefined, 'abcd'],
    [['d', 'c', 'b', 'a'], 'dcba'],
    [['c', 'a'], 'cdab'],
    [['gone', 'b', 'd'], 'abcd'],
  ])('%j gives %s', (order, expected) => expect(refs(order).join('')).toBe(expected))

  test.each([
    ['a', 'c', 'bcad'],
    ['d', null, 'dabc'],
    ['b', 'a', 'abcd'],
  ])('%s after %s gives %s', (ref, after, expected) => expect(movedAfter(['a', 'b', 'c', 'd'], ref, after).join('')).toBe(expected))

  test('numbers the directives', () => {
    const { directives } = propose(notice, register, answers, true, {
      order: movedAfter(
        clausesOf(notice).map(({ ref }) => ref),
        '9',
        null,
      ),
    })
    expect(directives.slice(0, 2).map(({ ref, ordinal }) => [ref, ordinal])).toEqual([
      ['9', 1],
      ['1a', 2],
    ])
  })
})

describe('what was set before', () => {
  const shape = split(notice, '6', 'Trong đó')
  const corrections: Corrections = { clauses: { '6': { deskAgencyId: 3, ...BY } }, order: ['6', '4'] }
  const kept = reshaped({ answers, corrections }, shape, withShapes(notice, { shapes: [shape] }).questions)

  test('goes to every part, and an undone split takes it along', () => {
    expect(kept.corrections.clauses?.['6-2']).toEqual({ deskAgencyId: 3, ...BY })
    expect(kept.corrections.order).toEqual(['6-1', '6-2', '4'])
    expect(kept.answers['6-1.lead']).toEqual(answers['6.lead'])
    expect(undoable(kept.corrections.shapes ?? [], '6-2')).toBe(shape)
    expect(unshaped(kept.corrections, shape)).toEqual({ ...corrections, dropped: {}, shapes: [] })
  })

  test('is not undone once something was built on it', () => {
    expect(undoable([shape, merge('6-2', '7')], '6-1')).toBe(null)
    expect(undoable([shape, merge('6-2', '7')], '6-2+7')).not.toBe(null)
    expect(undoable([shape], '7')).toBe(null)
  })

  test('comes over to a newer text with its splits, where their words are still there', () => {
    const newer = extract(noticeText().replace('trước ngày 20/6/2022', 'trước ngày 25/6/2022'))
    const brought = carryOver(notice, newer, kept.answers, kept.corrections)
    expect(brought.lostCount).toBe(0)
    expect(clausesOf(withShapes(newer, brought.corrections)).map(({ ref }) => ref)).toEqual(expect.arrayContaining(['6-1', '6-2']))
    const without = extract(noticeText().replace(/^6\. .*$/m, ''))
    const left = carryOver(notice, without, kept.answers, { ...kept.corrections, shapes: [shape, merge('6-2', '7'), merge('3d', '3e')] })
    expect(left.corrections.shapes?.map(({ act }) => act)).toEqual(['merge'])
  })
})
