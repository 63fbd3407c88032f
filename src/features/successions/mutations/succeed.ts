import { toUtcDate } from '#domain/day.ts'
import { mayCite } from '#domain/evidence.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { COMMUNES, isCommune, mayRecordSuccession, maySucceed } from '#domain/succession.ts'
import { closeAgency, createAgency } from '#features/agencies/mutations/agency.ts'
import { lockAssignment } from '#features/assignments/data.ts'
import { advance, recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'
import { lockSuccession, MOST_MOVED, type Plan, planOf, type SuccessionRecord } from '../data.ts'
import { recordForm } from '../schema.ts'
import { successionPath } from './draft.ts'
import { movePeople } from './people.ts'

/** Where each key of the plan leads, once the new agencies are there. */
type Ids = ReadonlyMap<string, number>

/** The agencies of a legal document take over, all or nothing, exactly as it was seen. */
export const recordSuccession = defineAct({
  name: 'succession.record',
  schema: recordForm,
  permission: 'agency.succeed',
  load: (tx, _, { successionId }) => lockSuccession(tx, successionId),
  async run(tx, succession, { seen }, moment) {
    const { id: successionId, isEnding, takesOn, document } = succession
    await lockAgencies(tx, succession)
    const plan = await planOf(tx, moment.actor, succession, moment.today)
    const allowed = mayBeRecorded(succession, plan, seen, moment)
    if (!allowed.ok) return allowed

    const ids = await heirIds(tx, succession, plan, moment)
    if (!ids.ok) return ids
    const idOf = (key: string | null): number => ids.value.get(key ?? '') ?? 0
    await joinAgencies(tx, succession, plan, ids.value)
    const movedCount = await moveWork(tx, succession, plan, idOf, moment)
    const deskCount = await moveDesks(tx, succession, plan, idOf, moment)
    if (isEnding) await moveRelations(tx, succession, idOf(plan.general), moment)
    const moving = plan.people.filter(({ heir }) => isEnding || heir !== null)
    await movePeople(
      tx,
      moving.map(({ id, heir, agencyId }) => ({ personId: id, fromAgencyId: agencyId, toAgencyId: heir === null ? null : idOf(heir) })),
      moment,
    )
    await tx.succession.update({ where: { id: successionId }, data: recordedBy(moment), select: { id: true } })
    const event = {
      fromNames: plan.predecessors.map(({ name }) => name),
      toNames: plan.heirs.map(({ name }) => name),
      ...{ isEnding, takesOn, document, movedCount, deskCount },
      peopleCount: moving.filter(({ heir }) => heir !== null).length,
      leftNames: moving.filter(({ heir }) => heir === null).map(({ fullName }) => fullName),
    }
    await record(tx, { name: 'agency.succeeded', successionId, ...event }, moment)
    return done(successionPath(successionId))
  },
})

/** In one order, so that two changes at once never wait for each other. */
const lockAgencies = (tx: Tx, { predecessorIds, successorIds }: SuccessionRecord) =>
  tx.$queryRaw`select id from agency where id = any(${[...predecessorIds, ...successorIds]}) order by id for update`

function mayBeRecorded(succession: SuccessionRecord, plan: Plan, seen: string, { today }: Moment): Outcome<null, Refusal> {
  const movedCount = [...plan.work, ...plan.desks].filter(({ heir }) => heir !== null).length
  const isClosed = succession.on !== null || succession.isDiscarded
  const allowed = mayRecordSuccession({ ...succession, isClosed, movedCount }, today)
  if (!allowed.ok) return allowed
  const citable = mayCite(succession.document, today)
  if (!citable.ok) return citable
  if (plan.faulty.length > 0) return refused('list_with_errors')
  const sound = maySucceed({ ...succession, ...plan })
  if (!sound.ok) return sound
  if (plan.work.length > MOST_MOVED) return refused('succession_too_much')
  return plan.seen === seen ? done(null) : refused('succession_changed')
}

async function heirIds(tx: Tx, { takesOn }: SuccessionRecord, { heirs }: Plan, moment: Moment): Promise<Outcome<Ids, Refusal>> {
  const ids = new Map<string, number>()
  for (const { key, id, row } of heirs) {
    if (id !== null) ids.set(key, id)
    else if (row?.level) {
      const made = await createAgency(tx, { ...row, level: row.level, from: takesOn }, moment)
      if (!made.ok) return made
      ids.set(key, made.value)
    } else return refused('list_with_errors')
  }
  return done(ids)
}

/**
 * The old agencies end; those that take over are known as their heirs, and stand in their sets. One that was there before
 * is what notices called it all along ("các huyện" does not come to mean a city): of sets named in texts it joins none.
 */
async function joinAgencies(tx: Tx, { id: successionId, isEnding, takesOn }: SuccessionRecord, plan: Plan, ids: Ids): Promise<void> {
  const { predecessors, heirs, general } = plan
  await tx.successionEdge.createMany({
    data: predecessors.flatMap(({ id: predecessorId }) =>
      heirs.map(({ key }) => ({ successionId, predecessorId, successorId: ids.get(key) ?? 0, isGeneral: key === general })),
    ),
  })
  if (!isEnding) return
  const heirList = [...ids.values()]
  const newList = heirs.flatMap(({ key, id }) => (id === null ? [ids.get(key) ?? 0] : []))
  for (const { id } of predecessors) {
    await tx.$executeRaw`
      insert into agency_set_member (set_id, agency_id, valid_from)
      select m.set_id, h.id, ${takesOn}::date from agency_set_member m join agency_set s on s.id = m.set_id join agency p on p.id = m.agency_id
        join agency h on h.id = any(${heirList}::int[]) and h.level = p.level
      where m.agency_id = ${id} and m.valid_from <= ${takesOn}::date and (m.valid_to is null or m.valid_to > ${takesOn}::date)
        and (h.id = any(${newList}::int[]) or s.phrases = '{}')
        and not exists (select 1 from agency_set_member x where x.set_id = m.set_id and x.agency_id = h.id
          and (x.valid_to is null or x.valid_to > ${takesOn}::date))`
    await closeAgency(tx, id, takesOn)
  }
  await joinCommunes(tx, plan, ids, takesOn)
  // One agency at most is the committee's standing one: it is given away before it is taken.
  if (predecessors.some(({ isStanding }) => isStanding)) {
    await tx.agency.updateMany({ where: { isStanding: true }, data: { isStanding: false } })
    await tx.agency.updateMany({ where: { id: ids.get(general ?? '') ?? 0, isOffice: false }, data: { isStanding: true } })
  }
}

async function joinCommunes(tx: Tx, { heirs }: Plan, ids: Ids, takesOn: SuccessionRecord['takesOn']): Promise<void> {
  const agencyIds = heirs.flatMap(({ key, row }) => (row?.level && isCommune(row.level) ? [ids.get(key) ?? 0] : []))
  if (agencyIds.length === 0) return
  const { id: setId } = await tx.agencySet.upsert({ where: { code: COMMUNES.code }, create: COMMUNES, update: {}, select: { id: true } })
  const validFrom = toUtcDate(takesOn)
  await tx.agencySetMember.createMany({ data: agencyIds.map((agencyId) => ({ setId, agencyId, validFrom })) })
}

type IdOf = (key: string | null) => number

/** Holder from today on; what was done, its day and its lateness stay with the work. */
async function moveWork(tx: Tx, succession: SuccessionRecord, { work, heirs }: Plan, idOf: IdOf, moment: Moment): Promise<number> {
  const { id: successionId, takesOn, document } = succession
  const moves = work.filter(({ heir }) => heir !== null).toSorted((a, b) => a.id - b.id)
  for (const { id: assignmentId, heir } of moves) {
    const assignment = await lockAssignment(tx, moment.actor, assignmentId)
    if (!assignment) throw new Error(`assignment ${assignmentId} is out of scope`)
    const [fromAgencyId, toAgencyId] = [assignment.facts.agencyId, idOf(heir)]
    await tx.takeover.create({
      data: { successionId, assignmentId, fromAgencyId, toAgencyId, ...recordedBy(moment) },
      select: { id: true },
    })
    await advance(tx, assignment, { act: 'succeeded', on: moment.today, agencyId: toAgencyId })
    const toName = heirs.find(({ key }) => key === heir)?.name ?? ''
    await record(tx, { name: 'assignment.succeeded', assignmentId, fromName: assignment.agencyName, toName, takesOn, document }, moment)
  }
  return moves.length
}

async function moveDesks(tx: Tx, { id: successionId }: SuccessionRecord, { desks }: Plan, idOf: IdOf, moment: Moment): Promise<number> {
  const moves = desks.filter(({ heir }) => heir !== null)
  await tx.deskChange.createMany({
    data: moves.map(({ directiveId, deskAgencyId, heir }) => ({
      ...{ successionId, directiveId, fromAgencyId: deskAgencyId, toAgencyId: idOf(heir) },
      ...recordedBy(moment),
    })),
  })
  for (const [heir, of] of Map.groupBy(moves, (move) => move.heir)) {
    await tx.directive.updateMany({ where: { id: { in: of.map(({ directiveId }) => directiveId) } }, data: { deskAgencyId: idOf(heir) } })
  }
  return moves.length
}

/** Who receives, passes on and watches is the general heir from today on. */
async function moveRelations(tx: Tx, { predecessorIds }: SuccessionRecord, heirId: number, { today }: Moment): Promise<void> {
  await tx.$executeRaw`
    insert into directive_relation (directive_id, agency_id, relation, valid_from)
    select distinct r.directive_id, ${heirId}::int, r.relation, ${today}::date from directive_relation r
    where r.agency_id = any(${predecessorIds}) and r.valid_to is null on conflict do nothing`
  await tx.$executeRaw`
    update directive_relation set valid_to = ${today}::date where agency_id = any(${predecessorIds}) and valid_to is null`
}
