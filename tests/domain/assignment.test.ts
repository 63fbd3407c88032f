import { describe, expect, test } from 'vitest'
import {
  type Act,
  type Assigned,
  apply,
  type Facts,
  factsAtAssignment,
  isCounted,
  STAGES,
  type Stage,
  stage,
  TIMELINESS,
  type Timeliness,
  timeliness,
} from '#domain/assignment.ts'
import { workingDaysBetween } from '#domain/calendar.ts'
import { type Day, day, dayInVietnam } from '#domain/day.ts'
import { BUCKETS, bucket } from '#domain/statistics.ts'
import { versionsOf } from '#domain/version.ts'
import { CROSSED_DAYS, canBeStored, crossedFacts, facts, NO_HOLIDAYS } from '../support/samples.ts'

const due = day('2022-05-20')
const later = day('2022-07-01')
const all = crossedFacts()

// The same rules told another way: the most final fact names the stage; the sign of a difference names the time.
const FINALITY: [keyof Facts, Stage][] = [
  ['cancelledOn', 'cancelled'],
  ['exemptOn', 'exempt'],
  ['acceptedOn', 'accepted'],
  ['suspendedOn', 'suspended'],
  ['submittedOn', 'awaiting_acceptance'],
  ['returnedOn', 'returned'],
  ['startedOn', 'in_progress'],
]
const stageAgain = (of: Facts): Stage => FINALITY.find(([fact]) => of[fact] !== null)?.[1] ?? 'not_started'

function timeAgain(of: Facts, today: Day): Timeliness {
  const isOut = ['suspended', 'cancelled', 'exempt'].some((name) => of[`${name}On` as 'exemptOn'] !== null)
  if (isOut || of.role === 'coordinating' || !(of.kind === 'one_off' || (of.kind === 'recurring' && of.dueOn))) return 'none'
  if (of.dueOn === null) return 'undated'
  const until = Date.parse(of.submittedOn ?? today) - Date.parse(of.dueOn)
  if (of.submittedOn !== null) return until > 0 ? 'late' : 'on_time'
  if (until > 0) return 'overdue'
  return workingDaysBetween(today, of.dueOn, NO_HOLIDAYS) > 3 ? 'on_track' : 'due_soon'
}

test('stage: every combination of facts', () => {
  expect(all.length).toBe(15_360)
  for (const one of all) expect(stage(one)).toBe(stageAgain(one))
  expect(new Set(all.map(stage))).toEqual(new Set(STAGES))
})

test('timeliness: every combination of facts on every day', () => {
  const seen = new Set<Timeliness>()
  for (const today of CROSSED_DAYS) {
    for (const one of all) {
      const time = timeliness(one, today, NO_HOLIDAYS)
      if (time !== timeAgain(one, today)) expect({ one, today, time }).toEqual({ one, today, time: timeAgain(one, today) })
      seen.add(time)
    }
  }
  expect(seen).toEqual(new Set(TIMELINESS))
})

test('every combination stands in exactly one class of the statistic, and all that is counted inside', () => {
  const seen = new Set(
    all.filter(canBeStored).map((one) => {
      const at = bucket(stage(one), timeliness(one, due, NO_HOLIDAYS))
      expect(at === 'outside').toBe(!isCounted(one))
      return at
    }),
  )
  expect(seen).toEqual(new Set(BUCKETS))
})

describe('the agency’s clock', () => {
  test.each([
    ['one second before midnight of the last day', '2022-05-20T16:59:59Z', 'on_time'],
    ['at midnight', '2022-05-20T17:00:00Z', 'late'],
    ['the morning before', '2022-05-19T01:00:00Z', 'on_time'],
  ])('handed in %s', (_, instant, time) => {
    const submittedOn = dayInVietnam(new Date(instant))
    expect(timeliness(facts({ dueOn: due, submittedOn }), later, NO_HOLIDAYS)).toBe(time)
  })

  test('due today is not overdue; tomorrow it is', () => {
    expect(timeliness(facts({ dueOn: due }), due, NO_HOLIDAYS)).toBe('due_soon')
    expect(timeliness(facts({ dueOn: due }), day('2022-05-21'), NO_HOLIDAYS)).toBe('overdue')
  })

  test('sent on time and unchecked is never overdue', () => {
    expect(timeliness(facts({ dueOn: due, submittedOn: due }), later, NO_HOLIDAYS)).toBe('on_time')
  })
})

const assigned: Assigned = { act: 'assigned', on: day('2022-05-12'), agencyId: 7, role: 'lead', kind: 'one_off', dueOn: due }
const history = (...acts: Exclude<Act, Assigned>[]): Facts => acts.reduce(apply, factsAtAssignment(assigned))
const submit = (on: string): Exclude<Act, Assigned> => ({ act: 'completion_submitted', on: day(on) })
const giveBack = (on: string, resubmitBy: string | null = null): Exclude<Act, Assigned> => ({
  act: 'completion_returned',
  on: day(on),
  resubmitBy: resubmitBy ? day(resubmitBy) : null,
})
const accept = (on: string, recognisedOn: string | null = null): Exclude<Act, Assigned> => ({
  act: 'completion_accepted',
  on: day(on),
  recognisedOn: recognisedOn ? day(recognisedOn) : null,
})

describe('what an act does to the facts', () => {
  const at = (of: Facts, on: string) => [stage(of), timeliness(of, day(on), NO_HOLIDAYS)]

  test('registering a plan starts the work', () => {
    const planned = history({ act: 'plan_registered', on: day('2022-05-13') })
    expect(planned).toEqual({ ...factsAtAssignment(assigned), startedOn: '2022-05-13', plannedOn: '2022-05-13' })
  })

  test('a revision moves the day of the plan, not of the start', () => {
    const revised = history({ act: 'plan_registered', on: day('2022-05-13') }, { act: 'plan_registered', on: day('2022-05-16') })
    expect(revised).toMatchObject({ startedOn: '2022-05-13', plannedOn: '2022-05-16' })
  })

  test('a hundred percent hands nothing in', () => {
    const reported = history({ act: 'progress_reported', on: day('2022-05-13'), percent: 100, hasObstacle: true })
    expect(reported).toMatchObject({
      startedOn: '2022-05-13',
      reportedOn: '2022-05-13',
      percent: 100,
      hasObstacle: true,
      submittedOn: null,
    })
    expect(at(reported, '2022-05-21')).toEqual(['in_progress', 'overdue'])
  })

  test('handing in stops the clock and clears the obstacle', () => {
    const sent = history({ act: 'progress_reported', on: day('2022-05-13'), percent: 40, hasObstacle: true }, submit('2022-05-20'))
    expect(sent).toMatchObject({ submittedOn: '2022-05-20', reportedOn: '2022-05-20', percent: 100, hasObstacle: false })
    expect(at(sent, '2022-06-30')).toEqual(['awaiting_acceptance', 'on_time'])
  })

  test('a return clears what was handed in: overdue again from that day', () => {
    const returned = history(submit('2022-05-19'), giveBack('2022-05-24', '2022-05-27'))
    expect(returned).toMatchObject({ submittedOn: null, returnedOn: '2022-05-24', resubmitBy: '2022-05-27' })
    expect(at(returned, '2022-05-24')).toEqual(['returned', 'overdue'])
  })

  test('returned before the due day it is in term, and in time when handed in again by then', () => {
    const returned = history(submit('2022-05-16'), giveBack('2022-05-17'))
    expect(at(returned, '2022-05-17')).toEqual(['returned', 'due_soon'])
    expect(at(apply(returned, submit('2022-05-20')), '2022-06-30')).toEqual(['awaiting_acceptance', 'on_time'])
  })

  test('late stays late: handed in again after the due day, by the day asked for or not, accepted or not', () => {
    const again = history(submit('2022-05-19'), giveBack('2022-05-24', '2022-05-27'), submit('2022-05-25'))
    expect(again.resubmitBy).toBe(null)
    expect(at(again, '2022-06-30')).toEqual(['awaiting_acceptance', 'late'])
    expect(at(apply(again, accept('2022-05-26')), '2030-01-01')).toEqual(['accepted', 'late'])
  })

  test('a recognised day of the document makes it in time; the day of acceptance never counts', () => {
    expect(at(history(submit('2022-05-23'), accept('2022-06-15', '2022-05-20')), '2022-06-30')).toEqual(['accepted', 'on_time'])
    expect(at(history(submit('2022-05-20'), accept('2022-06-15')), '2022-06-30')).toEqual(['accepted', 'on_time'])
    expect(at(history(submit('2022-05-23'), accept('2022-06-15')), '2022-06-30')).toEqual(['accepted', 'late'])
  })

  test('an exemption takes it out, also after it was returned', () => {
    const exempt = history(submit('2022-05-19'), giveBack('2022-05-24', '2022-05-27'), { act: 'exempted', on: day('2022-05-25') })
    expect(exempt).toMatchObject({ exemptOn: '2022-05-25', submittedOn: null, resubmitBy: null })
    expect(at(exempt, '2022-05-25')).toEqual(['exempt', 'none'])
  })

  test('no act moves the due day', () => {
    const ended = history({ act: 'plan_registered', on: day('2022-05-13') }, submit('2022-05-19'), giveBack('2022-05-24', '2022-05-27'))
    expect(ended.dueOn).toBe(due)
  })
})

describe('the versions a history leaves', () => {
  const spans = (...acts: Exclude<Act, Assigned>[]) =>
    versionsOf(assigned, acts).map(({ validFrom, validTo }) => `${validFrom}–${validTo ?? ''}`)

  test('assigned and nothing more: one that is open', () => expect(spans()).toEqual(['2022-05-12–']))

  test('each day with acts begins one, where the last ends', () => {
    expect(spans(submit('2022-05-19'), giveBack('2022-05-24'), submit('2022-05-25'))).toEqual([
      '2022-05-12–2022-05-19',
      '2022-05-19–2022-05-24',
      '2022-05-24–2022-05-25',
      '2022-05-25–',
    ])
  })

  test('two acts on one day change that day’s version', () => {
    const versions = versionsOf(assigned, [{ act: 'plan_registered', on: due }, submit('2022-05-20'), accept('2022-05-20')])
    expect(versions.map(({ validFrom }) => validFrom)).toEqual(['2022-05-12', '2022-05-20'])
    expect(versions.at(-1)?.facts).toMatchObject({ plannedOn: due, submittedOn: due, acceptedOn: due })
    expect(versions.at(0)?.facts).toEqual(factsAtAssignment(assigned))
  })

  test('an act on the day of assignment changes the first', () => {
    const [only, ...more] = versionsOf(assigned, [{ act: 'plan_registered', on: assigned.on }])
    expect(more).toEqual([])
    expect(only).toMatchObject({ validFrom: '2022-05-12', validTo: null, facts: { plannedOn: '2022-05-12' } })
  })
})
