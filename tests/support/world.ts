import pg from 'pg'
import { inject } from 'vitest'
import { seed } from '#commands/seed.ts'
import { fromUtcDate } from '#domain/day.ts'
import { CHOICES } from '#domain/proposal.ts'
import * as acts from '#features/notices/mutations.ts'
import { answerField } from '#features/notices/schema.ts'
import { performAs } from '#lib/act.ts'
import { adopt } from '#lib/env.ts'
import { disconnect } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { moment, type Name } from './cast.ts'
import { openDatabase } from './database.ts'

const SEEDED = 'test_demonstration'
const OWN = `test_worker_${process.env.VITEST_POOL_ID}`
// Any number will do, as long as every worker locks the same one.
const LOCK = 128_2022

const serverUrl = inject('serverUrl')

const addressOf = (database: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Runs on a connection of its own, with the rights of the database's owner. */
export async function asOwner<Value>(run: (client: pg.Client) => Promise<Value>, database = OWN): Promise<Value> {
  const client = new pg.Client({ connectionString: addressOf(database) })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Rows of the worker's database, read past the product. */
export const rows = <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  asOwner(async (client) => (await client.query<Row>(text, values)).rows)

/**
 * The worker's database becomes a fresh copy of the demonstration. It is seeded once in a run, by whichever worker comes
 * first, and copied from then on.
 */
export async function openDemonstration(): Promise<void> {
  await onMaintenance(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [SEEDED])
    if (rowCount === 0) await makeTemplate(client)
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  })
  await openCopy(SEEDED)
}

async function openCopy(template: string): Promise<void> {
  await disconnect()
  await onMaintenance(async (client) => {
    await client.query(`drop database if exists ${OWN} with (force)`)
    await client.query(`create database ${OWN} template ${template}`)
  })
}

const onMaintenance = (run: (client: pg.Client) => Promise<void>) => asOwner(run, new URL(serverUrl).pathname.slice(1))

/** Takes its last name only when it is whole: a worker that fails while seeding leaves nothing that others would copy. */
async function makeTemplate(client: pg.Client): Promise<void> {
  const draft = `${SEEDED}_draft`
  await openDatabase(draft)
  adopt({ DATABASE_URL: addressOf(draft) })
  try {
    await seed(addressOf(draft), { isDemonstration: true })
  } finally {
    await disconnect()
    adopt({ DATABASE_URL: addressOf(OWN) })
  }
  await client.query(`alter database ${draft} rename to ${SEEDED}`)
}

/** A hash of every table but the counters of the throttle: what an act left, or did not. */
export const digest = (): Promise<Record<string, string>> =>
  asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('_prisma_migrations', 'rate_limit')`,
    )
    const hashes = tables.map(
      ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`,
    )
    const { rows: hashed } = await client.query<{ name: string; hash: string }>(hashes.join(' union all '))
    return Object.fromEntries(hashed.map(({ name, hash }) => [name, hash]))
  })

/** Pastes a text, gives each question the answer it has for "not decided", and assigns; returns the notice's id. */
export async function publishNotice(text: string, name: Name = 'vanPhong'): Promise<number> {
  const at = await moment(name)
  return transaction(async (tx) => {
    const noticeId = Number(/\d+/.exec(await performAs(tx, acts.draftNotice, { text }, at))?.[0])
    const { number, issuedOn, issuer } = await tx.notice.findUniqueOrThrow({ where: { id: noticeId } })
    const { openQuestions } = await acts.lockedProposal(tx, at, noticeId)
    const answers = openQuestions.map(({ id, about }) => [answerField(id).choice, CHOICES[about][0]])
    const head = { number: number ?? '', issuedOn: issuedOn ? fromUtcDate(issuedOn) : '', issuer: issuer ?? '' }
    await performAs(tx, acts.answerNotice, { noticeId, ...head, ...Object.fromEntries(answers) }, at)
    const { directives, assignmentCount } = await acts.lockedProposal(tx, at, noticeId)
    await performAs(tx, acts.publishNotice, { noticeId, directiveCount: directives.length, assignmentCount }, at)
    return noticeId
  })
}
