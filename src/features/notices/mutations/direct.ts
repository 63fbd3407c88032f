import { createHash } from 'node:crypto'
import { toUtcDate } from '#domain/day.ts'
import { proposeDirect } from '#domain/direct.ts'
import { done, refused } from '#domain/outcome.ts'
import { registerOn } from '#features/agencies/data.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { record } from '#lib/transaction.ts'
import { directNumber, directTitle } from '#lib/vi/direct.ts'
import { directValues } from '../components/form-values.ts'
import { directGivenOf, directProposalOf, lockNotice } from '../data.ts'
import { directForm, directPublishForm } from '../schema.ts'
import { createDirectives, namesEnded } from './create.ts'

/** Keeps what was ordered without a notice, to be checked before it is assigned; entered again, in place of before. */
export const draftDirect = defineAct({
  name: 'direct.draft',
  schema: directForm,
  permission: 'notice.draft',
  load: async (tx, { actor }, { noticeId }) => (noticeId ? lockNotice(tx, actor, noticeId) : { id: null }),
  saved: async (_, earlier) => ('state' in earlier ? directValues(directGivenOf(earlier)) : {}),
  async run(tx, earlier, { noticeId: _, ...given }, moment) {
    if ('state' in earlier && (earlier.kind !== 'direct' || earlier.state !== 'draft')) return refused('notice_not_draft')
    const proposed = proposeDirect(given, await registerOn(tx, given.orderedOn), moment.today)
    if (!proposed.ok) return proposed
    const title = directTitle(given)
    const data = {
      title,
      issuer: given.orderedBy,
      issuedOn: toUtcDate(given.orderedOn),
      source: given.text,
      text: given.text,
      textHash: createHash('sha256').update(given.text).digest('hex'),
      answers: given,
    }
    const { id } = earlier.id
      ? await tx.notice.update({ where: { id: earlier.id }, data: { ...data, revision: { increment: 1 } }, select: { id: true } })
      : await tx.notice.create({
          data: { ...data, kind: 'direct', draftedAt: now(), draftedById: moment.actor.personId },
          select: { id: true },
        })
    await record(tx, { name: 'notice.drafted', noticeId: id, title }, moment)
    return done(`/directives/new/${id}`)
  },
})

/** Numbers run through a year, one after the other. */
async function nextNumber(tx: Tx, year: string): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('direct number'))::text`
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from notice where kind = 'direct' and state = 'published' and to_char(issued_on, 'YYYY') = ${year}`
  return directNumber((row?.count ?? 0) + 1, year)
}

export const publishDirect = defineAct({
  name: 'direct.publish',
  schema: directPublishForm,
  permission: 'notice.publish',
  load: (tx, { actor }, { noticeId }) => lockNotice(tx, actor, noticeId),
  async run(tx, notice, { assignmentCount }, moment) {
    if (notice.state !== 'draft' || notice.kind !== 'direct' || !notice.issuedOn) return refused('notice_not_draft')
    const proposed = await directProposalOf(tx, notice, moment.today)
    if (!proposed.ok) return proposed
    const directive = proposed.value
    if (directive.assignments.length !== assignmentCount) return refused('draft_changed')
    if (await namesEnded(tx, [directive], moment.today)) return refused('notice_names_ended')
    const number = await nextNumber(tx, notice.issuedOn.slice(0, 4))
    await tx.notice.update({
      where: { id: notice.id },
      data: { state: 'published', number, publishedOn: toUtcDate(moment.today), revision: { increment: 1 } },
      select: { id: true },
    })
    await createDirectives(tx, notice.id, [directive], moment)
    await record(tx, { name: 'notice.published', noticeId: notice.id, number, directiveCount: 1, assignmentCount }, moment)
    return done(`/notices/${notice.id}`)
  },
})
