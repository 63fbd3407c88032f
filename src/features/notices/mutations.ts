import { createHash } from 'node:crypto'
import type { FileReference } from '#domain/audit.ts'
import { toUtcDate } from '#domain/day.ts'
import type { NoticeDraft } from '#domain/extraction/draft.ts'
import { extract } from '#domain/extraction/extract.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import type { Proposal } from '#domain/proposal.ts'
import { carryOver } from '#domain/proposal-reread.ts'
import { Prisma } from '#generated/prisma/client.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { answerValues } from './components/form-values.ts'
import { lockDraftOf, lockNotice, type NoticeShown, proposalOf, publishedOf } from './data.ts'
import { createDirectives, namesEnded } from './mutations/create.ts'
import { defineDraftAct } from './mutations/draft.ts'
import { answerForm, draftForm, publishForm, withdrawForm } from './schema.ts'

const day = (on: string | null) => (on ? toUtcDate(on as Parameters<typeof toUtcDate>[0]) : null)

/** A number and its day of issue name a document: the database says once. */
async function onceByNumber<Value>(write: () => Promise<Value>): Promise<Outcome<Value, 'notice_exists'>> {
  try {
    return done(await write())
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return refused('notice_exists')
    throw error
  }
}

/** Reads a pasted text into a draft; a secret document is not stored. */
export const draftNotice = defineAct({
  name: 'notice.draft',
  schema: draftForm,
  permission: 'notice.draft',
  load: async () => ({}),
  async run(tx, _, { text: source }, moment) {
    const drafted = await draftText(tx, { source }, moment)
    return drafted.ok ? done(drafted.value.location) : drafted
  },
})

type DraftRefusal = 'notice_secret' | 'notice_exists' | 'notice_without_directives'
type Draftable = {
  source: string
  /** What the envelope of an electronic document says goes before what is read in its text. */
  envelope?: Partial<Pick<NoticeDraft['head'], 'number' | 'issuedOn' | 'issuer' | 'title'>>
  file?: FileReference
}

/** A text becomes a draft, wherever it comes from. */
export async function draftText(
  tx: Tx,
  { source, envelope = {}, file }: Draftable,
  moment: Moment,
): Promise<Outcome<{ noticeId: number; location: string }, DraftRefusal>> {
  const draft = extract(source)
  if (draft.refuse) return refused('notice_secret')
  if (draft.items.length === 0) return refused('notice_without_directives')
  const { number, issuedOn, issuer, title } = { ...draft.head, ...envelope }
  const known = number && issuedOn ? await publishedOf(tx, number, issuedOn) : null
  if (known) return refused('notice_exists', `/notices/${known}`)
  const earlier = number && issuedOn ? await lockDraftOf(tx, moment.actor, number, issuedOn) : null
  if (earlier) return reread(tx, earlier, { draft, source, file }, moment)
  const created = await onceByNumber(() =>
    tx.notice.create({
      data: {
        number,
        issuedOn: day(issuedOn),
        issuer,
        title: title ?? 'Văn bản chưa có trích yếu',
        source,
        text: draft.text,
        textHash: createHash('sha256').update(source).digest('hex'),
        draftedAt: now(),
        draftedById: moment.actor.personId,
      },
      select: { id: true, title: true },
    }),
  )
  if (!created.ok) return created
  const { id: noticeId } = created.value
  await record(tx, { name: 'notice.drafted', noticeId, title: created.value.title, ...(file && { file }) }, moment)
  return done({ noticeId, location: `/notices/${noticeId}` })
}

type Read = { draft: NoticeDraft; source: string; file: FileReference | undefined }

/** The same document again while it is a draft: its text is renewed, and what people answered and set is brought over. */
async function reread(tx: Tx, notice: NoticeShown, { draft, source, file }: Read, moment: Moment) {
  const { answers, corrections, keptCount, lostCount } = carryOver(extract(notice.source), draft, notice.answers, notice.corrections)
  const title = draft.head.title ?? notice.title
  await tx.notice.update({
    where: { id: notice.id },
    data: {
      title,
      issuer: notice.issuer ?? draft.head.issuer,
      source,
      text: draft.text,
      textHash: createHash('sha256').update(source).digest('hex'),
      answers: { ...answers },
      corrections: { ...corrections } as Prisma.InputJsonObject,
      revision: { increment: 1 },
    },
    select: { id: true },
  })
  await record(tx, { name: 'notice.reread', noticeId: notice.id, title, keptCount, lostCount, ...(file && { file }) }, moment)
  return done({ noticeId: notice.id, location: `/notices/${notice.id}?lost=${lostCount}` })
}

/** Keeps the head fields and the answers to the draft's questions. */
export const answerNotice = defineDraftAct({
  name: 'notice.answer',
  schema: answerForm,
  async saved(tx, notice, _, { today }) {
    return answerValues(notice, notice.answers, (await proposalOf(tx, notice, today)).proposal.questions)
  },
  async run(tx, notice, { number, issuedOn, issuer, answers }, moment) {
    const kept = await onceByNumber(() =>
      tx.notice.update({
        where: { id: notice.id },
        data: { number, issuedOn: day(issuedOn), issuer, answers: { ...notice.answers, ...answers }, revision: { increment: 1 } },
        select: { id: true },
      }),
    )
    if (!kept.ok) return kept
    await record(tx, { name: 'notice.answered', noticeId: notice.id, answers }, moment)
    return done(`/notices/${notice.id}/check`)
  },
})

/** What assigning would create, for a command that assigns without a page in between. */
export async function lockedProposal(tx: Tx, { actor, today }: Moment, noticeId: number): Promise<Proposal> {
  const notice = await lockNotice(tx, actor, noticeId)
  if (!notice) throw new Error(`no notice ${noticeId}`)
  return (await proposalOf(tx, notice, today)).proposal
}

/** "Giao nhiệm vụ": directives, relations and one assignment per agency, all or nothing. */
export const publishNotice = defineAct({
  name: 'notice.publish',
  schema: publishForm,
  permission: 'notice.publish',
  load: (tx, { actor }, input) => lockNotice(tx, actor, input.noticeId),
  async run(tx, notice, seen, moment) {
    if (notice.state !== 'draft' || notice.kind !== 'notice') return refused('notice_not_draft')
    if (!notice.number || !notice.issuedOn) return refused('notice_without_number')
    const { draft, proposal } = await proposalOf(tx, notice, moment.today)
    if (proposal.openQuestions.length > 0) return refused('questions_open')
    if (proposal.unmatched.length > 0) return refused('agencies_unmatched')
    const { directives, assignmentCount } = proposal
    if (directives.length !== seen.directiveCount || assignmentCount !== seen.assignmentCount) return refused('draft_changed')
    if (await namesEnded(tx, directives, moment.today)) return refused('notice_names_ended')

    await tx.notice.update({
      where: { id: notice.id },
      data: { state: 'published', publishedOn: toUtcDate(moment.today), text: draft.text, revision: { increment: 1 } },
      select: { id: true },
    })
    await createDirectives(tx, notice.id, directives, moment)
    await tx.citation.createMany({
      data: [...draft.preambleCitations, ...draft.items.flatMap((item) => item.citations), ...draft.documentCitations].map(
        ({ symbol, understood, on, span }) => ({
          noticeId: notice.id,
          symbol,
          understood,
          citedOn: day(on),
          spanStart: span.start,
          spanEnd: span.end,
        }),
      ),
    })
    const event = {
      name: 'notice.published',
      noticeId: notice.id,
      number: notice.number,
      directiveCount: directives.length,
      assignmentCount,
    } as const
    await record(tx, event, moment)
    return done(`/notices/${notice.id}`)
  },
})

/** A draft that is not to be assigned is put away; its number may be imported again. */
export const withdrawNotice = defineAct({
  name: 'notice.withdraw',
  schema: withdrawForm,
  permission: 'notice.withdraw',
  load: (tx, { actor }, input) => lockNotice(tx, actor, input.noticeId),
  async run(tx, notice, _, moment) {
    if (notice.state !== 'draft') return refused('notice_not_draft')
    await tx.notice.update({ where: { id: notice.id }, data: { state: 'withdrawn', revision: { increment: 1 } }, select: { id: true } })
    await record(tx, { name: 'notice.withdrawn', noticeId: notice.id }, moment)
    return done('/notices')
  },
})
