import { toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { makeOccurrences } from '#features/occurrences/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { record } from '#lib/transaction.ts'
import { advanceForm, leaveForm } from './schema.ts'

/** Moves the simulated day forward; the database refuses to move it back. */
export const advanceDemonstration = defineAct({
  name: 'demonstration.advance',
  schema: advanceForm,
  permission: 'demonstration.advance',
  load: (tx) => tx.demonstration.findFirst(),
  async run(tx, demonstration, { to }, moment) {
    if (!demonstration.today) return refused('not_a_demonstration')
    if (to <= moment.today) return refused('day_not_forward')
    await record(tx, { name: 'demonstration.advanced', to }, moment)
    await tx.demonstration.updateMany({ data: { today: toUtcDate(to) } })
    // The worker's turn may be half an hour away.
    await makeOccurrences(tx, { ...moment, today: to })
    return done('/')
  },
})

/** From here on the days are real ones. */
export const leaveDemonstration = defineAct({
  name: 'demonstration.leave',
  schema: leaveForm,
  permission: 'demonstration.leave',
  needsPassword: true,
  load: (tx) => tx.demonstration.findFirst(),
  async run(tx, demonstration, _, moment) {
    if (!demonstration.today) return refused('not_a_demonstration')
    await record(tx, { name: 'demonstration.left' }, moment)
    await tx.demonstration.updateMany({ data: { today: null } })
    return done('/')
  },
})
