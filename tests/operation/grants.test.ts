import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#lib/embedded.ts'
import { grantRights } from '#lib/grants.ts'
import { migrate } from '#lib/migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-grants-'))
const ROLES = ['dondoc_owner', 'dondoc_app', 'dondoc_worker']
let server: Embedded

beforeAll(async () => {
  server = await startEmbedded(folder, { fsync: 'off' })
  await query(server.url, ROLES.map((name) => `create role ${name} login password 'x'`).join('; '))
  await query(server.url, 'create database roles owner dondoc_owner')
  await migrate(as('dondoc_owner'))
  await grantRights(as('dondoc_owner'), 'dondoc_app', 'dondoc_worker')
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function as(role: string): string {
  const url = new URL(server.url)
  Object.assign(url, { username: role, password: 'x', pathname: '/roles' })
  return url.href
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query<Row>(sql).finally(() => client.end())).rows
}

/** `*` is any table that has no line of its own. */
function expected(): Map<string, string> {
  const lines = readFileSync(resolve(import.meta.dirname, 'grants.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return new Map(
    lines.map((line) => {
      const [table = '', app, worker] = line.split('\t')
      return [table, `${app}, ${worker}`]
    }),
  )
}

test('the roles that serve have the rights of the list, table by table', async () => {
  const found = await query<{ table: string; rights: string }>(
    as('dondoc_owner'),
    `select t.tablename as table, string_agg(coalesce(
       (select string_agg(lower(left(g.privilege_type, 1)), '' order by array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], g.privilege_type::text))
        from information_schema.role_table_grants g where g.table_schema = 'public' and g.table_name = t.tablename and g.grantee = r.name), '-'), ', ' order by r.name) as rights
     from pg_tables t cross join unnest(array['dondoc_app', 'dondoc_worker']) r(name) where t.schemaname = 'public' group by t.tablename`,
  )
  const list = expected()
  const other = list.get('*')
  expect(found.map(({ table, rights }) => `${table}: ${rights}`).sort()).toEqual(
    found.map(({ table }) => `${table}: ${list.get(table) ?? other}`).sort(),
  )
  const tables = new Set(found.map(({ table }) => table))
  expect([...list.keys()].filter((name) => name !== '*' && !tables.has(name))).toEqual([])
})

test.each([
  ['dondoc_app', 'create table mine (id int)'],
  ['dondoc_app', 'create schema mine'],
  ['dondoc_app', 'alter table decision disable trigger user'],
  ['dondoc_app', 'drop trigger audit_event_chain on audit_event'],
  ['dondoc_app', 'update audit_event set payload = payload'],
  ['dondoc_app', 'delete from audit_event'],
  ['dondoc_app', 'truncate audit_event'],
  ['dondoc_app', `update audit_head set hash = repeat('0', 64)`],
  ['dondoc_app', 'delete from decision'],
  ['dondoc_app', 'delete from person'],
  ['dondoc_app', 'delete from _prisma_migrations'],
  ['dondoc_app', `create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'`],
  ['dondoc_worker', `update person set password_hash = 'x'`],
  ['dondoc_worker', `insert into one_time_code default values`],
  ['dondoc_worker', 'create table mine (id int)'],
])('%s may not: %s', async (role, sql) => {
  await expect(query(as(role), sql)).rejects.toThrow(/permission denied|must be owner/)
})

test('the chain goes on under a role that may not touch its head', async () => {
  await query(
    as('dondoc_app'),
    `insert into audit_event (seq, previous_hash, hash, at, recorded_on, name, actor_name, payload) values (0, '', '', now(), '2022-05-30', 'x', 'y', '{}')`,
  )
  expect(await query(as('dondoc_app'), 'select seq::int from audit_head')).toEqual([{ seq: 1 }])
})

test('a right given by hand is taken back by the next migration', async () => {
  await query(as('dondoc_owner'), 'grant delete on audit_event to dondoc_app')
  await grantRights(as('dondoc_owner'), 'dondoc_app', 'dondoc_worker')
  await expect(query(as('dondoc_app'), 'delete from audit_event')).rejects.toThrow('permission denied')
})

test('a role nobody made is named', async () => {
  await expect(grantRights(as('dondoc_owner'), 'nobody', 'dondoc_worker')).rejects.toThrow('chưa có vai trò "nobody"')
})
