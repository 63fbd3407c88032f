import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseUrl } from '../support/database.ts'
import { digest, openDemonstration } from '../support/world.ts'
import { NEVER } from './never.ts'
import { NEVER_OF_AGENCIES } from './never-agencies.ts'
import { NEVER_EXCHANGED } from './never-exchange.ts'
import { by, close, copied, facts } from './statements.ts'

const client = new pg.Client({ connectionString: databaseUrl })

beforeAll(async () => {
  await openDemonstration()
  await client.connect()
  await client.query(`insert into handling (assignment_id, unit, recorded_on, recorded_at, person_id, agency_id) values (1, 'x', ${by})`)
})
afterAll(() => client.end())

/** Tries statements as the owner of the database would by hand; says which constraint refused one of them, or that none did. */
async function refusal(...statements: string[]): Promise<string> {
  await client.query('begin')
  try {
    for (const statement of statements) await client.query(statement)
    return 'taken'
  } catch (error) {
    const { constraint, message, code } = error as pg.DatabaseError
    return constraint ?? (code === '23001' ? message : `${code} ${message}`)
  } finally {
    await client.query('rollback')
  }
}

test.each([...NEVER, ...NEVER_OF_AGENCIES, ...NEVER_EXCHANGED])('never: %s', async (_, constraint, statements) =>
  expect(await refusal(...statements)).toBe(constraint),
)

test('the same number in another year, or after the draft was withdrawn, is another document', async () => {
  expect(await refusal(copied(`'129/TB-UBND'`))).toBe('taken')
  expect(await refusal(`update notice set state = 'withdrawn'`, copied('number'))).toBe('taken')
  const nextYear = copied('number').replace("select 'draft', number, issued_on", `select 'draft', number, issued_on + 365`)
  expect(await refusal(nextYear)).toBe('taken')
})

describe('what was done stays as it was done', () => {
  const ACTS = ['handling', 'plan', 'plan_step', 'progress_report', 'completion', 'decision', 'exemption', 'evidence', 'audit_event']
  const column: Record<string, string> = {
    plan_step: 'person_name',
    handling: 'unit',
    decision: 'reason',
    evidence: 'issuer',
    audit_event: 'payload',
    exemption: 'reason',
    completion: 'summary',
    progress_report: 'done',
  }

  test.each(ACTS)('%s is neither changed, deleted nor emptied', async (table) => {
    const name = column[table] ?? 'what'
    expect(await refusal(`update ${table} set ${name} = 'x'`)).toBe(`${table} is append-only`)
    expect(await refusal(`delete from ${table}`)).toBe(`${table} is append-only`)
    expect(await refusal(`truncate ${table} cascade`)).toMatch(/is append-only$/)
  })

  test('an unchanged version may be rewritten on its day and then closed', async () => {
    expect(await refusal(facts('percent = 50'), close)).toBe('taken')
  })
})

test('nothing of all this was left behind', async () => {
  const before = await digest()
  await refusal(...(NEVER[0]?.[2] ?? []))
  expect(await digest()).toEqual(before)
})
