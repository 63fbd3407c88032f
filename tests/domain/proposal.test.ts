import { describe, expect, test } from 'vitest'
import { type Day, day } from '#domain/day.ts'
import type { NoticeDraft } from '#domain/extraction/draft.ts'
import { extract } from '#domain/extraction/extract.ts'
import { type Answer, type Answers, CHOICES, isAnswered, type ProposedDirective, propose } from '#domain/proposal.ts'
import { describeQuestion } from '#lib/vi/question.ts'
import { answersOf2022, noticeText, registerOf2022 } from '../support/samples.ts'

const { register, idOf, codeOf } = registerOf2022()
const draft = extract(noticeText())
const given: Answers = answersOf2022()

const proposed = (answers: Answers, of: NoticeDraft = draft, isBeforeInclusive = true) => propose(of, register, answers, isBeforeInclusive)
const directive = (answers: Answers, ref: string, of: NoticeDraft = draft): ProposedDirective => {
  const found = proposed(answers, of).directives.find((one) => one.ref === ref)
  if (!found) throw new Error(`no directive ${ref}`)
  return found
}
/** "lead 27, coordinating so-tttt": a role with its agency, or how many there are. */
const people = ({ assignments }: ProposedDirective): string =>
  (['lead', 'co_equal', 'coordinating'] as const)
    .flatMap((role) => {
      const codes = assignments.filter((one) => one.role === role).map(({ agencyId }) => codeOf(agencyId))
      if (codes.length === 0) return []
      return codes.length > 2 ? `${role} ${codes.length}` : `${role} ${codes.join(' + ')}`
    })
    .join(', ')

test('the notice, answered: eighteen directives and 265 assignments, nothing left open', () => {
  const { directives, openQuestions, unmatched, assignmentCount } = proposed(given)
  expect(directives.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
  expect({ openQuestions, unmatched, assignmentCount }).toEqual({ openQuestions: [], unmatched: [], assignmentCount: 265 })
})

test('unanswered, every question is open; each answer closes its own', () => {
  expect(proposed({}).openQuestions).toEqual(draft.questions)
  for (const { id } of draft.questions) {
    const { [id]: _, ...others } = given
    expect(proposed(others).openQuestions.map((question) => question.id)).toEqual([id])
  }
})

// question and choice → what the directive becomes: people, kind, due day, lead stated
type Changed = { people?: string; kind?: string; dueOn?: Day | null; isLeadStated?: boolean }
const chosen = { choice: 'chosen', agencyIds: [idOf('so-yt'), idOf('tp-nam-dinh'), idOf('huyen-y-yen'), idOf('cong-an-tinh')] }
const TABLE: [string, Answer, Changed][] = [
  ['1b.condition', { choice: 'all' }, {}],
  ['1b.condition', chosen, { people: 'lead 3' }],
  ['1b.group_extent', { choice: 'with_city' }, {}],
  ['1b.group_extent', { choice: 'as_written' }, { people: 'lead 27' }],
  ...['2', '5a', '5b'].flatMap((ref): [string, Answer, Changed][] => [
    [`${ref}.unnamed`, { choice: 'preamble' }, {}],
    [`${ref}.unnamed`, { choice: 'nobody' }, { people: '' }],
  ]),
  ['3a.period', { choice: 'undated' }, {}],
  ['3a.period', { choice: 'end' }, { dueOn: day('2022-12-31') }],
  ...['3b', '8c'].flatMap((ref): [string, Answer, Changed][] => [
    [`${ref}.frequency`, { choice: 'standing' }, {}],
    [`${ref}.frequency`, { choice: 'monthly' }, { kind: 'recurring' }],
    [`${ref}.frequency`, { choice: 'quarterly' }, { kind: 'recurring' }],
  ]),
  ...['5c', '6', '8a'].flatMap((ref): [string, Answer, Changed][] => [
    [`${ref}.undated`, { choice: 'undated' }, {}],
    [`${ref}.undated`, { choice: 'day', day: day('2022-09-30') }, { dueOn: day('2022-09-30') }],
  ]),
  ...['6', '9'].flatMap((ref): [string, Answer, Changed][] => [
    [`${ref}.lead`, { choice: 'co_equal' }, {}],
    [`${ref}.lead`, { choice: 'first' }, { people: 'lead so-tttt, coordinating cong-an-tinh', isLeadStated: true }],
    [`${ref}.lead`, { choice: 'second' }, { people: 'lead cong-an-tinh, coordinating so-tttt', isLeadStated: true }],
    // The clause names two: there is no third to lead.
    [`${ref}.lead`, { choice: 'third' }, {}],
    [`${ref}.lead`, { choice: 'fourth' }, {}],
  ]),
  ...['8a', '8c'].flatMap((ref): [string, Answer, Changed][] => [
    [`${ref}.lead`, { choice: 'co_equal' }, {}],
    [`${ref}.lead`, { choice: 'first' }, { people: 'lead so-khdt, coordinating so-tc', isLeadStated: true }],
    [`${ref}.lead`, { choice: 'second' }, { people: 'lead so-tc, coordinating so-khdt', isLeadStated: true }],
    [`${ref}.lead`, { choice: 'third' }, {}],
    [`${ref}.lead`, { choice: 'fourth' }, {}],
  ]),
  ['7.implied_lead', { choice: 'each' }, {}],
  ['7.implied_lead', { choice: 'named' }, { people: 'lead so-tttt, coordinating 27', isLeadStated: true }],
]

const seenOf = (one: ProposedDirective) => ({
  people: people(one),
  kind: one.kind,
  dueOn: one.deadline?.dueOn ?? null,
  isLeadStated: one.isLeadStated,
})

test.each(TABLE)('%s: %j changes its own directive, this and nothing else', (id, answer, changed) => {
  const [ref = ''] = id.split('.')
  const before = proposed(given).directives
  const after = proposed({ ...given, [id]: answer }).directives
  expect(after.filter((one) => one.ref !== ref)).toEqual(before.filter((one) => one.ref !== ref))
  expect(seenOf(directive({ ...given, [id]: answer }, ref))).toEqual({ ...seenOf(directive(given, ref)), ...changed })
})

test('the table has every choice of every question of the notice', () => {
  const asked = draft.questions.flatMap(({ id, about }) => CHOICES[about].map((choice) => `${id} ${choice}`))
  expect(TABLE.map(([id, { choice }]) => `${id} ${choice}`).sort()).toEqual(asked.sort())
})

describe('an answer is whole or none', () => {
  const question = (about: keyof typeof CHOICES) => ({ id: `1.${about}`, ref: '1', span: { start: 0, end: 1 }, about, details: {} })
  test.each([
    ['a choice of another question', 'lead', { choice: 'monthly' }, false],
    ['a choice nobody offers', 'lead', { choice: '' }, false],
    ['a day without the day', 'undated', { choice: 'day' }, false],
    ['a day', 'undated', { choice: 'day', day: day('2022-09-30') }, true],
    ['chosen agencies without one', 'condition', { choice: 'chosen', agencyIds: [] }, false],
    ['chosen agencies', 'condition', { choice: 'chosen', agencyIds: [1] }, true],
    ['all', 'condition', { choice: 'all' }, true],
  ] as const)('%s', (_, about, answer, isWhole) => {
    expect(
      isAnswered(question(about), { [`1.${about}`]: { ...answer, agencyIds: 'agencyIds' in answer ? [...answer.agencyIds] : undefined } }),
    ).toBe(isWhole)
  })
})

describe('who gets it', () => {
  test('nobody named and nobody chosen: nobody', () => {
    expect(directive({ ...given, '2.unnamed': { choice: 'nobody' } }, '2').assignments).toEqual([])
  })

  test('an agency coordinated with is not also one of the group', () => {
    const seven = directive(given, '7')
    expect(people(seven)).toBe('lead 27, coordinating so-tttt')
    expect(new Set(seven.assignments.map(({ agencyId }) => agencyId)).size).toBe(28)
  })

  test('the city may be chosen with the others, and is left out when it is not', () => {
    const codes = (agencies: string[]) =>
      directive({ ...given, '1b.condition': { choice: 'chosen', agencyIds: agencies.map(idOf) } }, '1b').assignments.map(({ agencyId }) =>
        codeOf(agencyId),
      )
    expect(codes(['so-yt', 'tp-nam-dinh'])).toEqual(['so-yt', 'tp-nam-dinh'])
    const districts = register.sets.find(({ code }) => code === 'huyen')?.memberIds.map(codeOf) ?? []
    expect(codes(districts)).not.toContain('tp-nam-dinh')
  })

  test('a name the register does not know is told, and stops nothing else', () => {
    const unknown = extract(noticeText().replace('phối hợp với Sở Công Thương', 'phối hợp với Sở Quy hoạch'))
    const { unmatched } = proposed(given, unknown)
    expect(unmatched.map(({ ref, mention }) => `${ref} ${mention.text}`)).toEqual(['4 Sở Quy hoạch'])
    expect(people(directive(given, '4', unknown))).toBe('lead so-tttt')
  })

  test('open sets stay words', () => {
    expect(directive(given, '4').openSetText).toBe('các đơn vị liên quan')
    expect(proposed(given).unmatched).toEqual([])
  })
})

describe('where it goes and when it is due', () => {
  test('the recipient named is the desk; else the Office is', () => {
    const desks = proposed(given).directives.map(({ ref, deskAgencyId }) => [ref, codeOf(deskAgencyId)])
    expect(desks.filter(([, desk]) => desk !== 'van-phong-ubnd-tinh')).toEqual([['3c', 'so-tttt']])
  })

  test('route and recipient are relations, not assignments', () => {
    const relations = (ref: string) => directive(given, ref).relations.map(({ relation, agencyId }) => `${relation} ${codeOf(agencyId)}`)
    expect(relations('1b')).toEqual(['route so-tttt', 'route van-phong-ubnd-tinh'])
    expect(relations('3c')).toEqual(['recipient so-tttt'])
    expect(proposed(given).directives.flatMap((one) => one.relations).length).toBe(3)
  })

  test('read strictly, “trước ngày” ends a day earlier and still prints its day', () => {
    const due = proposed(given, draft, false).directives.flatMap(({ ref, deadline }) =>
      deadline ? [`${ref} ${deadline.printedOn} ${deadline.dueOn}`] : [],
    )
    expect(due).toEqual([
      '1b 2022-05-20 2022-05-19',
      '3c 2022-05-25 2022-05-24',
      '3d 2022-06-01 2022-05-31',
      '3e 2022-06-01 2022-05-31',
      '4 2022-06-20 2022-06-19',
    ])
  })

  test('a deadline points at its words', () => {
    for (const { deadline } of proposed(given).directives) {
      if (deadline?.span) expect(draft.text.slice(deadline.span.start, deadline.span.end)).toBe(deadline.text)
    }
  })

  test('a decided day says so', () => {
    const answered = directive({ ...given, '5c.undated': { choice: 'day', day: day('2022-09-30') } }, '5c')
    expect(answered.deadline).toMatchObject({ rule: 'decided', span: null, printedOn: '2022-09-30', dueOn: '2022-09-30' })
  })

  test('what is made recurring takes no day of a one-off', () => {
    expect(directive({ ...given, '3b.frequency': { choice: 'monthly' } }, '3b').deadline).toBe(null)
  })
})

test('every question has its sentence, with what it is about', () => {
  for (const question of draft.questions) {
    const words = describeQuestion(question)
    expect(words).toMatch(/[.?]/)
    expect(words).not.toContain('undefined')
    expect(words).not.toContain('“”')
  }
})
