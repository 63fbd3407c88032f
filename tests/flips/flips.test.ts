import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test, vi } from 'vitest'
import { toUtcDate } from '#domain/day.ts'
import { type Permission, RULES } from '#domain/permissions.ts'
import { perform } from '#lib/act.ts'
import { readSession } from '#lib/sessions.ts'
import { acts } from '../rights/acts.ts'
import { FORMS } from '../rights/forms.ts'
import { people, table } from '../rights/table.ts'
import { makeWorld, type Target } from '../rights/world.ts'
import { TODAY } from '../support/cast.ts'
import { type Flip, flip } from './flip.ts'

vi.mock('#lib/action.ts', () => ({ defineAction: (act: unknown) => act }))
vi.mock('#lib/upload.ts', () => ({ defineUpload: (act: unknown) => act }))
vi.mock('#lib/sign-in.ts', () => ({ defineSignIn: () => 'sign-in' }))

const FLIPS: Flip[] = (Object.keys(RULES) as Permission[]).flatMap((permission) =>
  (['admin', 'office', 'committee', 'agency'] as const).flatMap((role) => [true, false].map((grants) => ({ permission, role, grants }))),
)

class Undone extends Error {}

let targets: Map<string, Target>
let sessions: Map<string, string>

beforeAll(async () => {
  ;({ targets, sessions } = await makeWorld())
}, 240_000)

/** What an act comes to, in a word, and nothing of it stays. */
async function outcome(name: string, on: string, who: string): Promise<string> {
  const [act, target] = [acts.get(name), targets.get(on)]
  const session = sessions.get(target?.people[who] ?? '')
  if (!act || !target || !session) throw new Error(`nobody is ${who} to: ${on}`)
  const input = act.schema.parse(FORMS[name]?.(String(target.id), target.more ?? {}))
  const rows = Object.entries(target.settings ?? {}).map(([key, value]) => ({ key, value, validFrom: toUtcDate(TODAY) }))
  const undoing = {
    ...act,
    async run(...given: Parameters<typeof act.run>) {
      const done = await act.run(...given)
      if (done.ok) throw new Undone()
      return done
    },
  }
  try {
    const result = await perform(
      undoing,
      input,
      async (tx) => {
        if (rows.length > 0) await tx.setting.createMany({ data: rows })
        return readSession(tx, session)
      },
      { key: null, revision: null },
    )
    return result.is
  } catch (error) {
    if (error instanceof Undone) return 'ok'
    throw error
  }
}

/** Whether a cell of the table of rights comes out otherwise. */
async function isCaughtByTable({ permission }: Flip): Promise<boolean> {
  for (const { act, on, cells } of table.filter((row) => row.permission === permission)) {
    for (const [column, who] of people.entries()) {
      const expected = cells[column]
      if (expected === '–' || expected === 'signed_out') continue
      if ((await outcome(act, on, who)) !== expected) return true
    }
  }
  return false
}

/** Whether the tables of the pure rule say so. */
const isCaughtByRules = (one: Flip): Promise<boolean> =>
  promisify(execFile)(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      'domain',
      'tests/domain/permissions.test.ts',
    ],
    { env: { ...process.env, FLIP: JSON.stringify(one) } },
  ).then(
    () => false,
    () => true,
  )

test('every flipped cell of the policy is caught', async () => {
  const counts = { table: 0, rules: 0 }
  const survivors: string[] = []
  for (const one of FLIPS) {
    const back = flip(one)
    const isCaught = await isCaughtByTable(one).finally(back)
    if (isCaught) counts.table++
    else if (await isCaughtByRules(one)) counts.rules++
    else survivors.push(`${one.permission}: ${one.role} ${one.grants ? 'always' : 'never'}`)
  }
  console.log(JSON.stringify({ flips: FLIPS.length, ...counts, survivors }, null, 1))
  expect(counts.table + counts.rules + survivors.length).toBe(FLIPS.length)
}, 3_600_000)
