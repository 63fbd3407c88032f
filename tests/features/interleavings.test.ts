import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { systemActor } from '#domain/permissions.ts'
import { type AssignmentRecord, readAssignment } from '#features/assignments/data.ts'
import { firstBreak, headOf, versionsOfRun } from '#features/audit/data.ts'
import { actorNamed } from '#features/people/data.ts'
import { type Act, perform, type Result } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { TODAY } from '../support/cast.ts'
import { pick, type Random, randomOf } from '../support/random.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { ACCEPT, document, EXEMPT, PLAN, plan, REPORT, RETURN, SUBMIT } from './acting.ts'

// 10,000 on demand: INTERLEAVINGS=10000
const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 300)
// So few are worked on at a time, so that most rounds find something under way.
const AT_A_TIME = 6

/** An assignment as a plain model knows it: who may do what next, and nothing of how it is kept. */
type Model = 'open' | 'handed_in' | 'closed'
type Move = { act: Act; by: 'holder' | 'desk' | 'office'; from: Model; to: Model; event: RegExp; input: object; weight: number }
const MOVES: Record<string, Move> = {
  plan: { act: PLAN, by: 'holder', from: 'open', to: 'open', event: /^plan\./, input: plan, weight: 3 },
  report: {
    act: REPORT,
    by: 'holder',
    from: 'open',
    to: 'open',
    event: /^progress\.reported$/,
    input: { done: 'a', percent: '5' },
    weight: 6,
  },
  submit: {
    act: SUBMIT,
    by: 'holder',
    from: 'open',
    to: 'handed_in',
    event: /^completion\.submitted$/,
    input: { summary: 'a', ...document },
    weight: 5,
  },
  accept: { act: ACCEPT, by: 'desk', from: 'handed_in', to: 'closed', event: /^completion\.accepted$/, input: {}, weight: 2 },
  return: {
    act: RETURN,
    by: 'desk',
    from: 'handed_in',
    to: 'open',
    event: /^completion\.returned$/,
    input: { reason: 'thiếu' },
    weight: 5,
  },
  exempt: {
    act: EXEMPT,
    by: 'office',
    from: 'open',
    to: 'closed',
    event: /^assignment\.exempted$/,
    input: { reason: 'a', ...document },
    weight: 1,
  },
}
const WEIGHTED = Object.values(MOVES).flatMap((move) => Array.from({ length: move.weight }, () => move))

type World = { ids: number[]; people: Map<number, string[]>; officeId: number }

async function newWorld(): Promise<World> {
  await openDemonstration()
  const posts = await rows<{ username: string; agency: number; isOffice: boolean }>(
    `select p.username, o.agency_id as agency, a.is_office as "isOffice" from post o join person p on p.id = o.person_id
     join agency a on a.id = o.agency_id where o.role in ('agency', 'office') and o.valid_to is null order by 1`,
  )
  const people = new Map([...Map.groupBy(posts, ({ agency }) => agency)].map(([id, all]) => [id, all.map(({ username }) => username)]))
  const ids = await rows<{ id: number }>(
    `select v.assignment_id as id from assignment_version v join directive d on d.id = v.directive_id where v.valid_to is null
       and v.kind = 'one_off' and v.role <> 'coordinating' and v.submitted_on is null and v.accepted_on is null and v.exempt_on is null
       and d.ref <> '3c' and v.agency_id = any($1) order by 1`,
    [[...people.keys()]],
  )
  return { ids: ids.map(({ id }) => id), people, officeId: posts.find(({ isOffice }) => isOffice)?.agency ?? 0 }
}

type Sent = { move: Move; who: string; key: string; revision: number | null; times: number }

function sentBy({ people, officeId }: World, record: AssignmentRecord, random: Random): Sent[] {
  const agencyOf = { holder: record.holderAgencyId, desk: record.deskAgencyId, office: officeId }
  return Array.from({ length: 1 + random(5) }, () => {
    const move = pick(random, WEIGHTED)
    const who = pick(random, people.get(agencyOf[move.by]) ?? [''])
    // A double click, a triple one; a form that says what it was made from, or not.
    return { move, who, key: randomUUID(), revision: random(3) ? null : record.revision, times: pick(random, [1, 1, 2, 3]) }
  })
}

/** A connection lost on the way is no answer, and whoever gets none asks again. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries > 5) throw error
    }
  }
}

function send({ move, who, key, revision }: Sent, assignmentId: number): Promise<Result> {
  const input = move.act.schema.parse({ ...move.input, assignmentId: String(assignmentId) })
  const momentOf: Parameters<typeof perform>[2] = async (tx) => {
    const actor = await actorNamed(tx, who, TODAY)
    return actor && { actor, today: TODAY }
  }
  return untilAnswered(() => perform(move.act, input, momentOf, { key, revision }))
}

const cutOff = () =>
  rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' limit 1`,
  )

const eventsAfter = (seq: number) =>
  db().$queryRaw<{ seq: number; name: string; assignmentId: number }[]>`
    select seq::int, name, assignment_id as "assignmentId" from audit_event where seq > ${seq} order by audit_event.seq`
const told = (result: Result | undefined) => (result?.is === 'done' ? Number(/\d+$/.exec(result.location)?.[0]) : null)

test(`${INTERLEAVINGS} random interleavings lose and double nothing`, { timeout: 7_200_000 }, async () => {
  let world = await newWorld()
  let models = new Map<number, Model>()
  const outcomes = new Map<string, number>()
  for (let seed = 1; seed <= INTERLEAVINGS; seed++) {
    const open = () => world.ids.filter((one) => models.get(one) !== 'closed').slice(0, AT_A_TIME)
    // What is accepted stays so: a new world before nothing is open any more.
    if (open().length < AT_A_TIME) [world, models] = [await newWorld(), new Map()]
    const random = randomOf(seed)
    const id = pick(random, open())
    const record = await untilAnswered(() => readAssignment(db(), systemActor('kiểm thử'), id))
    if (!record) throw new Error(`nobody reads ${id}`)
    const last = Number((await untilAnswered(() => headOf(db()))).seq)
    const sends = sentBy(world, record, random)
    const under = Promise.all(sends.map((one) => Promise.all(Array.from({ length: one.times }, () => send(one, id)))))
    if (random(8) === 0) await cutOff()
    const answers = await under
    const events = await untilAnswered(() => eventsAfter(last))

    const done = sends.flatMap((one, place) => {
      const [first, ...others] = answers[place] ?? []
      for (const result of answers[place] ?? []) outcomes.set(result.is, (outcomes.get(result.is) ?? 0) + 1)
      // Of one form all answers are one, unless it was refused: refused once it may be done a moment later.
      const seqs = new Set([first, ...others].map(told).filter((seq) => seq !== null))
      expect([seed, seqs.size <= 1]).toEqual([seed, true])
      const seq = [...seqs][0]
      return seq === undefined ? [] : [{ seq, ...one }]
    })
    // Everything somebody was told is recorded, once, and nothing else is.
    expect([seed, events.map(({ seq }) => seq)]).toEqual([seed, done.map(({ seq }) => seq).sort((a, b) => a - b)])
    const before = models.get(id) ?? 'open'
    let model = before
    for (const [place, { seq, name, assignmentId }] of events.entries()) {
      const made = done.find((one) => one.seq === seq)
      expect([seed, name, assignmentId, made?.move.from]).toEqual([seed, expect.stringMatching(made?.move.event ?? /^$/), id, model])
      // Whoever said what their form was made from was the first since.
      expect([seed, made?.revision === null || place === 0]).toEqual([seed, true])
      model = made?.move.to ?? model
    }
    models.set(id, model)
    // Alone, an act is done if and only if the model lets it.
    if (sends.length === 1) expect([seed, done.length]).toEqual([seed, sends[0]?.move.from === before ? 1 : 0])
    // What is sent again later hears the first answer.
    const again = done.length > 0 ? pick(random, done) : undefined
    if (again) expect([seed, told(await send(again, id))]).toEqual([seed, again.seq])
    expect([seed, await eventsAfter(events.at(-1)?.seq ?? last)]).toEqual([seed, []])
    if (seed % 50 === 0 || seed === INTERLEAVINGS) await expectWhole(world)
  }
  for (const is of ['done', 'refused', 'stale']) expect([is, outcomes.get(is) ?? 0]).not.toEqual([is, 0])
})

/** The chain holds, the versions follow from the acts, each act is there with its number, no key is left without its answer. */
async function expectWhole({ ids }: World): Promise<void> {
  expect(await firstBreak(db())).toBe(null)
  for (const { stored, rebuilt } of await versionsOfRun(db(), (ids[0] ?? 1) - 1, 300)) expect(stored).toEqual(rebuilt)
  const [counted] = await rows(
    `select (select count(*)::int from idempotency_key where location = '') as unanswered,
       (select count(*)::int from (select assignment_id from progress_report group by 1 having max(ordinal) <> count(*)) x) as gaps,
       (select count(*)::int from (select completion_id from decision group by 1 having count(*) > 1) x) as twice,
       (select count(*)::int from progress_report) + (select count(*)::int from plan) + (select count(*)::int from completion)
         + (select count(*)::int from decision) + (select count(*)::int from exemption)
         - (select count(*)::int from audit_event where name ~ '^(plan\\.|progress\\.|completion\\.|assignment\\.exempted)') as without`,
  )
  expect(counted).toEqual({ unanswered: 0, gaps: 0, twice: 0, without: 0 })
}
