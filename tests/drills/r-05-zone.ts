import { createHash } from 'node:crypto'
import pg from 'pg'
import { seed } from '#commands/seed.ts'
import { addDays, day, dayInVietnam, isWeekend } from '#domain/day.ts'
import { listAssignments } from '#features/assignments/data.ts'
import { figuresByAgency, overview } from '#features/dashboard/data.ts'
import { actorNamed } from '#features/people/data.ts'
import { adopt, databaseUrl } from '#lib/env.ts'
import { migrate } from '#lib/migrate.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { hourMinute, relative, weekdayDmy } from '#lib/vi/day.ts'

// A process of its own in a zone of its own: makes the demonstration by its real acts, looks at it on many days, and prints a digest.
adopt({ NEXTAUTH_SECRET: 'only for drills, only for drills, only', DEMO: '1' })
await migrate(databaseUrl())
await seed(databaseUrl(), { isDemonstration: true })

// The edges of days, years, February, and the evening before a week of holidays, as instants.
const INSTANTS = [
  '2022-05-20T16:59:59.999Z',
  '2022-05-20T17:00:00Z',
  '2023-12-31T16:59:59.999Z',
  '2023-12-31T17:00:00Z',
  '2024-02-28T17:00:00Z',
  '2024-02-29T16:59:59.999Z',
  '2022-05-27T10:00:00Z',
  '2023-01-19T23:30:00Z',
].map((text) => new Date(text))

const words = INSTANTS.map((at) => {
  const on = dayInVietnam(at)
  return [on, weekdayDmy(on), hourMinute(at), isWeekend(on), relative(day('2023-12-31'), on)]
})

const looks: unknown[] = []
for (const username of ['bcd', 'so-tttt']) {
  for (let on = day('2022-05-18'); on <= '2022-06-22'; on = addDays(on, 5)) {
    const actor = await actorNamed(db(), username, on)
    if (!actor) throw new Error(`nobody is ${username} on ${on}`)
    const asOf = { day: on, calendar: (await settingsOn(db(), on)).calendar }
    const rows = await listAssignments(db(), actor, {}, asOf, null)
    looks.push([username, on, await figuresByAgency(db(), actor, {}, asOf), (await overview(db(), actor, {}, asOf)).dated, rows])
  }
}

/** Every column that is a day, of every table: what was written. */
async function days(): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `select quote_ident(table_name) as table, quote_ident(column_name) as column from information_schema.columns
     where table_schema = 'public' and data_type = 'date' order by 1, 2`,
  )
  const found: unknown[] = []
  for (const { table, column } of columns) {
    const { rows } = await client.query(`select ${column}::text as day, count(*)::int as count from ${table} group by 1 order by 1`)
    found.push([table, column, rows])
  }
  await client.end()
  return found
}

const digest = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)))
    .digest('hex')
const [client] = await db().$queryRaw<{ zone: string; naive: string }[]>`
  select current_setting('timezone') as zone, timestamptz '2022-05-20 17:30:00Z'::date::text as naive`
console.log(
  JSON.stringify({
    words: digest(words),
    looks: digest(looks),
    written: digest(await days()),
    lookCount: looks.length,
    // What careless code would have said of the same instants.
    naive: [INSTANTS.map((at) => at.getDate()), client?.naive],
    zones: [Intl.DateTimeFormat().resolvedOptions().timeZone, client?.zone],
  }),
)
await disconnect()
process.exit()
