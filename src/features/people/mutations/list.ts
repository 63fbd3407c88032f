import { done, refused } from '#domain/outcome.ts'
import { readList } from '#domain/people-list.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import { record } from '#lib/transaction.ts'
import { checkedList } from '../data.ts'
import { enterPerson, giveCodes, receiptPath } from '../mutations.ts'
import { enterListForm, listForm } from '../schema.ts'

/** Takes a pasted list in, to be looked at line by line before anybody is entered. */
export const draftList = defineAct({
  name: 'people.list',
  schema: listForm,
  permission: 'people.manage',
  load: async () => ({}),
  async run(tx, _, { source }, moment) {
    const { id: listId } = await tx.peopleList.create({
      data: { source, personId: moment.actor.personId ?? 0, draftedAt: now() },
      select: { id: true },
    })
    await record(tx, { name: 'people.listed', listId, rowCount: readList(source).length }, moment)
    return done(`/people/list/${listId}`)
  },
})

/** Enters everybody of a list, or nobody; judged again by what holds now. */
export const enterList = defineAct({
  name: 'people.enter',
  schema: enterListForm,
  permission: 'people.manage',
  needsPassword: true,
  async load(tx, { actor }, { listId }) {
    await tx.$queryRaw`select id from people_list where id = ${listId} for update`
    return tx.peopleList.findFirst({ where: { id: listId, personId: actor.personId ?? 0 } })
  },
  async run(tx, { id: listId, source, enteredAt }, _, moment) {
    if (enteredAt) return refused('list_entered')
    const checked = await checkedList(tx, moment, source)
    const isWhole = checked.length > 0 && checked.length === readList(source).length
    if (!isWhole || checked.some(({ problems }) => problems.length > 0)) return refused('list_with_errors')
    const people: { personId: number; username: string }[] = []
    for (const { row, post, from } of checked) {
      if (!post || !from) throw new Error('a line without its post passed the check')
      const { username, fullName, title } = row
      const personId = await enterPerson(tx, { username, fullName, title, ...post, from, passwordHash: null })
      if (personId === null) return refused('list_with_errors')
      people.push({ personId, username })
    }
    await giveCodes(
      tx,
      people.map(({ personId }) => personId),
      moment,
    )
    await tx.peopleList.update({ where: { id: listId }, data: { enteredAt: now() }, select: { id: true } })
    return done(receiptPath(await record(tx, { name: 'people.entered', listId, people }, moment)))
  },
})
