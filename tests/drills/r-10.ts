import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { drift, migrate, pendingMigrations } from '#lib/migrate.ts'
import { migrationNames } from '#lib/migrations.ts'
import { another, type Drill, database, query, run } from './harness.ts'

const TIMES = Number(process.env.TIMES ?? 20)

const runner = (url: string): ChildProcess => {
  const script = `const { migrate } = await import(${JSON.stringify(pathToFileURL('src/lib/migrate.ts').href)}); await migrate(${JSON.stringify(url)})`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
}

/** Everything in the catalog that a migration makes, as text. */
async function shape(url: string): Promise<string> {
  const [row] = await query<{ md5: string }>(
    url,
    `select md5(string_agg(line, e'\\n' order by line)) as md5 from (
      select format('%s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, generation_expression) as line from information_schema.columns where table_schema = 'public'
      union all select pg_get_constraintdef(oid) || conrelid::regclass from pg_constraint where connamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace and prolang = (select oid from pg_language where lanname = 'plpgsql')) lines`,
  )
  return row?.md5 ?? ''
}

/** Migrations killed at any moment end, once tried again, in the same schema. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  const reference = await another(server.url, 'reference')
  const begun = performance.now()
  await once(runner(reference), 'exit')
  const whole = performance.now() - begun
  const wanted = await shape(reference)
  check('the reference is what the schema says', (await drift(reference)) === '')

  let [converged, interrupted] = [0, 0]
  for (let time = 0; time < TIMES; time++) {
    const url = await another(server.url, `killed_${time}`)
    const child = runner(url)
    await sleep(whole * (0.3 + (0.7 * time) / TIMES))
    child.kill('SIGKILL')
    if (child.exitCode === null) await once(child, 'exit')
    if ((await pendingMigrations(url)).length > 0) interrupted++
    await migrate(url)
    if ((await shape(url)) === wanted) converged++
  }
  figure('interrupted', interrupted)
  check(`${TIMES} of ${TIMES} killed runners converge`, converged === TIMES, converged)
  check('some of them were killed before the end', interrupted > 0, interrupted)

  const crashed = await another(server.url, 'crashed')
  const child = runner(crashed)
  await sleep(whole * 0.7)
  await server.stop()
  if (child.exitCode === null) await once(child, 'exit')
  await server.start()
  await migrate(crashed)
  check('a server stopped in the middle: the same', (await shape(crashed)) === wanted)

  const together = await another(server.url, 'together')
  const codes = await Promise.all([runner(together), runner(together)].map(async (one) => (await once(one, 'exit'))[0]))
  check('two runners at once end well, and each migration ran once', codes.join() === '0,0' && (await shape(together)) === wanted, codes)

  const env = { DATABASE_URL: together, APP_ORIGIN: 'https://dondoc.example' }
  await query(together, `update _prisma_migrations set finished_at = null where migration_name = '${migrationNames().at(-1)}'`)
  const pending = await run('web', [], env)
  check(
    'the web server does not start on a database that lacks a migration',
    pending.code === 1 && pending.said.includes('npm run migrate'),
    pending,
  )
  await query(together, `update _prisma_migrations set finished_at = now(), migration_name = '29990101000000_x' where finished_at is null`)
  const unknown = await run('web', [], env)
  check('nor on one that knows more than it', unknown.code === 1 && unknown.said.includes('29990101000000_x'), unknown)

  // Control: the same file without its begin and commit, cut off in the middle, is stuck for ever.
  const halved = await another(server.url, 'halved')
  const sql = readFileSync(`prisma/migrations/${migrationNames()[0]}/migration.sql`, 'utf8').replace(/^begin;|commit;\s*$/g, '')
  await query(halved, sql.slice(0, sql.indexOf('CREATE TABLE', sql.length / 4)))
  const again = await migrate(halved).then(
    () => 'done',
    (error: unknown) => String(error),
  )
  check('control: half a migration left behind by a file that is no transaction stops the next', again !== 'done', again)
}
