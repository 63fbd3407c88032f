import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, can, systemActor } from '#domain/permissions.ts'
import type { Asked } from '#domain/search.ts'
import type { PaperSubject } from '#domain/subjects.ts'
import { countAssignments, fellowsOf, listAssignments, readAssignment } from '#features/assignments/data.ts'
import { directiveById, directivesOf } from '#features/directives/data.ts'
import { listNotices, noticeById } from '#features/notices/data.ts'
import { draftNotice } from '#features/notices/mutations.ts'
import { search } from '#features/search/data.ts'
import type { After, Kind } from '#features/search/schema.ts'
import { perform } from '#lib/act.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { actor, moment, NAMES, TODAY } from '../support/cast.ts'
import { noticeText } from '../support/samples.ts'
import { openDemonstration, publishNotice, rows } from '../support/world.ts'

const everybody: [string, Actor][] = []
const records = new Map<number, NonNullable<Awaited<ReturnType<typeof readAssignment>>>>()
let narrowId = 0
let draftId = 0

beforeAll(async () => {
  await openDemonstration()
  // A second notice that concerns few, and a third that nobody has assigned yet.
  narrowId = await publishNotice(narrow())
  const drafted = await perform(draftNotice, { text: noticeText().replaceAll('128/TB-UBND', '130/TB-UBND') }, () => moment('vanPhong'), {
    key: null,
    revision: null,
  })
  draftId = Number((drafted.is === 'done' ? drafted.location : '').split('/').at(-1))

  for (const name of NAMES) everybody.push([name, await actor(name)])
  // And one of each agency there is, whether it has people or not.
  for (const { id, code } of await rows<{ id: number; code: string }>('select id, code from agency order by id')) {
    everybody.push([code, { ...systemActor(code), role: 'agency', agencyId: id, personId: 0 }])
  }
  for (const { id } of await rows<{ id: number }>('select id from assignment')) {
    const record = await readAssignment(db(), systemActor('kiểm thử'), id)
    if (record) records.set(id, record)
  }
})

/** The notice with its fourth and sixth item only. */
function narrow(): string {
  const [head = '', ...items] = noticeText().split(/\n(?=\d\. )/)
  const tail = noticeText().slice(noticeText().indexOf('Toàn văn'))
  const kept = items.filter((item) => /^[46]\./.test(item)).map((item, index) => item.replace(/^\d/, String(index + 1)))
  return [head, ...kept, tail].join('\n').replaceAll('128/TB-UBND', '129/TB-UBND')
}

async function listedFor(who: Actor): Promise<number[]> {
  const { calendar } = await settingsOn(db(), TODAY)
  const { rows: list, next } = await listAssignments(db(), who, {}, { day: TODAY, calendar }, null, 1000)
  expect(next).toBe(null)
  return list.map(({ id }) => id).sort((a, b) => a - b)
}

test('the world is whole', () => {
  expect(records.size).toBe(265 + 4)
  expect(everybody.length).toBe(NAMES.length + 59)
})

describe('assignments', () => {
  test('for everybody: what may be read is what is listed', async () => {
    for (const [name, who] of everybody) {
      const readable = [...records].filter(([, record]) => can(who, 'assignment.read', record)).map(([id]) => id)
      expect([name, await listedFor(who)]).toEqual([name, readable.sort((a, b) => a - b)])
    }
  })

  test('what is not listed is not found by its number either', async () => {
    for (const [name, who] of everybody.slice(0, NAMES.length)) {
      const listed = new Set(await listedFor(who))
      for (const id of [...records.keys()].filter((_, index) => index % 9 === 0)) {
        expect([name, id, (await readAssignment(db(), who, id)) !== null]).toEqual([name, id, listed.has(id)])
      }
    }
  })

  const sees = async (name: (typeof NAMES)[number], where = 'true') => {
    const listed = await listedFor(await actor(name))
    const found = await rows<{ seen: string }>(
      `select d.ref || ' ' || g.code as seen from assignment a join directive d on d.id = a.directive_id join notice n on n.id = d.notice_id
       join agency g on g.id = a.agency_id where a.id = any($1) and n.number = '128/TB-UBND' and ${where} order by d.ordinal, g.code`,
      [listed],
    )
    return found.map(({ seen }) => seen)
  }

  test('a district sees its own, and what Sở TT&TT does with it', async () => {
    const own = ['1a', '1b', '2', '5a', '5b', '7', '8b'].map((ref) => `${ref} huyen-xuan-truong`)
    expect((await sees('xuanTruong')).sort()).toEqual([...own, '7 so-tttt'].sort())
  })

  test('who passes on, receives or decides sees every answer', async () => {
    expect((await sees('soTtTt', `d.ref = '1b'`)).length).toBe(28)
    expect((await sees('soTtTt', `d.ref = '3c'`)).length).toBe(18)
    expect(await sees('soTtTt', `d.ref = '3a'`)).toEqual(['3a so-tttt', '3a van-phong-ubnd-tinh'])
    expect(await sees('soTtTt', `d.ref in ('5a', '8b')`)).toEqual([
      '5a so-tttt',
      '5a van-phong-ubnd-tinh',
      '8b so-tttt',
      '8b van-phong-ubnd-tinh',
    ])
  })

  test('both sides of a directive one coordinates in see each other; those side by side do not', async () => {
    expect(await sees('soCt', `d.ref = '4'`)).toEqual(['4 so-ct', '4 so-tttt'])
    expect(await sees('congAn')).toEqual(['6 cong-an-tinh', '9 cong-an-tinh'])
    expect(await sees('soKhDt', `d.ref in ('8a', '8c')`)).toEqual(['8a so-khdt', '8c so-khdt'])
  })

  test('Office, committee and admin see all', async () => {
    for (const name of ['vanPhong', 'bcd', 'admin'] as const) expect((await listedFor(await actor(name))).length).toBe(269)
  })
})

test('how far the others are: for everybody, what the rule allows is what is shown, beside what is read in full', async () => {
  const fellows = Map.groupBy([...records.values()], ({ directiveId }) => directiveId)
  let shown = 0
  for (const agenciesSeeAll of [false, true]) {
    for (const [name, someone] of agenciesSeeAll ? everybody : everybody.slice(0, NAMES.length)) {
      const policy = { officeEnters: true, adminReadsEvidence: false, headMustSubmit: false, publicPage: false, agenciesSeeAll }
      const who = { ...someone, policy }
      for (const [directiveId, all] of fellows) {
        const fellowAgencyIds = all.map(({ holderAgencyId }) => holderAgencyId)
        const allowed = all.filter(
          (record) => can(who, 'assignment.read_stage', { fellowAgencyIds }) && !can(who, 'assignment.read', record),
        )
        const found = await fellowsOf(db(), who, directiveId, TODAY)
        expect([name, directiveId, found.map(({ id }) => id).sort((a, b) => a - b)]).toEqual([
          name,
          directiveId,
          allowed.map(({ id }) => id).sort((a, b) => a - b),
        ])
        for (const fellow of found) expect(Object.keys(fellow).sort()).toEqual(['agencyName', 'id', 'stage'])
        shown += found.length
      }
    }
    expect(shown > 0).toBe(agenciesSeeAll)
  }
})

/** The readers of each directive, from its rows: assigned, related, deciding. */
async function directiveReaders(): Promise<{ id: number; noticeId: number; readers: number[] }[]> {
  return rows(`
    select d.id, d.notice_id as "noticeId", array(
      select a.agency_id from assignment a where a.directive_id = d.id union
      select r.agency_id from directive_relation r where r.directive_id = d.id union
      select d.desk_agency_id union
      select o.id from agency o, assignment a where o.is_office and a.directive_id = d.id and a.agency_id = d.desk_agency_id union
      select s.id from agency s, agency o, assignment a
        where s.is_standing and o.is_office and d.desk_agency_id = o.id and a.directive_id = d.id and a.agency_id = o.id) as readers
    from directive d order by d.id`)
}

test('directives: for everybody, what may be read is what is shown', async () => {
  const directives = await directiveReaders()
  expect(directives.length).toBe(20)
  const notices = [...new Set(directives.map(({ noticeId }) => noticeId))]
  for (const [name, who] of everybody) {
    const readable = directives.filter(({ readers }) => can(who, 'directive.read', { isDraft: false, readerAgencyIds: readers }))
    const shown = (await Promise.all(notices.map((id) => directivesOf(db(), who, id, TODAY)))).flat()
    expect([name, shown.map(({ id }) => id).sort((a, b) => a - b)]).toEqual([name, readable.map(({ id }) => id)])
  }
  const district = await actor('xuanTruong')
  for (const { id, readers } of directives) {
    const isReader = district.agencyId !== null && readers.includes(district.agencyId)
    expect((await directiveById(db(), district, id, TODAY)) !== null).toBe(isReader)
  }
})

test('notices: for everybody, what may be read is what is listed; drafts are for those who assign', async () => {
  const directives = await directiveReaders()
  const subjects: [number, PaperSubject][] = (await rows<{ id: number; state: string }>('select id, state from notice order by id')).map(
    ({ id, state }) => [
      id,
      {
        isDraft: state === 'draft',
        readerAgencyIds: directives.filter(({ noticeId }) => noticeId === id).flatMap(({ readers }) => readers),
      },
    ],
  )
  expect(subjects.map(([, { isDraft }]) => isDraft)).toEqual([false, false, true])
  for (const [name, who] of everybody) {
    const readable = subjects.filter(([, subject]) => can(who, 'notice.read', subject)).map(([id]) => id)
    expect([name, (await listNotices(db(), who)).map(({ id }) => id).sort((a, b) => a - b)]).toEqual([name, readable])
    for (const [id] of subjects) expect([name, id, (await noticeById(db(), who, id)) !== null]).toEqual([name, id, readable.includes(id)])
  }
  expect(await noticeById(db(), await actor('soCt'), narrowId)).not.toBe(null)
  expect(await noticeById(db(), await actor('xuanTruong'), narrowId)).toBe(null)
  expect(await noticeById(db(), await actor('soCt'), draftId)).toBe(null)
})

test('search: for everybody, what is found is what may be read, and what is counted is what is listed', async () => {
  const { calendar } = await settingsOn(db(), TODAY)
  const asked: Asked = { terms: [[['các'], ['đã'], ['kế']]], hasMarks: true, number: 'kh', agencyIds: [] }
  const written = (table: string, column = `search @@ 'cac | da | ke'`) =>
    rows<{ id: number; of: number }>(`select id, assignment_id as of from ${table} where ${column}`)
  const acts = {
    plan: await written('plan'),
    report: await written('progress_report'),
    completion: await written('completion'),
    evidence: await written('evidence', `search_number like '%kh%'`),
  }
  const directives = await directiveReaders()
  for (const [name, who] of everybody.filter((_, index) => index < NAMES.length || index % 7 === 0)) {
    const listed = await listedFor(who)
    expect([name, await countAssignments(db(), who, {}, { day: TODAY, calendar })]).toEqual([name, listed.length])
    const found = async (kind: Kind) => {
      const ids: number[] = []
      for (let after: After | null | undefined = null; after !== undefined; ) {
        const { hits, more } = await search(who, asked, TODAY, kind, after)
        ids.push(...hits.map(({ id }) => id))
        after = more[kind]
      }
      return ids.sort((a, b) => a - b)
    }
    for (const [kind, all] of Object.entries(acts)) {
      const readable = all.filter(({ of }) => listed.includes(of)).map(({ id }) => id)
      expect([name, kind, await found(kind as Kind)]).toEqual([name, kind, readable.sort((a, b) => a - b)])
    }
    const texts = await rows<{ id: number }>(`select id from directive where search @@ 'cac | da | ke' order by id`)
    const shown = directives.filter(({ readers }) => can(who, 'directive.read', { isDraft: false, readerAgencyIds: readers }))
    const readable = texts.filter(({ id }) => shown.some((one) => one.id === id)).map(({ id }) => id)
    expect([name, await found('directive')]).toEqual([name, readable])
    expect([name, await found('notice')]).toEqual([name, (await listNotices(db(), who)).map(({ id }) => id).sort((a, b) => a - b)])
  }
})
