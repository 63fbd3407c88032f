import { beforeAll, describe, expect, test, vi } from 'vitest'
import { toUtcDate } from '#domain/day.ts'
import { type Act, perform } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { readSession } from '#lib/sessions.ts'
import { TODAY } from '../support/cast.ts'
import { digest } from '../support/world.ts'
import { acts, exported, isAct } from './acts.ts'
import { FORMS } from './forms.ts'
import { people, table } from './table.ts'
import { makeWorld, type Target } from './world.ts'

// What a server action is made of comes through as it is, so that it can be told from which act it was.
vi.mock('#lib/action.ts', () => ({ defineAction: (act: unknown) => act }))
vi.mock('#lib/upload.ts', () => ({ defineUpload: (act: unknown) => act }))
vi.mock('#lib/sign-in.ts', () => ({ defineSignIn: () => 'sign-in' }))

describe('the table', () => {
  test('names every act there is, with its permission, and no other', () => {
    expect(acts.size).toBeGreaterThan(12)
    const told = new Map(table.map(({ act, permission }) => [act, permission]))
    expect([...told].sort()).toEqual([...acts.values()].map(({ name, permission }) => [name, permission]).sort())
  })

  test('is whole: every row has its cells, every act an outcome for everybody, one who may and one who may not', () => {
    for (const { act, on, cells } of table) expect([act, on, cells.length]).toEqual([act, on, people.length])
    const words = new Set(table.flatMap(({ cells }) => cells))
    expect([...words].sort()).toEqual(['forbidden', 'not_found', 'ok', 'refused', 'signed_out', '–'])
    for (const act of acts.keys()) {
      const rowsOf = table.filter((row) => row.act === act)
      people.forEach((who, column) => {
        expect([act, who, rowsOf.some(({ cells }) => cells[column] !== '–')]).toEqual([act, who, true])
      })
      expect(rowsOf.flatMap(({ cells }) => cells)).toEqual(expect.arrayContaining(['ok', 'signed_out']))
    }
    expect(table.length * people.length).toBeGreaterThan(800)
  })
})

test('every server action is one of the acts, and every act has its action', () => {
  expect(
    exported
      .filter(({ made }) => made === 'sign-in')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['finishSignIn', 'setFirstPassword', 'signIn', 'signInAs'])
  const wired = exported.filter(({ made }) => made !== 'sign-in')
  expect(wired.filter(({ made }) => !isAct(made) || acts.get(made.name) !== made)).toEqual([])
  expect(wired.map(({ made }) => (made as Act).name).sort()).toEqual([...acts.keys()].sort())
})

/** Who the session is, where the province has settled things so for this one act; rolled back with it. */
async function signedIn(tx: Tx, session: string, settings: Record<string, boolean> = {}) {
  const rows = Object.entries(settings).map(([key, value]) => ({ key, value, validFrom: toUtcDate(TODAY) }))
  if (rows.length > 0) await tx.setting.createMany({ data: rows })
  return readSession(tx, session)
}

/** Thrown once an act is done: its transaction is rolled back, and the world stays as it is for the next. */
class Undone extends Error {
  readonly eventCount: number
  constructor(eventCount: number) {
    super('undone')
    this.eventCount = eventCount
  }
}

const countEvents = (tx: Tx) => tx.auditEvent.count()

const undoing = (act: Act): Act => ({
  ...act,
  async run(tx, permitted, input, moment) {
    const before = await countEvents(tx)
    const outcome = await act.run(tx, permitted, input, moment)
    if (!outcome.ok) return outcome
    // What the database would say at the end of the transaction.
    await tx.$executeRaw`set constraints all immediate`
    throw new Undone((await countEvents(tx)) - before)
  },
})

describe('who may do what, and on what', () => {
  let targets: Map<string, Target>
  let sessions: Map<string, string>
  let untouched: Record<string, string>

  beforeAll(async () => {
    const made = await makeWorld()
    targets = made.targets
    sessions = made.sessions
    // So that the draft may be assigned by who may.
    expect(await outcome('notice.answer', 'a draft', 'admin', (act) => act)).toBe('ok')
    untouched = await digest()
  })

  /** In a word; where it is done, with the events it wrote if they are not one. */
  async function outcome(name: string, on: string, who: string, as = undoing): Promise<string> {
    const act = acts.get(name)
    const target = targets.get(on)
    const session = sessions.get(target?.people[who] ?? '')
    if (!act || !target || !session) throw new Error(`nobody is ${who} to: ${on}`)
    const input = act.schema.parse(FORMS[name]?.(String(target.id), target.more ?? {}))
    try {
      const { is } = await perform(as(act), input, (tx) => signedIn(tx, session, target.settings), { key: null, revision: null })
      return is === 'done' ? 'ok' : is
    } catch (error) {
      if (!(error instanceof Undone)) throw error
      return error.eventCount === 1 ? 'ok' : `ok, ${error.eventCount} events`
    }
  }

  test.each(table)('$act: $on', async ({ act, on, cells }) => {
    const cellOf = people.flatMap((who, column) => (cells[column] === '–' ? [] : [{ who, expected: cells[column] ?? '' }]))
    expect(Object.keys(targets.get(on)?.people ?? {})).toEqual(expect.arrayContaining(cellOf.map(({ who }) => who)))
    // Where a plan fulfils the directive, registering it hands it in as well.
    const done = act === 'plan.register' && on === 'open, fulfilled by a plan' ? 'ok, 2 events' : 'ok'
    const found: [string, string][] = []
    for (const { who } of cellOf) found.push([who, await outcome(act, on, who)])
    expect(found).toEqual(cellOf.map(({ who, expected }) => [who, expected === 'ok' ? done : expected]))
    expect(await digest()).toEqual(untouched)
  })
})
