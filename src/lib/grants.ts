import pg from 'pg'
import { databaseUrl, env, ownerUrl } from './env.ts'
import { OperatorError } from './failure.ts'
import { migrate } from './migrate.ts'

/** What each role may do beyond reading: the owner of the tables makes and changes them, and is not used to serve. */
const DELETABLE = {
  app: [
    'agency_alias',
    'agency_set_member',
    'draft',
    'duty',
    'evidence_file',
    'holiday',
    'idempotency_key',
    'post',
    'rate_limit',
    'saved_view',
    'second_factor',
    'session',
  ],
  worker: ['idempotency_key', 'rate_limit', 'session'],
} as const
/** Never written by a program that serves: migrations, and the head that only the chain's own function moves. */
const READ_ONLY = ['_prisma_migrations', 'audit_head']
/** Who may sign in is no business of the worker. */
const NOT_FOR_WORKER = ['one_time_code', 'person', 'post', 'recovery_code', 'second_factor', 'session']

type Role = keyof typeof DELETABLE

const userOf = (url: string) => decodeURIComponent(new URL(url).username)

/** As the owner: the newest tables, and everybody's rights on them. Without the owner's address only what is newest already passes. */
export async function migrateAndGrant(): Promise<{ applied: string[] }> {
  const result = await migrate(ownerUrl())
  await grantRights(ownerUrl(), userOf(databaseUrl()), userOf(env().workerUrl ?? databaseUrl()))
  return result
}

/** Gives the roles that serve exactly their rights, on tables made since as well; whatever they had before is taken. */
export async function grantRights(ownerUrl: string, app: string, worker: string): Promise<void> {
  if (app === userOf(ownerUrl)) return
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const tables = await tablesOf(client)
    await client.query(`revoke create on schema public from public`)
    await grant(client, 'app', app, tables)
    if (worker !== app) await grant(client, 'worker', worker, tables)
    // The schema of the jobs is the worker's to make; it has no right to make anything among ours.
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    await client.query(`grant create on database ${pg.escapeIdentifier(rows[0]?.name ?? '')} to ${pg.escapeIdentifier(worker)}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

type TableRow = { name: string; isAppendOnly: boolean }

/** What is only ever added says so itself, by its trigger. */
async function tablesOf(client: pg.Client): Promise<TableRow[]> {
  const { rows } = await client.query<TableRow>(`
    select c.relname::text as name, exists (
      select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = c.oid and p.proname = 'refuse_change' and t.tgtype & 16 > 0) as "isAppendOnly"
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
  return rows
}

async function grant(client: pg.Client, role: Role, name: string, tables: readonly TableRow[]): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (!rowCount) throw new OperatorError(`PostgreSQL chưa có vai trò "${name}"; hãy tạo nó trước: create role ${name} login password '…'.`)
  for (const statement of statements(role, pg.escapeIdentifier(name), tables)) await client.query(statement)
}

function statements(role: Role, name: string, tables: readonly TableRow[]): string[] {
  return [
    `revoke all on all tables in schema public from ${name}`,
    `revoke create on schema public from ${name}`,
    `grant usage on schema public to ${name}`,
    `grant usage, select on all sequences in schema public to ${name}`,
    ...tables.map((table) => `grant ${rightsOn(role, table).join(', ')} on public.${pg.escapeIdentifier(table.name)} to ${name}`),
  ]
}

function rightsOn(role: Role, { name, isAppendOnly }: TableRow): string[] {
  if (READ_ONLY.includes(name)) return ['select']
  if ((DELETABLE[role] as readonly string[]).includes(name) && role === 'worker') return ['select', 'delete']
  if (role === 'worker' && NOT_FOR_WORKER.includes(name)) return ['select']
  const rights = ['select', 'insert', ...(isAppendOnly ? [] : ['update'])]
  return (DELETABLE[role] as readonly string[]).includes(name) ? [...rights, 'delete'] : rights
}
