import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Facts, Act as Kind } from '#domain/assignment.ts'
import { addDays, type Day } from '#domain/day.ts'
import { done } from '#domain/outcome.ts'
import { type Actor, systemActor } from '#domain/permissions.ts'
import { acceptCompletion, returnCompletion, submitCompletion } from '#features/acceptance/mutations.ts'
import { type AssignmentRecord, factsOn, readAssignment } from '#features/assignments/data.ts'
import { exemptAssignment } from '#features/assignments/mutations.ts'
import { versionsOfRun } from '#features/audit/data.ts'
import { amendDirective } from '#features/changes/mutations/amend.ts'
import { cancelAssignments, reassignAssignments, resumeAssignments, suspendAssignments } from '#features/changes/mutations/change.ts'
import { insistOnAssignment, objectToAssignment } from '#features/changes/mutations/object.ts'
import { nameLead } from '#features/contributions/mutations.ts'
import { askExplanation, decideExplanation, explain } from '#features/explanations/mutations.ts'
import { decideExtension, replyToOffer, requestExtension } from '#features/extensions/mutations.ts'
import { actorNamed } from '#features/people/data.ts'
import { registerPlan } from '#features/plans/mutations.ts'
import { reportProgress } from '#features/progress/mutations.ts'
import { planOf, successionById } from '#features/successions/data.ts'
import { draftSuccession } from '#features/successions/mutations/draft.ts'
import { recordSuccession } from '#features/successions/mutations/succeed.ts'
import { type Act, defineAct, performAs } from '#lib/act.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { dmy } from '#lib/vi/day.ts'
import { TODAY } from '../support/cast.ts'
import { pick, type Random, randomOf } from '../support/random.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { anyAct, plan } from './acting.ts'

// 20,000 on demand: HISTORIES=20000
const HISTORIES = Number(process.env.HISTORIES ?? 500)
const STEPS = 7

type At = { record: AssignmentRecord; today: Day; random: Random }
type By = 'holder' | 'desk' | 'deadlineDesk' | 'office' | 'committee'
const someAhead = ({ today, random }: At) => dmy(addDays(today, random(40) - 4))
const cited = ({ today }: Pick<At, 'today'>) => ({ documentNumber: '9/UBND', documentOn: dmy(today), documentIssuer: 'UBND' })
const chosen = (at: At) => ({ chosenIds: [`${at.record.id}.${at.record.revision}`], reason: 'a', ...cited(at) })
const own = (at: At) => ({ assignmentId: String(at.record.id) })

let agencyIds: number[] = []
let openIds: number[] = []
const actors = new Map<number, Actor>()
let office: Actor
let committee: Actor
let admin: Actor

/** Drafted, checked and recorded at once: another agency takes over everything of the holder. */
const succeed = defineAct({
  name: 'succeed',
  schema: z.object({ from: z.string(), to: z.string() }),
  permission: 'agency.succeed',
  load: async () => ({}),
  async run(tx, _, { from, to }, { today }) {
    const by = { actor: admin, today }
    const given = { predecessorIds: [from], successorIds: [to], end: 'ends' as const, takesOn: dmy(today) }
    const path = await performAs(tx, draftSuccession, { ...given, ...cited({ today }) }, by)
    const drafted = await successionById(tx, Number(path.split('/').at(-1)))
    if (!drafted) throw new Error('no draft')
    const { seen } = await planOf(tx, admin, drafted, today)
    return done(await performAs(tx, recordSuccession, { successionId: drafted.id, seen }, by))
  },
})

const ACTS: [definition: unknown, by: By, weight: number, input: (at: At) => object][] = [
  [registerPlan, 'holder', 3, (at) => ({ ...own(at), ...plan })],
  [reportProgress, 'holder', 3, (at) => ({ ...own(at), done: 'a', percent: String(at.random(101)), obstacle: at.random(3) ? '' : 'b' })],
  [submitCompletion, 'holder', 4, (at) => ({ ...own(at), summary: 'a', ...cited(at), documentOn: dmy(addDays(at.today, -at.random(9))) })],
  [acceptCompletion, 'desk', 2, own],
  [returnCompletion, 'desk', 4, (at) => ({ ...own(at), reason: 'a', resubmitBy: someAhead(at) })],
  [exemptAssignment, 'office', 1, (at) => ({ ...own(at), reason: 'a', ...cited(at) })],
  [requestExtension, 'holder', 6, (at) => ({ ...own(at), proposedOn: someAhead(at), reason: 'a', ...cited(at) })],
  [
    decideExtension,
    'deadlineDesk',
    7,
    (at) => ({ ...own(at), verdict: pick(at.random, ['granted', 'refused', 'countered']), dueOn: someAhead(at), reason: 'a' }),
  ],
  [replyToOffer, 'holder', 4, (at) => ({ ...own(at), reply: pick(at.random, ['accepted', 'declined', 'withdrawn']) })],
  [askExplanation, 'committee', 6, (at) => ({ ...own(at), question: 'a', answerBy: someAhead(at) })],
  [explain, 'holder', 7, (at) => ({ ...own(at), text: 'a' })],
  [
    decideExplanation,
    'committee',
    6,
    (at) => ({ ...own(at), verdict: pick(at.random, ['accepted', 'asked_again', 'withdrawn']), reason: 'a', answerBy: someAhead(at) }),
  ],
  [objectToAssignment, 'holder', 3, (at) => ({ ...own(at), reason: 'a' })],
  [insistOnAssignment, 'office', 3, (at) => ({ ...own(at), reason: 'a' })],
  [suspendAssignments, 'office', 3, chosen],
  [resumeAssignments, 'office', 5, (at) => ({ ...chosen(at), dueOn: at.random(2) ? someAhead(at) : '' })],
  [cancelAssignments, 'office', 1, chosen],
  [reassignAssignments, 'office', 2, (at) => ({ ...chosen(at), agencyId: String(pick(at.random, agencyIds)), dueOn: someAhead(at) })],
  [amendDirective, 'office', 2, (at) => ({ directiveId: String(at.record.directiveId), dueOn: someAhead(at), reason: 'a', ...cited(at) })],
  [succeed, 'office', 1, (at) => ({ from: String(at.record.holderAgencyId), to: String(pick(at.random, agencyIds)) })],
  [
    nameLead,
    'office',
    1,
    (at) => ({ directiveId: String(at.record.directiveId), agencyId: String(at.record.holderAgencyId), reason: 'a' }),
  ],
]
const WEIGHTED = ACTS.flatMap((act) => Array.from({ length: act[2] }, () => act))

beforeAll(async () => {
  await openDemonstration()
  const posts = await rows<{ username: string; agency: number }>(
    `select p.username, o.agency_id as agency from post o join person p on p.id = o.person_id where o.role in ('agency', 'office')`,
  )
  for (const { username, agency } of posts) {
    const actor = await actorNamed(db(), username, TODAY)
    if (actor) actors.set(agency, actor)
  }
  office = actors.get((await rows<{ id: number }>('select id from agency where is_office'))[0]?.id ?? 0) as Actor
  committee = (await actorNamed(db(), 'bcd', TODAY)) as Actor
  admin = (await actorNamed(db(), 'admin', TODAY)) as Actor
  agencyIds = [...actors.keys()]
  openIds = (
    await rows<{ id: number }>(
      `select v.assignment_id as id from assignment_version v join directive d on d.id = v.directive_id
       where v.valid_to is null and v.accepted_on is null and v.exempt_on is null and d.ref in ('3c', '3d', '3e', '4', '5c', '6', '8a')
       and (d.ref <> '3c' or v.assignment_id % 5 = 0) order by 1`,
    )
  ).map(({ id }) => id)
})

class Undone extends Error {}
const isRefusal = (error: unknown) => error instanceof Error && (/^refused: |^not_found$/.test(error.message) || error.name === 'ZodError')

function actorOf(by: By, record: AssignmentRecord): Actor | undefined {
  if (by === 'office') return office
  if (by === 'committee') return committee
  return actors.get({ holder: record.holderAgencyId, desk: record.deskAgencyId, deadlineDesk: record.deadlineDeskAgencyId }[by])
}

/** Random acts on random days; then every day must read what was recorded by its end, and the fold of the acts the same. */
async function live(tx: Tx, seed: number, seen: Map<string, number>): Promise<void> {
  const random = randomOf(seed)
  const id = pick(random, openIds)
  let today = TODAY
  const recorded = new Map<Day, Facts | undefined>()
  for (let step = 0; step < STEPS; step++) {
    today = addDays(today, pick(random, [0, 0, 1, 3, 9]))
    const record = await readAssignment(tx, systemActor('kiểm thử'), id)
    if (!record) throw new Error(`nobody reads ${id}`)
    const [definition, by, , input] = pick(random, WEIGHTED)
    const actor = actorOf(by, record)
    const act = anyAct(definition) as Act
    try {
      if (actor) await performAs(tx, act, input({ record, today, random }), { actor, today })
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
    recorded.set(today, (await factsOn(tx, id, today)) ?? undefined)
  }
  const before = await factsOn(tx, id, addDays(TODAY, -1))
  for (const { stored, rebuilt } of await versionsOfRun(tx, id - 1, 1)) {
    expect([seed, stored]).toEqual([seed, rebuilt])
    const on = (day: Day) => stored.findLast(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))?.facts
    expect([seed, on(addDays(TODAY, -1))]).toEqual([seed, before ?? undefined])
    let latest = on(TODAY)
    for (let day = TODAY; day <= today; day = addDays(day, 1)) {
      latest = recorded.get(day) ?? latest
      expect([seed, day, on(day)]).toEqual([seed, day, latest])
    }
  }
  const acts = await tx.auditEvent.findMany({
    where: { OR: [{ assignmentId: id }, { directiveId: { not: null } }] },
    select: { name: true },
  })
  for (const { name } of acts) seen.set(name, (seen.get(name) ?? 0) + 1)
}

test(`${HISTORIES} histories of random acts: no day changes after it, and the versions are what the acts make`, {
  timeout: 3_600_000,
}, async () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= HISTORIES; seed++) {
    await transaction(async (tx) => {
      await live(tx, seed, seen)
      throw new Undone()
    }, 60).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  }
  // A kind of act that no history has is not covered.
  const KINDS: Record<Exclude<Kind['act'], 'assigned'>, string> = {
    plan_registered: 'plan.registered',
    progress_reported: 'progress.reported',
    completion_submitted: 'completion.submitted',
    completion_accepted: 'completion.accepted',
    completion_returned: 'completion.returned',
    exempted: 'assignment.exempted',
    extension_requested: 'extension.requested',
    extension_countered: 'extension.countered',
    extension_granted: 'extension.granted',
    extension_closed: 'extension.refused',
    objected: 'assignment.objected',
    insisted: 'assignment.insisted',
    suspended: 'assignment.suspended',
    resumed: 'assignment.resumed',
    cancelled: 'assignment.cancelled',
    reassigned: 'assignment.reassigned',
    amended: 'directive.amended',
    role_given: 'lead.named',
    explanation_asked: 'explanation.requested',
    explained: 'explanation.given',
    explanation_closed: 'explanation.withdrawn',
    succeeded: 'assignment.succeeded',
  }
  expect(Object.values(KINDS).filter((name) => !seen.has(name))).toEqual([])
})
