import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from '#commands/seed.ts'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { adopt } from '#lib/env.ts'
import { grantRights } from '#lib/grants.ts'
import { migrate } from '#lib/migrate.ts'
import { disconnect } from '#lib/prisma.ts'

// Tried past the product, by whoever has its connection: row security alone says no.

const folder = mkdtempSync(join(tmpdir(), 'don-doc-walls-'))
let server: Embedded
let app: pg.Client
let own: { person: number; agency: number; assignment: number }
let other: typeof own

beforeAll(async () => {
  server = await startEmbedded(folder, { fsync: 'off' })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create role dondoc_app login password 'x'`)
  adopt({ DATABASE_URL: server.url, NEXTAUTH_SECRET: 'only for tests, only for tests, only', DATA_DIR: folder })
  await migrate(server.url)
  await seed(server.url, { isDemonstration: true })
  await grantRights(server.url, 'dondoc_app', 'dondoc_app')
  const of = async (username: string) => {
    const { rows } = await admin.query(
      `select p.id as person, o.agency_id as agency, min(v.assignment_id) as assignment from person p join post o on o.person_id = p.id
       join assignment_version v on v.agency_id = o.agency_id and v.valid_to is null where p.username = $1 group by 1, 2`,
      [username],
    )
    return rows[0]
  }
  own = await of('xuantruong')
  other = await of('so-ct')
  await admin.query(
    `insert into draft (assignment_id, person_id, purpose, saved_at) values ($1, $2, 'progress', now()), ($3, $4, 'progress', now())`,
    [own.assignment, own.person, other.assignment, other.person],
  )
  await admin.end()
  const url = new URL(server.url)
  Object.assign(url, { username: 'dondoc_app', password: 'x' })
  app = new pg.Client({ connectionString: url.href })
  await app.connect()
}, 240_000)

afterAll(async () => {
  await app?.end()
  await disconnect()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** In the name of somebody, in a transaction that is rolled back: the rows it touched, or what PostgreSQL said. */
async function as(who: { person: number; agency: number } | null, sql: string, values: readonly unknown[] = []): Promise<number | string> {
  await app.query('begin')
  try {
    if (who) {
      const said = [String(who.person), String(who.agency)]
      await app.query(`select set_config('dondoc.person', $1, true), set_config('dondoc.agency', $2, true)`, said)
    }
    return (await app.query(sql, [...values])).rowCount ?? 0
  } catch (error) {
    return String(error).includes('row-level security') ? 'the wall' : String(error).includes('permission denied') ? 'no right' : 'through'
  } finally {
    await app.query('rollback')
  }
}

// The wall is asked before any other constraint, so that a row of nothing but its names tells who gets through.
const insert = (table: string, { person, agency, assignment }: typeof own) =>
  [`insert into ${table} (assignment_id, person_id, agency_id) values ($1, $2, $3)`, [assignment, person, agency]] as const

const HELD = ['plan', 'progress_report', 'completion', 'confidence', 'extension_request', 'explanation', 'objection', 'money_statement']
const BY_NAME = ['extension_reply', 'measurement', 'comment']

test.each([...HELD, 'evidence_file'])('%s: in the own name, on what the own agency holds, and nothing else', async (table) => {
  expect(await as(own, ...insert(table, own))).toBe('through')
  expect(await as(own, ...insert(table, { ...own, assignment: other.assignment }))).toBe('the wall')
  expect(await as(own, ...insert(table, other))).toBe('the wall')
  expect(await as(own, ...insert(table, { ...own, person: other.person }))).toBe('the wall')
  expect(await as(null, ...insert(table, own))).toBe('the wall')
  if (table !== 'evidence_file') {
    expect(await as(own, `update ${table} set agency_id = agency_id`)).toBe('no right')
    expect(await as(own, `delete from ${table}`)).toBe('no right')
  }
})

test.each(BY_NAME)('%s: in the own name only', async (table) => {
  const sql = `insert into ${table} (person_id, agency_id) values ($1, $2)`
  expect(await as(own, sql, [own.person, own.agency])).toBe('through')
  expect(await as(own, sql, [other.person, other.agency])).toBe('the wall')
  expect(await as(null, sql, [own.person, own.agency])).toBe('the wall')
})

test('a draft is its agency’s: another changes and takes away none of it, and moves none to itself', async () => {
  expect(await as(own, `update draft set fields = '{}'`)).toBe(1)
  expect(await as(own, 'delete from draft')).toBe(1)
  expect(await as(null, 'delete from draft')).toBe(0)
  expect(await as(own, `update draft set fields = '{}' where person_id = $1`, [other.person])).toBe(0)
  expect(await as(own, 'delete from draft where person_id = $1', [other.person])).toBe(0)
  expect(await as(own, 'update draft set assignment_id = $1', [other.assignment])).toBe('the wall')
})

test('whose name it is does not outlive the transaction', async () => {
  await as(own, 'select 1')
  const { rows } = await app.query('select acting_person() as person, acting_agency() as agency')
  expect(rows).toEqual([{ person: null, agency: null }])
})

test('every table in which somebody records something of an assignment stands behind the wall, or is the Office’s', async () => {
  const { rows } = await app.query<{ name: string; walled: boolean }>(
    `select c.relname::text as name, c.relrowsecurity as walled from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     and (c.relrowsecurity or (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('assignment_id', 'person_id', 'agency_id')) = 3)`,
  )
  const named = (walled: boolean) =>
    rows
      .filter((row) => row.walled === walled)
      .map(({ name }) => name)
      .sort()
  expect(named(true)).toEqual([...HELD, ...BY_NAME, 'draft', 'evidence_file'].sort())
  // The Office changes and exempts; handing over is an administrator's too.
  expect(named(false)).toEqual([
    'audit_event',
    'change',
    'exemption',
    'explanation_request',
    'handling',
    'instruction',
    'role_change',
    'takeover',
  ])
})
