import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { stage, timeliness } from '#domain/assignment.ts'
import { type Day, day } from '#domain/day.ts'
import { queueOf, readAssignment } from '#features/assignments/data.ts'
import { advanceDemonstration, leaveDemonstration } from '#features/demonstration/mutations.ts'
import type { Act } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { actor, type Name, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'
import { ACCEPT, act, anyAct, assignment, document, EXEMPT, PLAN, plan, progress, proof, REPORT, RETURN, SUBMIT } from './acting.ts'

beforeEach(openDemonstration)

const LATER = day('2022-06-15')

async function situation(id: number, today: Day = TODAY): Promise<string> {
  const record = await readAssignment(db(), await actor('bcd'), id)
  return record ? `${stage(record.facts)}, ${timeliness(record.facts, today, calendarOf2022())}` : 'nothing'
}

describe('from plan to acceptance', () => {
  test('every act moves it on, and late stays late', async () => {
    const id = await assignment('1b', 'huyen-xuan-truong')
    expect(await situation(id)).toBe('in_progress, overdue')
    expect(await act(PLAN, 'xuanTruong', { assignmentId: id, ...plan })).toBe('done')
    expect(await act(PLAN, 'xuanTruong', { assignmentId: id, ...plan, what: 'kế hoạch, điều chỉnh' })).toBe('done')
    expect(await act(REPORT, 'xuanTruong', { assignmentId: id, ...progress(100) })).toBe('done')
    expect(await situation(id)).toBe('in_progress, overdue')
    expect(await act(SUBMIT, 'xuanTruong', { assignmentId: id, ...proof })).toBe('done')
    expect(await situation(id)).toBe('awaiting_acceptance, late')
    expect(
      await act(RETURN, 'vanPhong', { assignmentId: id, reason: 'Chưa có phụ lục.', resubmitBy: '10/06/2022' }, { on: day('2022-06-02') }),
    ).toBe('done')
    expect(await situation(id)).toBe('returned, overdue')
    expect(await act(SUBMIT, 'xuanTruong', { assignmentId: id, ...proof }, { on: day('2022-06-05') })).toBe('done')
    expect(await act(ACCEPT, 'vanPhong', { assignmentId: id }, { on: LATER })).toBe('done')
    expect(await situation(id, LATER)).toBe('accepted, late')
    const plans = await rows('select ordinal, what from plan where assignment_id = $1 order by 1', [id])
    expect(plans).toEqual([
      { ordinal: 1, what: 'kế hoạch' },
      { ordinal: 2, what: 'kế hoạch, điều chỉnh' },
    ])
    const events = await rows<{ name: string }>(
      `select name from audit_event where assignment_id = $1 and recorded_on >= $2 order by seq`,
      [id, TODAY],
    )
    expect(events.map(({ name }) => name)).toEqual([
      'plan.registered',
      'plan.revised',
      'progress.reported',
      'completion.submitted',
      'completion.returned',
      'completion.submitted',
      'completion.accepted',
    ])
    const spans = await rows<{ from: string }>(
      'select valid_from::text as from from assignment_version where assignment_id = $1 order by 1',
      [id],
    )
    expect(spans.map(({ from }) => from)).toEqual(['2022-05-12', '2022-05-19', '2022-05-30', '2022-06-02', '2022-06-05', '2022-06-15'])
  })

  test('a document issued in time, recognised with a reason, makes it in time; both days stand', async () => {
    const id = await assignment('1b', 'huyen-xuan-truong')
    await act(SUBMIT, 'xuanTruong', { assignmentId: id, ...proof })
    const recognise = (recognisedOn: string, reason = '') =>
      act(ACCEPT, 'vanPhong', { assignmentId: id, recognisedOn, reason }, { on: LATER })
    expect(await recognise('17/05/2022', 'gửi bản giấy')).toBe('recognised_not_a_document')
    expect(await recognise('18/05/2022')).toBe('recognised_without_reason')
    expect(await recognise('18/05/2022', 'gửi bản giấy')).toBe('done')
    expect(await situation(id, LATER)).toBe('accepted, on_time')
    const [both] = await rows(
      `select c.recorded_on::text as sent, d.recognised_on::text as recognised from completion c join decision d on d.completion_id = c.id where c.assignment_id = $1`,
      [id],
    )
    expect(both).toEqual({ sent: '2022-05-30', recognised: '2022-05-18' })
  })

  test('registering the plan hands 3c in; Sở TT&TT decides, the Office does not', async () => {
    const id = await assignment('3c', 'so-xd')
    expect(await act(SUBMIT, 'soXd', { assignmentId: id, ...proof })).toBe('fulfilled_by_plan')
    expect(await act(PLAN, 'soXd', { assignmentId: id, ...plan, documentNumber: '9/KH-SXD', documentOn: '24/05/2022' })).toBe('done')
    expect(await situation(id)).toBe('awaiting_acceptance, late')
    expect((await queueOf(db(), await actor('soTtTt'), TODAY)).map((row) => row.id)).toContain(id)
    expect((await queueOf(db(), await actor('vanPhong'), TODAY)).map((row) => row.id)).not.toContain(id)
    expect(await act(PLAN, 'soXd', { assignmentId: id, ...plan })).toBe('awaiting_acceptance')
    expect(await act(ACCEPT, 'vanPhong', { assignmentId: id })).toBe('forbidden')
    expect(await act(ACCEPT, 'soTtTt', { assignmentId: id, recognisedOn: '24/05/2022', reason: 'ban hành trước hạn' })).toBe('done')
    expect(await situation(id)).toBe('accepted, on_time')
  })

  test('what Sở TT&TT owes itself is checked at the Office', async () => {
    const id = await assignment('3c', 'so-tttt')
    expect(await situation(id)).toMatch(/^awaiting_acceptance/)
    expect((await queueOf(db(), await actor('vanPhong'), TODAY)).map((row) => row.id)).toContain(id)
    expect(await act(ACCEPT, 'soTtTt', { assignmentId: id })).toBe('forbidden')
    expect(await act(ACCEPT, 'vanPhong', { assignmentId: id })).toBe('done')
  })
})

describe('refused, and nothing is left of it', () => {
  const CASES: [string, string, Act, Name, string, string, Record<string, unknown>][] = [
    ['a plan of a norm', 'nothing_to_plan', PLAN, 'xuanTruong', '1a', 'huyen-xuan-truong', plan],
    ['a plan of a coordinating agency', 'only_lead_plans', PLAN, 'soCt', '4', 'so-ct', plan],
    [
      'a plan dated tomorrow',
      'document_in_future',
      PLAN,
      'soTtTt',
      '4',
      'so-tttt',
      { ...plan, documentNumber: '1', documentOn: '31/05/2022' },
    ],
    ['a report on what was accepted', 'after_acceptance', REPORT, 'soCt', '1b', 'so-ct', progress(5)],
    ['a report on what was exempted', 'exempt', REPORT, 'soTtTt', '1b', 'so-tttt', progress(5)],
    ['a report on what is being checked', 'awaiting_acceptance', REPORT, 'soTtTt', '3c', 'so-tttt', progress(5)],
    [
      'a report with a document of tomorrow',
      'document_in_future',
      REPORT,
      'congAn',
      '6',
      'cong-an-tinh',
      { ...progress(5), ...document, documentOn: '31/05/2022' },
    ],
    ['completing a standing duty', 'nothing_to_complete', SUBMIT, 'xuanTruong', '5a', 'huyen-xuan-truong', proof],
    ['completing as a coordinating agency', 'only_lead_completes', SUBMIT, 'soCt', '4', 'so-ct', proof],
    ['completing twice', 'awaiting_acceptance', SUBMIT, 'soTtTt', '3c', 'so-tttt', proof],
    [
      'completing with a document of tomorrow',
      'document_in_future',
      SUBMIT,
      'xuanTruong',
      '1b',
      'huyen-xuan-truong',
      { ...proof, documentOn: '31/05/2022' },
    ],
    ['accepting what nobody sent', 'nothing_submitted', ACCEPT, 'vanPhong', '1b', 'huyen-xuan-truong', {}],
    ['returning what nobody sent', 'nothing_submitted', RETURN, 'vanPhong', '1b', 'huyen-xuan-truong', { reason: 'thiếu' }],
    ['accepting twice', 'nothing_submitted', ACCEPT, 'vanPhong', '1b', 'so-ct', {}],
    ['returning until yesterday', 'resubmit_in_past', RETURN, 'vanPhong', '3c', 'so-tttt', { reason: 'thiếu', resubmitBy: '29/05/2022' }],
    ['exempting what was accepted', 'after_acceptance', EXEMPT, 'vanPhong', '1b', 'so-ct', { reason: 'đã có', ...document }],
    ['exempting twice', 'exempt', EXEMPT, 'vanPhong', '1b', 'so-tttt', { reason: 'đã có', ...document }],
    [
      'exempting by a document of tomorrow',
      'document_in_future',
      EXEMPT,
      'vanPhong',
      '1b',
      'huyen-xuan-truong',
      { reason: 'đã có', ...document, documentOn: '31/05/2022' },
    ],
  ]

  test('each with its reason', async () => {
    const before = await digest()
    for (const [what, refusal, definition, name, ref, code, input] of CASES) {
      const outcome = await act(definition, name, { assignmentId: await assignment(ref, code), ...input }, { key: randomUUID() })
      expect([what, outcome]).toEqual([what, refusal])
    }
    expect(await digest()).toEqual(before)
  })

  test('what one may not see is not found, like what is not there', async () => {
    const before = await digest()
    const foreign = await assignment('1b', 'so-xd')
    for (const [definition, input] of [
      [PLAN, plan],
      [REPORT, progress(5)],
      [SUBMIT, proof],
      [ACCEPT, {}],
      [RETURN, { reason: 'thiếu' }],
      [EXEMPT, { reason: 'đã có', ...document }],
    ] as const) {
      expect(await act(definition, 'xuanTruong', { assignmentId: foreign, ...input })).toBe('not_found')
      expect(await act(definition, 'xuanTruong', { assignmentId: 2_000_000_000, ...input })).toBe('not_found')
    }
    expect(await digest()).toEqual(before)
  })
})

test('the simulated day goes on, never back, and once left is left', async () => {
  const [ADVANCE, LEAVE] = [anyAct(advanceDemonstration), anyAct(leaveDemonstration)]
  expect(await act(ADVANCE, 'admin', { to: '29/05/2022' })).toBe('day_not_forward')
  expect(await act(ADVANCE, 'admin', { to: '30/05/2022' })).toBe('day_not_forward')
  expect(await act(ADVANCE, 'admin', { to: '02/06/2022' })).toBe('done')
  expect(await act(LEAVE, 'admin', {}, { on: day('2022-06-02') })).toBe('done')
  expect(await act(ADVANCE, 'admin', { to: '30/06/2022' }, { on: day('2022-06-02') })).toBe('not_a_demonstration')
  expect(await act(LEAVE, 'admin', {}, { on: day('2022-06-02') })).toBe('not_a_demonstration')
})
