import { beforeEach, expect, test } from 'vitest'
import { emptyTally, nationalRate, onTimeShare, type Tally } from '#domain/statistics.ts'
import { countAssignments } from '#features/assignments/data.ts'
import { overview } from '#features/dashboard/data.ts'
import { db } from '#lib/prisma.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { asOwner, openDemonstration } from '../support/world.ts'

// Figures that were published, fed as rows: so many assignments of one directive to the agencies in turn.

type Class = 'done_on_time' | 'done_late' | 'in_term' | 'overdue' | 'undated'
const DAYS: Record<Class, [dueOn: string | null, submittedOn: string | null]> = {
  done_on_time: ['2022-05-10', '2022-05-10'],
  done_late: ['2022-05-10', '2022-05-11'],
  in_term: ['2022-05-30', null],
  overdue: ['2022-05-29', null],
  undated: [null, null],
}

async function feed(given: Partial<Record<Class, number>>): Promise<void> {
  await asOwner(async (client) => {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query('delete from assignment_version')
    let first = 1_000_000
    for (const [name, count] of Object.entries(given) as [Class, number][]) {
      await client.query(
        `insert into assignment_version (assignment_id, directive_id, assigned_on, valid_from, agency_id, role, kind, due_on, submitted_on, accepted_on)
         select $1::int + n, (select min(id) from directive), '2022-05-01', '2022-05-01', a.ids[1 + n % cardinality(a.ids)], 'lead', 'one_off', $3, $4, $4
         from generate_series(0, $2::int - 1) n, (select array_agg(distinct agency_id) as ids from assignment) a`,
        [first, count, ...DAYS[name]],
      )
      first += count
    }
    await client.query('commit')
  })
}

beforeEach(openDemonstration)

const text = (rate: { numerator: number; denominator: number; percent: number | null }, digits: number) =>
  `${rate.numerator}/${rate.denominator} = ${rate.percent?.toFixed(digits)}`

test.each<[string, Partial<Tally>, digits: number, national: string, onTime: string]>([
  // The report prints 98,62 %.
  [
    'Report 1270/BC-TCTTTg, 27/12/2017',
    { done_on_time: 14_068, done_late: 1983, in_term: 5640, overdue: 223 },
    2,
    '16051/16274 = 98.63',
    '14068/16051 = 87.65',
  ],
  ['Government Office, January to August 2016', { done_on_time: 2501, overdue: 222 }, 1, '2501/2723 = 91.8', '2501/2501 = 100.0'],
  [
    'Bình Định, 30/5/2022',
    { done_on_time: 1014, done_late: 146, in_term: 88, undated: 123, overdue: 16 },
    1,
    '1160/1176 = 98.6',
    '1014/1160 = 87.4',
  ],
])('%s, out of the database', async (_, published, digits, national, onTime) => {
  await feed(published)
  const bcd = await actor('bcd')
  const asOf = { day: TODAY, calendar: calendarOf2022() }
  const { total, agencies } = await overview(db(), bcd, {}, asOf)
  expect(agencies.length).toBe(29)
  expect(total).toMatchObject({ ...emptyTally(), ...published })
  expect(text(nationalRate(total), digits)).toBe(national)
  expect(text(onTimeShare(total), digits)).toBe(onTime)
  expect(await countAssignments(db(), bcd, { bucket: 'overdue' }, asOf)).toBe(published.overdue)
})
