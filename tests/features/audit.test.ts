import { beforeAll, describe, expect, test } from 'vitest'
import { eventOf, firstBreak, firstMissed, headOf, historyOf } from '#features/audit/data.ts'
import { db } from '#lib/prisma.ts'
import { record, transaction } from '#lib/transaction.ts'
import { eventLines } from '#lib/vi/audit.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'
import { moment, TODAY } from '../support/cast.ts'
import { demonstrationActs } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

class Undone extends Error {}

/** Where the chain breaks after somebody with the keys of the database, whom no trigger stops, has done this; then it is undone. */
async function breakAfter(...statements: string[]): Promise<number | null> {
  let found: bigint | null = null
  const tried = db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe('set local session_replication_role = replica')
    for (const statement of statements) expect(await tx.$executeRawUnsafe(statement)).toBeGreaterThan(statement.startsWith('do') ? -1 : 0)
    found = await firstBreak(tx)
    throw new Undone()
  })
  await expect(tried).rejects.toThrow(Undone)
  return found === null ? null : Number(found)
}

const last = async () => (await rows<{ seq: string }>('select max(seq) as seq from audit_event'))[0]?.seq ?? ''

describe('the chain', () => {
  test('holds over the whole demonstration, without a gap', async () => {
    expect(await firstBreak(db())).toBe(null)
    const [counted] = await rows(`select count(*)::int as events, max(seq)::int as last, min(seq)::int as first from audit_event`)
    expect(counted).toMatchObject({ first: 1, last: counted?.events })
  })

  test.each([
    ['a word', `payload = replace(payload, 'năm 2022', 'năm 2021')`],
    ['the day', `recorded_on = recorded_on - 1`],
    ['the instant', `at = at - interval '1 second'`],
    ['the person', `person_id = coalesce(person_id, 0) + 1`],
    ['the name shown', `actor_name = 'Ai đó'`],
    ['the agency', `agency_id = coalesce(agency_id, 0) + 1`],
    ['what it is about', `assignment_id = coalesce(assignment_id, 0) + 1`],
    ['what happened', `name = 'notice.withdrawn'`],
    ['its own hash', `hash = repeat('0', 64)`],
    ['the hash before', `previous_hash = repeat('0', 64)`],
  ])('shows where %s was edited', async (_, set) => {
    const [target] = await rows<{ seq: number }>(`select max(seq)::int as seq from audit_event where payload like '%năm 2022%'`)
    expect(await breakAfter(`update audit_event set ${set} where seq = ${target?.seq}`)).toBe(target?.seq)
  })

  test('shows an edit whose hash was made again: the next no longer follows', async () => {
    const again = 'update audit_event e set hash = audit_hash(e) where seq = 40'
    expect(await breakAfter(`update audit_event set payload = '{}' where seq = 40`, again)).toBe(41)
  })

  test('shows a row put before the first', async () => {
    expect(await breakAfter(`update audit_event set seq = 0 where seq = 1`)).toBe(0)
  })

  test('shows a row taken out of the middle, and the first one', async () => {
    expect(await breakAfter('delete from audit_event where seq = 40')).toBe(41)
    expect(await breakAfter('delete from audit_event where seq = 1')).toBe(2)
  })

  test('shows the first row taken away, even where every hash after it was made again', async () => {
    const again = `do $$ declare e audit_event; before text := repeat('0', 64); begin
      for e in select * from audit_event order by seq loop
        e.previous_hash := before;
        before := audit_hash(e);
        update audit_event set previous_hash = e.previous_hash, hash = before where seq = e.seq;
      end loop;
      update audit_head set hash = before;
    end $$`
    expect(await breakAfter('delete from audit_event where seq = 1', again)).toBe(2)
  })

  test('shows a tail that was cut off, and an emptied journal', async () => {
    const end = Number(await last())
    expect(await breakAfter(`delete from audit_event where seq > ${end - 3}`)).toBe(end)
    expect(await breakAfter('delete from audit_event')).toBe(end)
  })
})

test('what was written down outside shows a chain made anew, and what was cut off it', async () => {
  const { seq, hash } = await headOf(db())
  const earlier = { at: '2022-05-20', seq: 40n, hash: (await db().auditEvent.findUniqueOrThrow({ where: { seq: 40n } })).hash }
  const now = { at: '2022-05-30', seq, hash }
  expect(await firstMissed(db(), [now, earlier])).toBe(null)
  expect(await firstMissed(db(), [earlier, { ...now, hash: 'f'.repeat(64) }])).toMatchObject({ seq, after: 40n })
  expect(await firstMissed(db(), [{ ...now, seq: seq + 3n }])).toMatchObject({ seq: seq + 3n, after: 0n })
})

test('a number given by hand is not taken, and twenty at once are numbered without a gap', async () => {
  const before = Number(await last())
  const at = await moment('admin')
  const events = Array.from({ length: 20 }, () =>
    transaction((tx) => record(tx, { name: 'session.ended', personId: at.actor.personId ?? 0 }, at)),
  )
  const seqs = (await Promise.all(events)).map(Number).sort((a, b) => a - b)
  expect(seqs).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index))
  expect(await firstBreak(db())).toBe(null)
})

test('an event is written with its act or not at all', async () => {
  const before = await last()
  const at = await moment('admin')
  await expect(
    transaction(async (tx) => {
      await record(tx, { name: 'demonstration.left' }, at)
      throw new Error('the act failed')
    }),
  ).rejects.toThrow('the act failed')
  expect(await last()).toBe(before)
})

test('every act of the demonstration has its event, on its day, and its sentence', async () => {
  const seen = await rows<{ name: string; on: string; ref: string; code: string }>(
    `select e.name, e.recorded_on::text as "on", d.ref, g.code from audit_event e join assignment a on a.id = e.assignment_id
     join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id`,
  )
  const NAMES = {
    exemption: 'assignment.exempted',
    plan: 'plan.registered',
    progress: 'progress.reported',
    completion: 'completion.submitted',
    accept: 'completion.accepted',
    return: 'completion.returned',
  }
  const events = new Set(seen.map(({ name, on, ref, code }) => `${name} ${on} ${ref} ${code}`))
  for (const { act, on, ref, agency } of demonstrationActs()) {
    const name = NAMES[act]
    expect(events).toContain(`${name} ${on} ${ref} ${agency}`)
  }
  const [assignment] = await rows<{ id: number }>(
    `select assignment_id as id from audit_event where name = 'completion.returned' order by seq limit 1`,
  )
  const history = await historyOf(db(), { id: assignment?.id ?? 0, directiveId: 0 }, TODAY)
  expect(history.length).toBeGreaterThan(1)
  expect(history.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq).sort((a, b) => Number(b - a)))
  for (const { event } of history) {
    expect(EVENT_TITLES[event.name]).toMatch(/^\p{Lu}/u)
    expect(eventLines(event).join('; ')).not.toMatch(/undefined|null/)
  }
  const [newest] = history
  expect(await eventOf(db(), assignment?.id ?? 0, newest?.seq ?? 0n)).toEqual(newest)
  expect(await eventOf(db(), (assignment?.id ?? 0) + 1, newest?.seq ?? 0n)).toBe(null)
})
