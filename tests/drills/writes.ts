import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sealSession, sessionCookie } from '#lib/auth.ts'
import { type Answered, actionFields, postForm } from '../support/plain-form.ts'
import { query } from './harness.ts'

/** Somebody signed in, and an open assignment of their agency. */
export type Writer = { cookie: string; personId: number; assignmentId: number }

/** A report of progress that somebody was told is recorded. */
export type Acknowledged = Writer & { key: string; location: string; tries: number; at: number }

/** Everybody who may report, on everything their agency has open; `each` sessions for each, for a session has its limit. */
export async function writersOf(url: string, each: number): Promise<Writer[]> {
  const found = await query<{ id: string; personId: number; assignmentId: number }>(
    url,
    `with open as (
       select distinct on (a.agency_id, a.id) t.person_id, a.id from assignment a
       join assignment_version v on v.assignment_id = a.id and v.valid_to is null and v.submitted_on is null
         and v.accepted_on is null and v.exempt_on is null and v.cancelled_on is null and v.suspended_on is null
       join post t on t.agency_id = a.agency_id and t.role = 'agency' and t.valid_to is null
       where a.role = 'lead'
     ), made as (
       insert into session (id, person_id, created_at, last_seen_at, expires_at)
       select gen_random_uuid(), person_id, now(), now(), now() + interval '10 hours' from open, generate_series(1, $1::int) returning id, person_id
     ), numbered as (select *, row_number() over (partition by person_id order by id) as place from made)
     select n.id, n.person_id as "personId", o.id as "assignmentId"
     from numbered n join (select *, row_number() over (partition by person_id order by id) as place, count(*) over (partition by person_id) as of from open) o
       on o.person_id = n.person_id and (n.place - 1) % o.of + 1 = o.place order by n.place, n.person_id`,
    [each],
  )
  return Promise.all(found.map(async ({ id, ...writer }) => ({ ...writer, cookie: `${sessionCookie().name}=${await sealSession(id)}` })))
}

const pageOf = ({ assignmentId }: Writer) => `/assignments/${assignmentId}/progress/new`

/** Which action the report's form calls, read from its page. */
export async function reportForm(port: number, writer: Writer): Promise<readonly (readonly [string, string])[]> {
  const page = await fetch(`http://127.0.0.1:${port}${pageOf(writer)}`, { headers: { cookie: writer.cookie } })
  const own = actionFields(await page.text())
  if (own.length === 0) throw new Error(`no form of a report at ${pageOf(writer)}: ${page.status}`)
  return own
}

type Form = { own: readonly (readonly [string, string])[]; writer: Writer; key: string | null; done: string }

/** One report as a browser without script sends it. */
export const report = (port: number, { own, writer, key, done }: Form): Promise<Answered> => {
  const typed = { assignmentId: String(writer.assignmentId), done, percent: '50' }
  return postForm(port, pageOf(writer), writer.cookie, [...own, ...Object.entries(typed), ...(key ? [['_key', key] as const] : [])])
}

export type Load = {
  port: number
  own: readonly (readonly [string, string])[]
  writers: readonly Writer[]
  clients: number
  count: number
  hasKeys?: boolean
}

export const wordsOf = (key: string): string => `Báo cáo ${key}`

/** So many clients report until so many reports were acknowledged; who gets no answer, or an error, sends the same again. */
export async function reporting({ port, own, writers, clients, count, hasKeys = true }: Load, heard: Acknowledged[]): Promise<void> {
  let begun = 0
  const one = async (): Promise<void> => {
    while (begun < count) {
      const writer = writers[begun++ % writers.length]
      if (!writer) throw new Error('nobody may report')
      const key = randomUUID()
      for (let tries = 1; ; tries++) {
        const { status, location, text } = await report(port, { own, writer, key: hasKeys ? key : null, done: wordsOf(key) })
        if (status === 303) {
          heard.push({ ...writer, key, location, tries, at: performance.now() })
          break
        }
        if (status !== 0 && status < 500) throw new Error(`${status} ${/role="alert"[\s\S]{0,300}/.exec(text)?.[0] ?? text.slice(0, 300)}`)
        if (tries > 600) throw new Error(`never acknowledged: ${status} ${text.slice(0, 200)}`)
        await sleep(50)
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
}

export type Found = { lost: number; doubled: number; halves: number; answeredOtherwise: number }

/** What the database has of what was acknowledged: each report once, with its event, its key and the answer that was given. */
export async function found(url: string, heard: readonly Acknowledged[]): Promise<Found> {
  const [row] = await query<Found>(
    url,
    `with heard as (select * from jsonb_to_recordset($1::jsonb) as h("personId" int, "assignmentId" int, key uuid, location text)),
     seen as (
       select h.*, (select count(*) from progress_report r where r.assignment_id = h."assignmentId" and r.done = 'Báo cáo ' || h.key) as reports,
         (select k.location from idempotency_key k where k.person_id = h."personId" and k.key = h.key) as answer from heard h)
     select count(*) filter (where reports = 0)::int as lost, count(*) filter (where reports > 1)::int as doubled,
       count(*) filter (where answer is distinct from location)::int as "answeredOtherwise",
       ((select count(*) from progress_report r where r.done like 'Báo cáo %' and not exists (
           select 1 from audit_event e where e.assignment_id = r.assignment_id and e.name = 'progress.reported' and e.payload like '%' || r.done || '%'))
        + (select count(*) from idempotency_key where location = ''))::int as halves
     from seen`,
    [JSON.stringify(heard.map(({ personId, assignmentId, key, location }) => ({ personId, assignmentId, key, location })))],
  )
  return row ?? { lost: -1, doubled: -1, halves: -1, answeredOtherwise: -1 }
}
