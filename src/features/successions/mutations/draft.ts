import type { z } from 'zod'
import { checkAgencies, readAgencies } from '#domain/agency-list.ts'
import type { DocumentReference } from '#domain/audit.ts'
import { type Day, toUtcDate } from '#domain/day.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { maySucceed, STAYS } from '#domain/succession.ts'
import { knownAgencies, listAgencies } from '#features/agencies/data.ts'
import type { Prisma } from '#generated/prisma/client.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'
import { lockSuccession } from '../data.ts'
import { choicesForm, successionForm, successionIdForm } from '../schema.ts'

export const successionPath = (id: number): string => `/agencies/successions/${id}`

/** A change of agencies is written down; nothing of it is done before it was checked. */
export const draftSuccession = defineAct({
  name: 'succession.draft',
  schema: successionForm,
  permission: 'agency.edit',
  load: async () => ({}),
  async run(tx, _, given, moment) {
    const drafted = await keepSuccession(tx, given, moment)
    return drafted.ok ? done(successionPath(drafted.value)) : drafted
  },
})

type SuccessionGiven = z.output<typeof successionForm>

async function keepSuccession(tx: Tx, given: SuccessionGiven, moment: Moment): Promise<Outcome<number, Refusal>> {
  const { predecessorIds, successorIds, newAgencies, takesOn, document } = given
  const isEnding = given.end === 'ends'
  if (!document) throw new Error('a succession without its document passed the form')
  const [agencies, known] = await Promise.all([listAgencies(tx, moment.today), knownAgencies(tx)])
  const found = (ids: readonly number[]) => agencies.filter(({ id }) => ids.includes(id))
  const [predecessors, successors] = [found(predecessorIds), found(successorIds)]
  if (predecessors.length < predecessorIds.length || successors.length < successorIds.length) return refused('agency_not_active')
  const checked = checkAgencies(readAgencies(newAgencies), known)
  if (checked.some(({ problems }) => problems.length > 0)) return refused('list_with_errors')
  const heirs = [...successors, ...checked.map(({ row }) => ({ id: null, name: row.name, from: takesOn, to: null }))]
  const allowed = maySucceed({ isEnding, takesOn, predecessors, heirs })
  if (!allowed.ok) return allowed
  const id = await createSuccession(tx, { ...given, isEnding, document }, moment)
  const namesOf = (of: readonly { name: string }[]) => of.map(({ name }) => name)
  const told = { fromNames: namesOf(predecessors), toNames: namesOf(heirs), takesOn, document }
  await record(tx, { name: 'succession.drafted', successionId: id, ...told }, moment)
  return done(id)
}

type Kept = {
  predecessorIds: number[]
  successorIds: number[]
  newAgencies: string
  isEnding: boolean
  takesOn: Day
  document: DocumentReference
}

/** The row of a draft; whether it can be recorded is asked again when it is. */
export async function createSuccession(tx: Tx, kept: Kept, { actor }: Moment): Promise<number> {
  const { predecessorIds, successorIds, newAgencies, isEnding, takesOn, document } = kept
  const cited = { documentNumber: document.number, documentOn: toUtcDate(document.on), issuer: document.issuer, title: document.title }
  const { id } = await tx.succession.create({
    data: {
      ...{ predecessorIds, successorIds, newAgencies, isEnding, takesOn: toUtcDate(takesOn) },
      ...cited,
      draftedById: actor.personId ?? 0,
      draftedAt: now(),
    },
    select: { id: true },
  })
  return id
}

/** Who takes what, where the rule does not say what the document does. */
export const chooseHeirs = defineAct({
  name: 'succession.choose',
  schema: choicesForm,
  permission: 'agency.succeed',
  load: (tx, _, { successionId }) => lockSuccession(tx, successionId),
  async run(tx, succession, { general, directiveIds: directives, personIds: people }, moment) {
    const { id: successionId, on, isDiscarded, successorIds, newAgencies } = succession
    if (on || isDiscarded) return refused('succession_closed')
    const keys = new Set([...successorIds.map((id) => `a${id}`), ...readAgencies(newAgencies).map(({ line }) => `n${line}`), STAYS])
    const chosen = [...Object.values(directives), ...Object.values(people), ...(general ? [general] : [])]
    if (chosen.some((key) => !keys.has(key))) return refused('agency_not_active')
    const choices: Prisma.InputJsonObject = { general, directives, people }
    await tx.succession.update({ where: { id: successionId }, data: { choices, revision: { increment: 1 } }, select: { id: true } })
    await record(tx, { name: 'succession.chosen', successionId, choiceCount: chosen.length }, moment)
    return done(successionPath(successionId))
  },
})

export const discardSuccession = defineAct({
  name: 'succession.discard',
  schema: successionIdForm,
  permission: 'agency.edit',
  load: (tx, _, { successionId }) => lockSuccession(tx, successionId),
  async run(tx, { id: successionId, on, isDiscarded }, _, moment) {
    if (on || isDiscarded) return refused('succession_closed')
    await tx.succession.update({ where: { id: successionId }, data: { discardedAt: now() }, select: { id: true } })
    await record(tx, { name: 'succession.discarded', successionId }, moment)
    return done('/agencies/successions')
  },
})
