import type { z } from 'zod'
import { type Outcome, refused } from '#domain/outcome.ts'
import type { Permitted } from '#domain/permissions.ts'
import type { Corrections, Touched } from '#domain/proposal-corrections.ts'
import type { Prisma } from '#generated/prisma/client.ts'
import { type Act, defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'
import { lockNotice, type NoticeShown } from '../data.ts'

type DraftAct<Schema extends z.ZodType<{ noticeId: number }>> = {
  name: string
  schema: Schema
  saved?: Act<Schema, 'notice.draft', NoticeShown>['saved']
  run: (
    tx: Tx,
    notice: Permitted<NoticeShown, 'notice.draft'>,
    input: z.output<Schema>,
    moment: Moment,
  ) => Promise<Outcome<string, Refusal>>
}

/** An act on a notice under its lock, refused once it is no draft any more. */
export const defineDraftAct = <Schema extends z.ZodType<{ noticeId: number }>>({ run, ...act }: DraftAct<Schema>) =>
  defineAct({
    ...act,
    permission: 'notice.draft',
    load: (tx, { actor }, input) => lockNotice(tx, actor, input.noticeId),
    run: async (tx, notice: Permitted<NoticeShown, 'notice.draft'>, input, moment) =>
      notice.state === 'draft' && notice.kind === 'notice' ? run(tx, notice, input, moment) : refused('notice_not_draft'),
  })

export const touched = ({ actor, today }: Moment): Touched => ({ by: actor.name, on: today })

export async function keep(tx: Tx, notice: NoticeShown, changed: Corrections, answers = notice.answers): Promise<void> {
  const corrections = { ...notice.corrections, ...changed } as Prisma.InputJsonObject
  const data = { corrections, answers: { ...answers }, revision: { increment: 1 } }
  await tx.notice.update({ where: { id: notice.id }, data, select: { id: true } })
}

export const cardPath = (noticeId: number, ref: string): string => `/notices/${noticeId}#card-${encodeURIComponent(ref)}`
