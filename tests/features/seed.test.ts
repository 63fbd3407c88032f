import { beforeAll, describe, expect, test } from 'vitest'
import { seed } from '#commands/seed.ts'
import { day } from '#domain/day.ts'
import { listAssignments } from '#features/assignments/data.ts'
import type { AssignmentFilter } from '#features/assignments/schema.ts'
import { databaseUrl } from '#lib/env.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { actor } from '../support/cast.ts'
import { demonstrationActs } from '../support/samples.ts'
import { digest, openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

// ref, kind, last day in time, agencies by role, desk, fulfilled by a plan
const CLAUSES: [string, string, string | null, string, string, boolean][] = [
  ['1a', 'norm', null, '28 lead', 'van-phong-ubnd-tinh', false],
  ['1b', 'one_off', '2022-05-20', '28 lead', 'van-phong-ubnd-tinh', false],
  ['2', 'standing', null, '28 lead', 'van-phong-ubnd-tinh', false],
  ['3a', 'one_off', null, '18 lead', 'van-phong-ubnd-tinh', false],
  ['3b', 'standing', null, '18 lead', 'van-phong-ubnd-tinh', false],
  ['3c', 'one_off', '2022-05-25', '18 lead', 'so-tttt', true],
  ['3d', 'one_off', '2022-06-01', 'lead so-tttt, coordinating van-phong-ubnd-tinh', 'van-phong-ubnd-tinh', false],
  ['3e', 'one_off', '2022-06-01', 'lead so-tttt, coordinating van-phong-ubnd-tinh', 'van-phong-ubnd-tinh', false],
  ['4', 'one_off', '2022-06-20', 'lead so-tttt, coordinating so-ct', 'van-phong-ubnd-tinh', false],
  ['5a', 'standing', null, '28 lead', 'van-phong-ubnd-tinh', false],
  ['5b', 'standing', null, '28 lead', 'van-phong-ubnd-tinh', false],
  ['5c', 'one_off', null, 'lead so-tttt', 'van-phong-ubnd-tinh', false],
  ['6', 'one_off', null, 'co_equal cong-an-tinh, co_equal so-tttt', 'van-phong-ubnd-tinh', false],
  ['7', 'standing', null, '27 lead, coordinating so-tttt', 'van-phong-ubnd-tinh', false],
  ['8a', 'one_off', null, 'co_equal so-khdt, co_equal so-tc', 'van-phong-ubnd-tinh', false],
  ['8b', 'norm', null, '28 lead', 'van-phong-ubnd-tinh', false],
  ['8c', 'standing', null, 'co_equal so-khdt, co_equal so-tc', 'van-phong-ubnd-tinh', false],
  ['9', 'standing', null, 'co_equal cong-an-tinh, co_equal so-tttt', 'van-phong-ubnd-tinh', false],
]

type Assigned = { ref: string; role: string; code: string }

/** Many of one role are counted, few are named. */
function peopleOf(assigned: Assigned[]): string {
  const byRole = Object.entries(Object.groupBy(assigned, ({ role }) => role))
  return byRole
    .sort(([a], [b]) => (a === 'lead' ? -1 : b === 'lead' ? 1 : a < b ? -1 : 1))
    .map(([role, list = []]) => (list.length > 2 ? `${list.length} ${role}` : list.map(({ code }) => `${role} ${code}`).join(', ')))
    .join(', ')
}

describe('the notice, assigned', () => {
  test('is the table of clauses', async () => {
    const directives = await rows<{ ref: string; kind: string; due: string | null; desk: string; plan: boolean }>(
      `select d.ref, d.kind, d.due_on::text as due, k.code as desk, d.is_plan_registration as plan
       from directive d join agency k on k.id = d.desk_agency_id order by d.ordinal`,
    )
    const assigned = await rows<Assigned>(
      `select d.ref, a.role, g.code from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id order by g.code`,
    )
    const seen = directives.map(({ ref, kind, due, desk, plan }) => [
      ref,
      kind,
      due,
      peopleOf(assigned.filter((one) => one.ref === ref)),
      desk,
      plan,
    ])
    expect(seen).toEqual(CLAUSES)
    expect(assigned.length).toBe(265)
  })

  test('has twelve dates: one of issue, four deadlines, seven of documents cited', async () => {
    const [notice] = await rows('select number, issued_on::text as "on", state from notice')
    expect(notice).toEqual({ number: '128/TB-UBND', on: '2022-05-12', state: 'published' })
    const deadlines = await rows(
      'select printed_on::text as "on", count(*)::int as clauses from directive where due_on is not null group by 1 order by 1',
    )
    expect(deadlines).toEqual([
      { on: '2022-05-20', clauses: 1 },
      { on: '2022-05-25', clauses: 1 },
      { on: '2022-06-01', clauses: 2 },
      { on: '2022-06-20', clauses: 1 },
    ])
    const cited = await rows<{ cited: string }>(
      `select understood || ' ' || cited_on as cited from citation where cited_on is not null order by span_start`,
    )
    expect(cited.map((row) => row.cited)).toEqual([
      '09-NQ/TU 2021-10-15',
      '122/KH-UBND 2021-10-22',
      '27/QĐ-UBQGCĐS 2022-03-15',
      '411/QĐ-TTg 2022-03-31',
      '02/CT-TTg 2022-04-26',
      '122/KH-UBND 2021-10-22',
      '122/KH-UBND 2021-10-22',
    ])
  })

  test('every sentence and every deadline stands in the text where it says', async () => {
    const [{ broken } = { broken: -1 }] = await rows<{ broken: number }>(
      `select count(*)::int as broken from directive d join notice n on n.id = d.notice_id
       where d.deadline_text is not null and substr(n.text, d.deadline_start + 1, d.deadline_end - d.deadline_start) <> d.deadline_text`,
    )
    expect(broken).toBe(0)
  })

  test('relations: both routes of 1b, the recipient of 3c', async () => {
    const relations = await rows<{ relation: string }>(
      `select concat_ws(' ', d.ref, r.relation, a.code) as relation from directive_relation r join directive d on d.id = r.directive_id
       join agency a on a.id = r.agency_id order by 1`,
    )
    expect(relations.map((row) => row.relation)).toEqual(['1b route so-tttt', '1b route van-phong-ubnd-tinh', '3c recipient so-tttt'])
  })
})

describe('what was recorded by the end of a day', () => {
  const acts = demonstrationActs()

  async function listed(on: string, filter: AssignmentFilter): Promise<string[]> {
    const { calendar } = await settingsOn(db(), day(on))
    const { rows: list } = await listAssignments(db(), await actor('bcd'), filter, { day: day(on), calendar }, null, 400)
    const codes = await rows<{ id: number; code: string }>('select a.id, g.code from assignment a join agency g on g.id = a.agency_id')
    const codeOf = new Map(codes.map(({ id, code }) => [id, code]))
    return list.map(({ id, ref }) => `${ref} ${codeOf.get(id)}`).sort()
  }

  /** Those of a directive who by the end of a day had neither handed in (nor had it back) nor been exempted, from the acts as data. */
  async function lacking(ref: string, on: string): Promise<string[]> {
    const all = await rows<{ code: string }>(
      'select g.code from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id where d.ref = $1',
      [ref],
    )
    const open = new Set(all.map(({ code }) => code))
    for (const one of acts) {
      if (one.ref !== ref || one.on > on) continue
      if (one.act === 'return') open.add(one.agency)
      else if (one.act === 'exemption' || one.act === 'completion' || (one.act === 'plan' && ref === '3c')) open.delete(one.agency)
    }
    return [...open].map((code) => `${ref} ${code}`).sort()
  }

  test.each(['2022-05-12', '2022-05-19', '2022-05-20'])('on %s nothing is overdue', async (on) => {
    expect(await listed(on, { timeliness: 'overdue' })).toEqual([])
  })

  test('on 21/5 exactly those of 1b are who neither handed in nor were exempted', async () => {
    const expected = await lacking('1b', '2022-05-21')
    expect(expected.length).toBeGreaterThan(3)
    expect(expected.length).toBeLessThan(15)
    expect(await listed('2022-05-21', { timeliness: 'overdue' })).toEqual(expected)
  })

  test('on 25/5 3c is in time; on 26/5 exactly those are late who have not registered, or had it returned', async () => {
    const of3c = (list: string[]) => list.filter((one) => one.startsWith('3c '))
    expect(of3c(await listed('2022-05-25', { timeliness: 'overdue' }))).toEqual([])
    const expected = await lacking('3c', '2022-05-26')
    expect(expected).toContain('3c so-tc')
    expect(expected.length).toBeGreaterThan(3)
    expect(of3c(await listed('2022-05-26', { timeliness: 'overdue' }))).toEqual(expected)
    expect(await listed('2022-05-26', { timeliness: 'overdue' })).toEqual([...(await lacking('1b', '2022-05-26')), ...expected].sort())
  })

  test('before the notice was assigned there is nothing', async () => {
    expect(await listed('2022-05-11', {})).toEqual([])
    expect((await listed('2022-05-12', {})).length).toBe(265)
  })
})

test('a seed that is run again changes nothing', async () => {
  const before = await digest()
  await seed(databaseUrl(), { isDemonstration: true })
  expect(await digest()).toEqual(before)
})
