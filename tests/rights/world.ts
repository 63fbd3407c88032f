import { draftAgencyList } from '#features/agencies/mutations/list.ts'
import { suspendAssignments } from '#features/changes/mutations/change.ts'
import { objectToAssignment } from '#features/changes/mutations/object.ts'
import { askExplanation, explain } from '#features/explanations/mutations.ts'
import { decideExtension, requestExtension } from '#features/extensions/mutations.ts'
import { draftDirect } from '#features/notices/mutations/direct.ts'
import { dropClause } from '#features/notices/mutations/review.ts'
import { splitClause } from '#features/notices/mutations/shape.ts'
import { draftNotice, withdrawNotice } from '#features/notices/mutations.ts'
import { actorNamed } from '#features/people/data.ts'
import { draftList } from '#features/people/mutations/list.ts'
import { appoint } from '#features/people/mutations.ts'
import { saveView } from '#features/views/mutations.ts'
import { performAs } from '#lib/act.ts'
import { openSession } from '#lib/sessions.ts'
import { sealed } from '#lib/totp.ts'
import { transaction } from '#lib/transaction.ts'
import { momentIn, TODAY } from '../support/cast.ts'
import { noticeText } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { keepFiles } from './files.ts'
import { ALWAYS, ANY_AGENCY, AROUND_PEOPLE, ASSIGNMENTS, COLLEAGUES, DIRECT, DIRECTIVES } from './relations.ts'
import { aroundSuccessions } from './successions.ts'

/** What an act may be tried on, and who stands how to it. Where nobody does, the table has a dash. */
export type Target = {
  id: number
  people: Partial<Record<string, string>>
  more?: Record<string, string>
  settings?: Record<string, boolean>
}

export const FACTOR_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** Somebody for the agency of the holder. */
export const PEOPLE_LIST = 'moi.den; Đỗ Văn Lâm; Chuyên viên; UBND huyện Xuân Trường'

/**
 * The demonstration with a few people more: one whose agency has nothing in the notice, a second one at Sở GTVT, whose
 * first sits at the Office since yesterday, and one who is disabled. Each has a session; one of these is revoked.
 */
export async function makeWorld(): Promise<{ targets: Map<string, Target>; sessions: Map<string, string> }> {
  await openDemonstration()
  const agencies = new Map((await rows<{ id: number; code: string }>('select id, code from agency')).map(({ id, code }) => [code, id]))
  const sessions = new Map<string, string>()
  const targets = new Map<string, Target>()
  await transaction(async (tx) => {
    const at = await momentIn(tx, 'admin')
    for (const [username, code, isAgencyAdmin] of COLLEAGUES) {
      const person = { username, fullName: 'Trần Thị Mai', title: 'Chuyên viên', role: 'agency', passwordHash: null } as const
      await appoint(
        tx,
        { ...person, isAgencyAdmin, isHead: username === 'xuantruong-tt', agencyId: agencies.get(code) ?? 0, from: TODAY },
        at,
      )
    }
    await tx.$executeRaw`insert into duty (agency_id, person_id, valid_from)
      select o.agency_id, p.id, '2022-05-20' from person p join post o on o.person_id = p.id where p.username in ('xuantruong', 'xuantruong-2')`
    await tx.$executeRaw`update post set valid_to = '2022-05-29' where person_id = (select id from person where username = 'so-gtvt')`
    await tx.$executeRaw`insert into post (person_id, agency_id, role, title, valid_from)
      select p.id, a.id, 'office', 'Chuyên viên', '2022-05-29' from person p, agency a where p.username = 'so-gtvt' and a.is_office`
    const draft = async (number: string, text = noticeText()) => {
      const path = await performAs(tx, draftNotice, { text: text.replaceAll('128/TB-UBND', number) }, at)
      return Number(path.split('/').at(-1))
    }
    const withdrawn = await draft('131/TB-UBND')
    await performAs(tx, withdrawNotice, { noticeId: withdrawn }, at)
    targets.set('a draft', { id: await draft('130/TB-UBND'), people: ANY_AGENCY })
    const listed = await performAs(tx, draftAgencyList, { source: 'Sở Du lịch; Sở DL; SDL; Sở' }, at)
    targets.set('a list of agencies', { id: Number(listed.split('/').at(-1)), people: ANY_AGENCY })
    const ordered = await performAs(tx, draftDirect, DIRECT, at)
    targets.set('a directive without a notice', { id: Number(ordered.split('/').at(-1)), people: ANY_AGENCY })
    const shortened = await draft('133/TB-UBND')
    await performAs(tx, dropClause, { noticeId: shortened, ref: '6' }, at)
    targets.set('a draft with a dropped clause', { id: shortened, people: ANY_AGENCY })
    const split = await draft('135/TB-UBND')
    await performAs(tx, splitClause, { noticeId: split, ref: '6', begins: 'Trong đó tập trung' }, at)
    targets.set('a draft with a split clause', { id: split, people: ANY_AGENCY })
    const unknown = noticeText().replace('với Sở Công Thương', 'với Sở Quy hoạch')
    targets.set('a draft with an unknown name', { id: await draft('134/TB-UBND', unknown), people: ANY_AGENCY })
    targets.set('a withdrawn draft', { id: withdrawn, people: ANY_AGENCY })
    for (const [username, name] of [
      ['admin', 'a list'],
      ['xuantruong-qt', 'a list of the own administrator'],
    ] as const) {
      const by = await actorNamed(tx, username, TODAY)
      if (!by) throw new Error(`nobody is ${username}`)
      const path = await performAs(tx, draftList, { source: PEOPLE_LIST }, { actor: by, today: TODAY })
      targets.set(name, { id: Number(path.split('/').at(-1)), people: AROUND_PEOPLE })
    }
    for (const [name, target] of await aroundSuccessions(tx)) targets.set(name, target)
    for (const { username } of await tx.person.findMany({ select: { username: true } })) {
      const actor = await actorNamed(tx, username, TODAY)
      sessions.set(username, await openSession(tx, actor?.personId ?? 0))
    }
    await tx.$executeRaw`insert into target (directive_id, name, unit, baseline, goal, goal_on, recorded_on, recorded_at, person_id, agency_id)
      select id, 'Tỷ lệ', '%', 30, 60, '2022-12-31', '2022-05-30', now(), 1, 1 from directive where ref = '4' limit 1`
    await tx.$executeRaw`insert into dependency (directive_id, needs_id, valid_from)
      select d.id, n.id, '2022-05-30' from directive d join directive n on n.notice_id = d.notice_id and n.ref = '3c' where d.ref = '3e'`
    await tx.$executeRaw`update person set disabled_at = now() where username = ${ALWAYS.disabled}`
    await tx.$executeRaw`update session set revoked_at = now() where id = ${sessions.get(ALWAYS.nobody)}::uuid`
  }, 120)
  // Begun by everybody, enabled by one; after the sessions, which would else await it.
  for (const { id, username } of await rows<{ id: number; username: string }>('select id, username from person')) {
    const enabled = username === ALWAYS.submitter ? new Date(0) : null
    await rows('insert into second_factor (person_id, secret, begun_at, enabled_at) values ($1, $2, now(), $3)', [
      id,
      sealed(FACTOR_SECRET, id),
      enabled,
    ])
  }
  await keepFiles(targets, ANY_AGENCY)
  const [published] = await rows<{ id: number }>(`select id from notice where number = '128/TB-UBND'`)
  targets.set('a published notice', { id: published?.id ?? 0, people: ANY_AGENCY })
  for (const name of ['nothing there', 'a text', 'the simulated day', 'the figures', 'their own'])
    targets.set(name, { id: 2_000_000_000, people: ANY_AGENCY })
  for (const [name, [ref, code, people]] of Object.entries(ASSIGNMENTS)) {
    const [found] = await rows<{ id: number }>(
      `select a.id from assignment a join directive d on d.id = a.directive_id join notice n on n.id = d.notice_id
       where d.ref = $1 and a.agency_id = $2 and n.number = '128/TB-UBND'`,
      [ref, agencies.get(code)],
    )
    targets.set(name, { id: found?.id ?? 0, people })
  }
  const beside = (name: string, of: string, settings: Record<string, boolean>, people: Target['people'] = {}) => {
    const like = targets.get(of)
    if (like) targets.set(name, { ...like, people: { ...like.people, ...people }, settings })
  }
  for (const name of ['a text', 'a draft', 'a directive without a notice'])
    beside(`${name}, which the Office does not enter`, name, { officeEnters: false })
  const byHead = { headMustSubmit: true }
  beside('open, handed in by its head alone', 'open, for the Office', byHead, { holder: 'xuantruong-tt' })
  beside('open, and not its head', 'open, for the Office', byHead)
  beside('open, of the Office itself, handed in by its head alone', 'open, of the Office itself', byHead)
  const [needed] = await rows<{ id: number }>(
    `select d.id from directive d join notice n on n.id = d.notice_id where d.ref = '3c' and n.number = '128/TB-UBND'`,
  )
  for (const [name, [ref, people]] of Object.entries(DIRECTIVES)) {
    const [found] = await rows<{ id: number }>(
      `select d.id from directive d join notice n on n.id = d.notice_id where d.ref = $1 and n.number = '128/TB-UBND'`,
      [ref],
    )
    targets.set(name, { id: found?.id ?? 0, people, more: { agencyId: String(agencies.get('so-tttt')), needsId: String(needed?.id) } })
  }
  const [measured] = await rows<{ id: number }>('select id from target')
  targets.set('a target', { id: measured?.id ?? 0, people: { holder: 'so-tttt', coordinating: 'so-ct', peer: 'myloc' } })
  await askAndSuspend(targets)
  targets.set('a list that is shared', { id: await sharedView(), people: { ...ANY_AGENCY, peer: 'xuantruong-2' } })
  const [elsewhere] = await rows<{ id: number }>(`select id from agency where code = 'buu-dien-tinh'`)
  const revisions = new Map(
    (await rows<{ id: number; revision: number }>('select id, revision from assignment')).map((row) => [row.id, row]),
  )
  for (const name of Object.keys(ASSIGNMENTS)) {
    const target = targets.get(name)
    if (target) target.more = { revision: String(revisions.get(target.id)?.revision), toAgencyId: String(elsewhere?.id) }
  }
  for (const [name, target] of await aroundPeople(agencies.get('huyen-xuan-truong') ?? 0)) targets.set(name, target)
  for (const [name, target] of await aroundAgencies()) targets.set(name, target)
  for (const target of targets.values()) target.people = { ...ALWAYS, ...target.people }
  return { targets, sessions }
}

async function sharedView(): Promise<number> {
  const view = { name: 'Của huyện', query: '?stage=returned', share: 'agency' as const }
  return transaction(async (tx) => {
    const actor = await actorNamed(tx, ANY_AGENCY.holder, TODAY)
    if (!actor) throw new Error('nobody holds anything')
    await performAs(tx, saveView, view, { actor, today: TODAY })
    return (await tx.savedView.findFirstOrThrow({ where: { name: view.name }, select: { id: true } })).id
  })
}

async function askAndSuspend(targets: Map<string, Target>): Promise<void> {
  const idOf = (name: string) => String(targets.get(name)?.id)
  await transaction(async (tx) => {
    const by = async (username: string) => {
      const actor = await actorNamed(tx, username, TODAY)
      if (!actor) throw new Error(`nobody is ${username}`)
      return { actor, today: TODAY }
    }
    const cited = { documentNumber: '20/UBND-VP', documentOn: '30/05/2022', documentIssuer: 'UBND huyện' }
    const asked = { proposedOn: '20/06/2022', reason: 'Chờ dự toán.', ...cited }
    await performAs(tx, requestExtension, { assignmentId: idOf('with an extension asked'), ...asked }, await by('nghiahung'))
    const assignmentId = idOf('with another day offered')
    await performAs(tx, requestExtension, { assignmentId, ...asked }, await by('trucninh'))
    const offer = { assignmentId, verdict: 'countered' as const, dueOn: '10/06/2022', reason: 'Cần sớm hơn.' }
    await performAs(tx, decideExtension, offer, await by('vanphong'))
    const { revision } = await tx.assignment.findUniqueOrThrow({ where: { id: Number(idOf('suspended')) }, select: { revision: true } })
    const suspended = { chosenIds: [`${idOf('suspended')}.${revision}`], reason: 'Chờ hướng dẫn.', ...cited }
    await performAs(tx, suspendAssignments, suspended, await by('vanphong'))
    for (const [name, holder] of [
      ['to be explained', null],
      ['explained', 'vuban'],
    ] as const) {
      const question = { assignmentId: idOf(name), question: 'Vì sao chậm?', answerBy: '03/06/2022' }
      await performAs(tx, askExplanation, question, await by('vanphong'))
      if (holder) await performAs(tx, explain, { assignmentId: idOf(name), text: 'Chờ dự toán.' }, await by(holder))
    }
    const objected = { assignmentId: idOf('sent back as wrongly assigned'), reason: 'Không thuộc chức năng.' }
    await performAs(tx, objectToAssignment, objected, await by('so-xd'))
  })
}

async function aroundPeople(agencyId: number): Promise<[string, Target][]> {
  const found = await rows<{ id: number; username: string }>('select id, username from person')
  const idOf = (username: string) => found.find((person) => person.username === username)?.id ?? 0
  const more = { agencyId: String(agencyId), recipientId: String(idOf('xuantruong-2')), newcomerId: String(idOf('xuantruong-qt')) }
  const target = (id: number): Target => ({ id, more, people: AROUND_PEOPLE })
  return [
    ['a colleague', target(idOf('xuantruong'))],
    ['somebody of the Office', target(idOf('so-gtvt'))],
    ['an administrator', target(idOf('admin'))],
    ['somebody disabled', target(idOf(ALWAYS.disabled))],
    ['an agency', target(agencyId)],
    ['no such person', target(999_999_999)],
  ]
}

/** One that work is left with, one without, and the sets they are or may be in. */
async function aroundAgencies(): Promise<[string, Target][]> {
  const [busy] = await rows<{ id: number; alias: number }>(
    `select a.id, l.id as alias from agency a join agency_alias l on l.agency_id = a.id where a.code = 'so-xd' order by l.id limit 1`,
  )
  const [idle] = await rows<{ id: number }>(`select id from agency where code = 'buu-dien-tinh'`)
  const [set] = await rows<{ id: number }>(`select id from agency_set where code = 'so-ban-nganh'`)
  const more = { aliasId: String(busy?.alias), agencyId: String(idle?.id), memberId: String(busy?.id) }
  const target = (id = 0): Target => ({ id, more, people: ANY_AGENCY })
  return [
    ['an agency of the list', target(busy?.id)],
    ['an agency without work', target(idle?.id)],
    ['a set', target(set?.id)],
    ['the list of agencies', target(2_000_000_000)],
    ['the settings', target(2_000_000_000)],
  ]
}
