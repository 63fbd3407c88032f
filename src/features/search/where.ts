import { withoutMarks } from '#domain/marks.ts'
import type { Actor } from '#domain/permissions.ts'
import type { Asked } from '#domain/search.ts'
import { type Sql, visibleTo } from '#features/assignments/where.ts'
import { directiveVisibleTo } from '#features/directives/where.ts'
import { noticeVisibleTo } from '#features/notices/where.ts'
import { Prisma } from '#generated/prisma/client.ts'
import type { After, Kind } from './schema.ts'

const { sql, empty } = Prisma

// Where each kind of thing is found: a table `x`, what may be read of it, and which of its columns hold words or a number.

type Place = { from: Sql; scope: (actor: Actor) => Sql; hasWords: boolean; hasNumber: boolean }

const OF_DIRECTIVE = sql`join directive d on d.id = x.directive_id`
// Who may read an assignment as it stands reads what was written of it.
const OF_ASSIGNMENT = sql`join assignment_version v on v.assignment_id = x.assignment_id and v.valid_to is null join directive d on d.id = v.directive_id`
const act = (table: Sql): Place => ({ from: sql`${table} x ${OF_ASSIGNMENT}`, scope: visibleTo, hasWords: true, hasNumber: false })

const PLACES: Record<Exclude<Kind, 'agency'>, Place> = {
  notice: { from: sql`notice x join notice t on t.id = x.id`, scope: noticeVisibleTo, hasWords: true, hasNumber: true },
  document: {
    from: sql`citation x join notice t on t.id = x.notice_id and t.state = 'published'`,
    scope: noticeVisibleTo,
    hasWords: false,
    hasNumber: true,
  },
  directive: { from: sql`directive x join directive d on d.id = x.id`, scope: directiveVisibleTo, hasWords: true, hasNumber: false },
  amendment: { from: sql`amendment x ${OF_DIRECTIVE}`, scope: directiveVisibleTo, hasWords: true, hasNumber: false },
  plan: act(sql`plan`),
  report: act(sql`progress_report`),
  completion: act(sql`completion`),
  evidence: { ...act(sql`evidence`), hasWords: false, hasNumber: true },
}

/** In the words of PostgreSQL; words hold letters and digits alone. */
function query({ terms }: Asked, isMarked: boolean): string {
  const word = (text: string) => (isMarked ? `'${text}':A` : `'${withoutMarks(text)}'`)
  return terms.map((phrases) => `(${phrases.map((phrase) => phrase.map(word).join(' <-> ')).join(' | ')})`).join(' & ')
}

/** The first place of a word, to show its surroundings. */
export function pattern({ terms }: Asked, isMarked: boolean): string {
  const word = (text: string) => (isMarked ? text : withoutMarks(text))
  return String.raw`\m(${terms
    .flat()
    .map((phrase) => phrase.map(word).join(String.raw`\W+`))
    .join('|')})\M`
}

/**
 * The hits of a kind the actor may read, newest first: those that are exactly what was typed (its marks, or its number)
 * before all others. Each half is limited by itself, so that an index serves it.
 */
export function hitsOf(kind: Exclude<Kind, 'agency'>, actor: Actor, asked: Asked, after: After | null, limit: number): Sql | null {
  const { from, scope, hasWords, hasNumber } = PLACES[kind]
  const words = sql`x.search @@ ${query(asked, false)}::tsquery`
  const exactly = hasWords && asked.hasMarks ? sql`x.search @@ ${query(asked, true)}::tsquery` : null
  const number = hasNumber && asked.number ? sql`x.search_number like ${`%${asked.number}%`}::text` : null
  const first = number && exactly ? sql`(${number} or ${exactly})` : (number ?? exactly)
  const half = (condition: Sql, since: After | null) => sql`
    select x.id from ${from} where ${condition} and ${scope(actor)} ${since ? sql`and x.id < ${since.id}::int` : empty}
    order by x.id desc limit ${limit}`
  if (!hasWords) return first && sql`select x.id, true as exact from (${half(first, after)}) x`
  if (!first) return sql`select x.id, false as exact from (${half(words, after)}) x`
  const rest = half(sql`${words} and not ${first}`, after?.isExact ? null : after)
  if (after && !after.isExact) return sql`select x.id, false as exact from (${rest}) x`
  // The others are looked for only where those are not enough.
  return sql`with firsts as materialized (${half(first, after)})
    select id, true as exact from firsts
    union all select x.id, false from (${rest}) x where (select count(*) from firsts) < ${limit}`
}
