import { beforeAll, describe, expect, test } from 'vitest'
import type { AuditName } from '#domain/audit.ts'
import { AUDIT_KINDS, KIND_OF, nounOf } from '#domain/audit-kind.ts'
import { day } from '#domain/day.ts'
import { type Actor, can, systemActor } from '#domain/permissions.ts'
import { headOf, journalSheet, readJournal } from '#features/audit/data.ts'
import { type JournalFilter, journalCursor, journalFilter, journalQuery } from '#features/audit/schema.ts'
import { csvOf } from '#lib/csv.ts'
import { db } from '#lib/prisma.ts'
import { record, transaction } from '#lib/transaction.ts'
import { actor, moment, NAMES, TODAY } from '../support/cast.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, assignment, progress, REPORT } from './acting.ts'

type Event = { seq: number; name: AuditName; on: string; personId: number | null; agencyId: number | null; isOfWork: boolean }
let events: Event[] = []
let readers: [string, Actor][] = []

beforeAll(async () => {
  await openDemonstration()
  for (const name of NAMES) {
    const at = await moment(name)
    await transaction((tx) => record(tx, { name: 'session.opened', personId: at.actor.personId ?? 0 }, at))
  }
  expect(await act(REPORT, 'soTc', { assignmentId: await assignment('8a', 'so-tc'), ...progress(5), done: '=HYPERLINK("x")' })).toBe('done')
  events = await rows<Event>(
    `select seq::int, name, recorded_on::text as "on", person_id as "personId", agency_id as "agencyId",
       (notice_id is not null or directive_id is not null or assignment_id is not null) as "isOfWork"
     from audit_event order by recorded_on desc, audit_event.seq desc`,
  )
  for (const name of NAMES) readers.push([name, await actor(name)])
  const staff = await actor('soTtTt')
  readers = [
    ...readers,
    ['a head', { ...staff, isHead: true }],
    ['a caretaker', { ...staff, isAgencyAdmin: true }],
    ['nobody', systemActor('x')],
  ]
})

const page = async (who: Actor, filter: JournalFilter, limit: number, after: string | undefined = undefined) => {
  const { seq: upTo } = await headOf(db())
  return readJournal(db(), who, filter, { after: journalCursor(after), upTo, limit, day: TODAY })
}
const numbers = async (who: Actor, filter: JournalFilter = {}) => (await page(who, filter, 10_000)).rows.map(({ seq }) => Number(seq))

test('for everybody: what may be read is what is listed, the latest first', async () => {
  expect(events.length).toBeGreaterThan(80)
  for (const [name, who] of readers) {
    const readable = events.filter((event) => can(who, 'audit.read', event)).map(({ seq }) => seq)
    expect([name, await numbers(who)]).toEqual([name, readable])
  }
  const [some, all] = [await numbers(await actor('xuanTruong')), await numbers(await actor('bcd'))]
  expect(some.length).toBeGreaterThan(0)
  expect(all.length).toBe(events.length)
})

test('page by page it is the whole, each event once', async () => {
  const who = await actor('bcd')
  const seen: number[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows: shown, next }: Awaited<ReturnType<typeof page>> = await page(who, {}, 7, after)
    seen.push(...shown.map(({ seq }) => Number(seq)))
    after = next ? (new URLSearchParams(journalQuery({}, next)).get('after') ?? undefined) : undefined
  }
  expect(seen).toEqual(events.map(({ seq }) => seq))
})

describe('a filter', () => {
  const only = (keep: (event: Event) => boolean) => events.filter(keep).map(({ seq }) => seq)

  test('of kinds, names, agencies, people and days takes what it says', async () => {
    const who = await actor('admin')
    for (const kind of AUDIT_KINDS)
      expect([kind, await numbers(who, { kind })]).toEqual([kind, only(({ name }) => KIND_OF[nounOf(name)] === kind)])
    expect(await numbers(who, { name: 'plan.registered' })).toEqual(only(({ name }) => name === 'plan.registered'))
    const { agencyId, personId } = await actor('soTtTt')
    expect(await numbers(who, { agency: agencyId ?? 0, from: day('2022-05-20'), to: day('2022-05-25') })).toEqual(
      only(({ agencyId: by, on }) => by === agencyId && on >= '2022-05-20' && on <= '2022-05-25'),
    )
    expect(await numbers(who, { person: personId ?? 0, kind: 'access' })).toEqual(
      only(({ personId: by, name }) => by === personId && KIND_OF[nounOf(name)] === 'access'),
    )
  })

  test('in an address comes back as it was; what is not known is left out', () => {
    const filter = { agency: 3, from: day('2022-05-20'), name: 'plan.registered' as const }
    expect(journalFilter(Object.fromEntries(new URLSearchParams(journalQuery(filter))))).toEqual(filter)
    expect(journalFilter({ act: 'toString', agency: '-1', from: '31/02/2022', person: '9'.repeat(30) })).toEqual({})
    expect([journalCursor('2022-05-20_12'), journalCursor('2022-02-31_1'), journalCursor(`2022-05-20_${'9'.repeat(40)}`)]).toEqual([
      { on: '2022-05-20', seq: 12n },
      null,
      null,
    ])
  })

  test('does not open what somebody else may see', async () => {
    const [mine, theirs] = [await actor('xuanTruong'), await actor('soTc')]
    expect(await numbers(mine, { agency: theirs.agencyId ?? 0 })).toEqual([])
    expect(await numbers(mine, { person: theirs.personId ?? 0 })).toEqual([])
  })
})

test('of one assignment everything is told to who may read it, the amendments of its directive too', async () => {
  const id = await assignment('1b', 'huyen-xuan-truong')
  const told = await rows<{ seq: number }>(
    `select seq::int from audit_event where assignment_id = $1 or directive_id = (select directive_id from assignment where id = $1)`,
    [id],
  )
  expect((await numbers(await actor('xuanTruong'), { assignment: id })).sort()).toEqual(told.map(({ seq }) => seq).sort())
})

test('words of a paper not issued are kept from who reads no drafts', async () => {
  const veiled = async (who: Actor) => (await page(who, { kind: 'entry' }, 100)).rows.map(({ event, isVeiled }) => [event.name, isVeiled])
  expect(await veiled(await actor('bcd'))).toEqual(
    expect.arrayContaining([
      ['notice.drafted', true],
      ['notice.published', false],
    ]),
  )
  expect((await veiled(await actor('admin'))).filter(([, isVeiled]) => isVeiled)).toEqual([])
})

test('the sheet has exactly the rows of the page, no formula, and the head of the chain', async () => {
  const at = await moment('soTc')
  let sheet = ''
  for await (const piece of csvOf(await journalSheet(db(), at, {}))) sheet += String(piece)
  const [heading, ...lines] = sheet.split('\r\n')
  expect(heading).toBe('\uFEFFViệc,Nội dung,Về,Người thực hiện,Ngày,Số,Lúc ghi,Mã')
  const found = lines.slice(0, lines.indexOf('')).map((line) => Number(line.split(',').at(-3)))
  expect(found).toEqual(await numbers(at.actor))
  expect(sheet).toContain(`"'=HYPERLINK(""x"")`)
  const { seq, hash } = await headOf(db())
  expect(sheet).toContain(`Nhật ký đến sự kiện số ${seq}`)
  expect(sheet).toContain(hash)
})

test('each way to look has its index', async () => {
  const plan = async (filter: JournalFilter, who: Actor) =>
    db().$transaction(async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`
      await tx.$executeRaw`set local enable_sort = off`
      await tx.$executeRaw`set local enable_bitmapscan = off`
      const told: string[] = []
      const explaining = new Proxy(tx, {
        get: (target, name) =>
          name === '$queryRaw'
            ? async (pieces: TemplateStringsArray, ...values: unknown[]) => {
                const explained = Object.assign([`explain ${pieces[0]}`, ...pieces.slice(1)], {
                  raw: pieces.raw,
                }) as unknown as TemplateStringsArray
                told.push(...(await target.$queryRaw<Record<string, string>[]>(explained, ...values)).map((row) => row['QUERY PLAN'] ?? ''))
                return []
              }
            : target[name as keyof typeof target],
      })
      await readJournal(explaining, who, filter, { after: null, upTo: 10n ** 9n, limit: 50, day: TODAY })
      return told.join('\n')
    })
  const all = await actor('admin')
  expect(await plan({}, all)).toContain('audit_event_recorded_on_seq_idx')
  expect(await plan({ agency: 5 }, all)).toContain('audit_event_agency_id_recorded_on_seq_idx')
  expect(await plan({ person: 5 }, all)).toContain('audit_event_person_id_recorded_on_seq_idx')
  expect(await plan({ kind: 'access' }, all)).toContain('audit_event_noun_idx')
  expect(await plan({}, await actor('soTc'))).toContain('audit_event_agency_id_recorded_on_seq_idx')
})
