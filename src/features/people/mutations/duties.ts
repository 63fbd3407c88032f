import type { Day } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import type { PeopleSubject } from '#domain/permissions.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { record } from '#lib/transaction.ts'
import { colleaguesOf, dutiesOf } from '../data.ts'
import { dutyForm } from '../schema.ts'
import { putOnDuty, takeOffDuty } from './handover.ts'

type Desk = PeopleSubject & { agencyId: number; agencyName: string }

/** The agency whose duties change, locked; a duty is no role, so that its administrator may take it too. */
async function deskOf(tx: Tx, agencyId: number, today: Day): Promise<Desk | null> {
  const [row] = await tx.$queryRaw<{ agencyName: string }[]>`
    select n.name as "agencyName" from agency a join agency_name n on n.agency_id = a.id and n.valid_from <= ${today}::date
      and (n.valid_to is null or n.valid_to > ${today}::date)
    where a.id = ${agencyId} for no key update of a`
  return row ? { agencyId, agencyName: row.agencyName, personId: null, places: [{ agencyId, role: 'agency' }] } : null
}

export const giveDuty = defineAct({
  name: 'duty.give',
  schema: dutyForm,
  permission: 'person.edit',
  load: (tx, { today }, { agencyId }) => deskOf(tx, agencyId, today),
  async run(tx, { agencyId, agencyName }, { personId }, moment) {
    const person = (await colleaguesOf(tx, agencyId, moment.today)).find(({ id }) => id === personId)
    if (!person) return refused('not_of_agency')
    if (!(await putOnDuty(tx, agencyId, personId, moment.today))) return refused('already_on_duty')
    await record(tx, { name: 'duty.given', personId, personName: person.fullName, agencyName }, moment)
    return done(`/people/duties?agency=${agencyId}`)
  },
})

export const endDuty = defineAct({
  name: 'duty.end',
  schema: dutyForm,
  permission: 'person.edit',
  load: (tx, { today }, { agencyId }) => deskOf(tx, agencyId, today),
  async run(tx, { agencyId, agencyName }, { personId }, moment) {
    const onDuty = await dutiesOf(tx, agencyId, moment.today)
    const person = onDuty.find((duty) => duty.personId === personId)
    if (!person) return refused('not_on_duty')
    if (onDuty.length === 1) return refused('last_on_duty')
    await takeOffDuty(tx, agencyId, personId, moment.today)
    await record(tx, { name: 'duty.ended', personId, personName: person.fullName, agencyName }, moment)
    return done(`/people/duties?agency=${agencyId}`)
  },
})
