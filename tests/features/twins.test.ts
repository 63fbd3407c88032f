import { beforeAll, expect, test } from 'vitest'
import { type Facts, STAGES, stage, TIMELINESS, timeliness } from '#domain/assignment.ts'
import { type Day, sundayOf } from '#domain/day.ts'
import { isSilent, isUnreported } from '#domain/reporting.ts'
import { BUCKETS, bucket } from '#domain/statistics.ts'
import { recordedOn, type Sql, whereBucket, wherePreset, whereStage, whereTimeliness } from '#features/assignments/where.ts'
import { codeOf } from '#features/dashboard/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/prisma.ts'
import { CROSSED_DAYS, calendarOf2022, canBeStored, crossedFacts } from '../support/samples.ts'
import { asOwner, openDemonstration } from '../support/world.ts'

const calendar = calendarOf2022()
const all = crossedFacts().filter(canBeStored)

const COLUMNS = {
  role: 'role',
  kind: 'kind',
  assignedOn: 'assigned_on',
  plannedOn: 'planned_on',
  reportedOn: 'reported_on',
  dueOn: 'due_on',
  startedOn: 'started_on',
  submittedOn: 'submitted_on',
  returnedOn: 'returned_on',
  acceptedOn: 'accepted_on',
  suspendedOn: 'suspended_on',
  cancelledOn: 'cancelled_on',
  exemptOn: 'exempt_on',
} satisfies Partial<Record<keyof Facts, string>>

/** Every combination as an assignment of its own, on directives made for it; id → the facts, in the order of `all`. */
const FIRST = 1_000_000

beforeAll(async () => {
  await openDemonstration()
  const json = all.map((facts, index) => ({
    id: FIRST + index,
    ...Object.fromEntries(Object.entries(COLUMNS).map(([fact, column]) => [column, facts[fact as keyof typeof COLUMNS]])),
  }))
  await asOwner(async (client) => {
    await client.query('begin')
    await client.query(
      `insert into directive (id, notice_id, ref, ordinal, text, span_start, span_end, kind, is_lead_stated, desk_agency_id)
       select $1::int + n, (select id from notice), 'x' || n, n + 100, 'x', 0, 1, 'one_off', true, 1 from generate_series(0, $2::int - 1) n`,
      [FIRST, all.length],
    )
    await client.query(
      `insert into assignment (id, directive_id, agency_id, role, assigned_on) select id, id, 2, 'lead', '2022-04-01' from directive where id >= $1`,
      [FIRST],
    )
    const columns = Object.values(COLUMNS).join(', ')
    await client.query(
      `insert into assignment_version (assignment_id, directive_id, agency_id, valid_from, ${columns})
       select id, id, 2, '2022-05-13', ${columns} from json_populate_recordset(null::assignment_version, $1)`,
      [JSON.stringify(json)],
    )
    await client.query('commit')
  })
})

const found = async (day: Day, condition: Sql): Promise<number[]> => {
  const rows = await db().$queryRaw<{ id: number }[]>(Prisma.sql`
    select v.assignment_id as id from assignment_version v join directive d on d.id = v.directive_id
    where ${recordedOn(day)} and ${condition} and v.assignment_id >= ${FIRST}`)
  return rows.map(({ id }) => id - FIRST)
}

/** For every row: the names of the conditions that find it. */
async function namesFound<Name extends string>(day: Day, conditions: Record<Name, Sql>): Promise<Name[][]> {
  const names: Name[][] = all.map(() => [])
  for (const name of Object.keys(conditions) as Name[]) {
    for (const index of await found(day, conditions[name])) names[index]?.push(name)
  }
  return names
}

const wrong = (names: string[][], expected: (facts: Facts) => string) =>
  all.flatMap((facts, index) =>
    names[index]?.join() === expected(facts) ? [] : [{ facts, found: names[index], expected: expected(facts) }],
  )

test('the rows are there', async () => {
  expect(all.length).toBe(3360)
  expect((await found(CROSSED_DAYS[0] as Day, Prisma.sql`true`)).length).toBe(3360)
})

test.each(CROSSED_DAYS)('on %s every row is found by exactly the condition its timeliness names', async (day) => {
  const names = await namesFound(day, whereTimeliness(day, calendar))
  expect(wrong(names, (facts) => timeliness(facts, day, calendar)).slice(0, 3)).toEqual([])
  expect(names.flat().length).toBe(all.length)
})

test('every row is found by exactly the condition its stage names', async () => {
  const names = await namesFound(CROSSED_DAYS[0] as Day, whereStage)
  expect(wrong(names, stage).slice(0, 3)).toEqual([])
  expect(new Set(names.flat())).toEqual(new Set(STAGES))
})

test.each(CROSSED_DAYS)('on %s every row is found by exactly the condition its class of the statistic names', async (day) => {
  const names = await namesFound(day, whereBucket(day, calendar))
  expect(wrong(names, (facts) => bucket(stage(facts), timeliness(facts, day, calendar))).slice(0, 3)).toEqual([])
})

test.each(CROSSED_DAYS)('on %s the class each row is judged to be in is that of its facts', async (day) => {
  const judged = await db().$queryRaw<{ id: number; bucket: number }[]>(Prisma.sql`
    select v.assignment_id as id, ${codeOf({ day, calendar })} & 7 as bucket from assignment_version v join directive d on d.id = v.directive_id where v.assignment_id >= ${FIRST} order by id`)
  expect(judged.map((row) => BUCKETS[row.bucket])).toEqual(all.map((facts) => bucket(stage(facts), timeliness(facts, day, calendar))))
})

test.each(CROSSED_DAYS)('on %s what is unreported and what is silent is found as the rule says', async (day) => {
  const { unreported, silent } = wherePreset(day, calendar)
  const names = await namesFound(day, { unreported, silent })
  const said = (facts: Facts) =>
    [isUnreported(facts, day, calendar) && 'unreported', isSilent(facts, day, calendar) && 'silent'].filter(Boolean).join()
  expect(wrong(names, said).slice(0, 3)).toEqual([])
  expect(new Set(names.flat()).size).toBe(2)
})

test.each(CROSSED_DAYS)('on %s what is due this week is what is open and due by its Sunday', async (day) => {
  const { due_this_week } = wherePreset(day, calendar)
  const isInTerm = (facts: Facts) => bucket(stage(facts), timeliness(facts, day, calendar)) === 'in_term'
  const due = all.flatMap((facts, index) => (isInTerm(facts) && facts.dueOn && facts.dueOn <= sundayOf(day) ? [index] : []))
  expect((await found(day, due_this_week)).sort((a, b) => a - b)).toEqual(due)
})

test('over the days every value was met', () => {
  const times = CROSSED_DAYS.flatMap((day) => all.map((facts) => timeliness(facts, day, calendar)))
  expect(new Set(times)).toEqual(new Set(TIMELINESS))
  expect(new Set(CROSSED_DAYS.flatMap((day) => all.map((facts) => bucket(stage(facts), timeliness(facts, day, calendar)))))).toEqual(
    new Set(BUCKETS),
  )
})
