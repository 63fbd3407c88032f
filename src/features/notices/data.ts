import type { Day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import type { Answers } from '#domain/proposal.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { Tx } from '#lib/prisma.ts'
import { noticeVisibleTo } from './where.ts'

const { sql } = Prisma

export type NoticeShown = {
  id: number
  state: 'draft' | 'published' | 'withdrawn'
  number: string | null
  issuedOn: Day | null
  issuer: string | null
  title: string
  text: string
  source: string
  answers: Answers
  revision: number
  publishedOn: Day | null
}

const COLUMNS = sql`t.id, t.state::text as state, t.number, t.issued_on::text as "issuedOn", t.issuer, t.title, t.text, t.source, t.answers,
  t.revision, t.published_on::text as "publishedOn"`

export async function noticeById(tx: Tx, actor: Actor, id: number): Promise<NoticeShown | null> {
  const [row] = await tx.$queryRaw<NoticeShown[]>`select ${COLUMNS} from notice t where t.id = ${id} and ${noticeVisibleTo(actor)}`
  return row ?? null
}

/** The same, locked until the transaction ends. */
export async function lockNotice(tx: Tx, actor: Actor, id: number): Promise<NoticeShown | null> {
  await tx.$queryRaw`select id from notice where id = ${id} for update`
  return noticeById(tx, actor, id)
}

export type ListedNotice = Pick<NoticeShown, 'id' | 'state' | 'number' | 'issuedOn' | 'issuer' | 'title' | 'publishedOn'> & {
  directiveCount: number
}

/** Notices newest first. */
export const listNotices = (tx: Tx, actor: Actor): Promise<ListedNotice[]> =>
  tx.$queryRaw<ListedNotice[]>`
    select t.id, t.state::text as state, t.number, t.issued_on::text as "issuedOn", t.issuer, t.title, t.published_on::text as "publishedOn",
      (select count(*)::int from directive d where d.notice_id = t.id) as "directiveCount"
    from notice t where ${noticeVisibleTo(actor)}
    order by t.issued_on desc nulls first, t.id desc limit 100`
