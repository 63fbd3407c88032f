import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test, vi } from 'vitest'
import { toUtcDate } from '#domain/day.ts'
import { can, type Permission, RULES, systemActor } from '#domain/permissions.ts'
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

const CELLS: Flip[] = (Object.keys(RULES) as Permission[]).flatMap((permission) =>
  (['admin', 'office', 'committee', 'agency'] as const).flatMap((role) => [true, false].map((grants) => ({ permission, role, grants }))),
)

// An actor of each kind and subjects far and near: a cell that none of them tells from what stands is no flip.
const SUBJECTS = [1, 2, 3].flatMap((agency) =>
  [true, false].map((isDraft) => ({
    holderAgencyId: agency,
    deskAgencyId: (agency % 3) + 1,
    deadlineDeskAgencyId: (agency % 3) + 1,
    readerAgencyIds: [agency],
    fellowAgencyIds: [agency],
    memberIds: [agency],
    submittedByPersonId: null,
    askedByPersonId: null,
    isDraft,
    personId: isDraft ? 1 : 9,
    places: [{ agencyId: agency, role: 'agency' as const }],
  })),
)
const SETTLED = [true, false].map((is) => ({
  officeEnters: is,
  adminReadsEvidence: is,
  agenciesSeeAll: is,
  headMustSubmit: is,
  publicPage: is,
}))

function isAlready({ permission, role, grants }: Flip): boolean {
  const somebody = { ...systemActor(''), role, personId: 1, agencyId: 1 }
  const actors = SETTLED.flatMap((policy) =>
    [true, false].map((isAgencyAdmin) => ({ ...somebody, policy, isAgencyAdmin, isHead: isAgencyAdmin })),
  )
  return actors.every((actor) => SUBJECTS.every((subject) => can(actor, permission, subject as never) === grants))
}

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
  const flips = CELLS.filter((one) => !isAlready(one))
  for (const [place, one] of flips.entries()) {
    const back = flip(one)
    const isCaught = await isCaughtByTable(one).finally(back)
    if (isCaught) counts.table++
    else if (await isCaughtByRules(one)) counts.rules++
    else survivors.push(`${one.permission}: ${one.role} ${one.grants ? 'always' : 'never'}`)
    if (place % 20 === 19) process.stdout.write(`${place + 1} of ${flips.length}: ${JSON.stringify(counts)} ${survivors.join('; ')}\n`)
  }
  process.stdout.write(`${JSON.stringify({ cells: CELLS.length, flips: flips.length, ...counts, survivors }, null, 1)}\n`)
  expect(flips.length).toBeGreaterThan(200)
}, 3_600_000)
