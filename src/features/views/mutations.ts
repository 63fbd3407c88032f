import { done, refused } from '#domain/outcome.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import { record } from '#lib/transaction.ts'
import { lockView, MOST_VIEWS } from './data.ts'
import { viewForm, viewRemovalForm } from './schema.ts'

export const saveView = defineAct({
  name: 'view.save',
  schema: viewForm,
  permission: 'view.save',
  load: async (tx, { actor }) => {
    // One after the other, so that nobody has more than they may.
    await tx.$queryRaw`select id from person where id = ${actor.personId} for no key update`
    return {}
  },
  async run(tx, _, { name, query, share }, moment) {
    const { personId, agencyId } = moment.actor
    if (personId === null || agencyId === null) return refused('view_of_nobody')
    const names = await tx.savedView.findMany({ where: { personId }, select: { name: true }, take: MOST_VIEWS })
    if (names.some((view) => view.name === name)) return refused('view_exists')
    if (names.length === MOST_VIEWS) return refused('too_many_views')
    const isShared = share === 'agency'
    await tx.savedView.create({ data: { personId, agencyId, name, query, isShared, savedAt: now() }, select: { id: true } })
    await record(tx, { name: 'view.saved', viewName: name, query, isShared }, moment)
    return done(`/assignments${query}`)
  },
})

export const removeView = defineAct({
  name: 'view.remove',
  schema: viewRemovalForm,
  permission: 'view.remove',
  load: (tx, { actor }, { viewId }) => lockView(tx, actor, viewId),
  async run(tx, { id, name }, _, moment) {
    await tx.savedView.delete({ where: { id }, select: { id: true } })
    await record(tx, { name: 'view.removed', viewName: name }, moment)
    return done('/views')
  },
})
