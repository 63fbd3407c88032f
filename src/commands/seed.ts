import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Day, day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import type { PersonRole } from '#domain/people.ts'
import { systemActor } from '#domain/permissions.ts'
import type { Answers } from '#domain/proposal.ts'
import { acceptCompletion, returnCompletion, submitCompletion } from '#features/acceptance/mutations.ts'
import { type AgencyList, enterAgencies } from '#features/agencies/mutations.ts'
import { exemptAssignment } from '#features/assignments/mutations.ts'
import { answerNotice, draftNotice, lockedProposal, publishNotice } from '#features/notices/mutations.ts'
import { answerField } from '#features/notices/schema.ts'
import { actorNamed } from '#features/people/data.ts'
import { appoint } from '#features/people/mutations.ts'
import { registerPlan } from '#features/plans/mutations.ts'
import { reportProgress } from '#features/progress/mutations.ts'
import { performAs } from '#lib/act.ts'
import { databaseUrl, env } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { hashPassword } from '#lib/passwords.ts'
import { db, disconnect, type Tx } from '#lib/prisma.ts'
import { type Moment, transaction } from '#lib/transaction.ts'
import { dmy } from '#lib/vi/day.ts'

/** The calendar that ships with the product was known on every day. */
const ALWAYS = toUtcDate(day('1900-01-01'))

const read = (name: string): string => readFileSync(new URL(`../../prisma/seed/${name}`, import.meta.url), 'utf8')
const json = <Shape>(name: string): Shape => JSON.parse(read(name)) as Shape

type DemonstrationAct = { on: Day; by: string; act: keyof typeof ACTS; ref: string; agency: string } & Record<string, string>
type Demonstration = {
  issuedOn: Day
  today: Day
  password: string
  people: { username: string; fullName: string; title: string; role: PersonRole; isAgencyAdmin?: boolean; agency: string }[]
  acts: DemonstrationAct[]
}

const ACTS = {
  exemption: exemptAssignment,
  plan: registerPlan,
  progress: reportProgress,
  completion: submitCompletion,
  accept: acceptCompletion,
  return: returnCompletion,
}

/** The simulated day, dd/mm/yyyy; the real one once the simulation has been left. */
export async function demonstrationDay(): Promise<string> {
  const row = await db().demonstration.findFirst()
  return row?.today ? dmy(fromUtcDate(row.today)) : 'hôm nay'
}

// The first account needs an agency; everything else of a province is entered by its administrator.
const OFFICE = {
  code: 'van-phong-ubnd-tinh',
  level: 'province' as const,
  isOffice: true,
  name: 'Văn phòng Ủy ban nhân dân tỉnh',
  shortName: 'Văn phòng UBND tỉnh',
  symbol: 'VPUBND',
  aliases: ['VP UBND tỉnh'],
}

/** The Office and the holidays, where there are none yet. */
export async function enterBasics(tx: Tx): Promise<void> {
  if ((await tx.agency.count()) === 0) await enterAgencies(tx, { validFrom: day('2016-01-01'), agencies: [OFFICE], sets: [] })
  const holidays = json<{ on: Day; name: string; isWorking?: boolean }[]>('holidays.json')
  await tx.holiday.createMany({
    data: holidays.map((holiday) => ({ ...holiday, on: toUtcDate(holiday.on), validFrom: ALWAYS })),
    skipDuplicates: true,
  })
}

/** Everything in one transaction: an interrupted seed leaves nothing, a finished one is not repeated. */
export async function seed(_databaseUrl: string, { isDemonstration }: { isDemonstration: boolean }): Promise<void> {
  await transaction(async (tx) => {
    const isNew = isDemonstration && (await tx.demonstration.count()) === 0
    if (isNew && (await tx.agency.count()) === 0) await enterAgencies(tx, json<AgencyList>('agencies.json'))
    await enterBasics(tx)
    if (isNew) await demonstrate(tx, json<Demonstration>('demonstration.json'))
  }, 120)
}

async function demonstrate(tx: Tx, { issuedOn, today, password, people, acts }: Demonstration): Promise<void> {
  const agencies = await tx.agency.findMany({ select: { id: true, code: true } })
  const agencyId = (code: string) => agencies.find((agency) => agency.code === code)?.id ?? 0
  const passwordHash = await hashPassword(password)
  const beginning: Moment = { actor: systemActor('Bản trình diễn'), today: issuedOn }
  for (const person of people) {
    await appoint(tx, { ...person, agencyId: agencyId(person.agency), from: issuedOn, passwordHash }, beginning)
  }

  const admin = await momentOf(tx, 'admin', issuedOn)
  await importNotice(tx, admin)
  const assignments = await tx.assignment.findMany({
    select: { id: true, directive: { select: { ref: true } }, agency: { select: { code: true } } },
  })
  const idOf = new Map(assignments.map(({ id, directive, agency }) => [`${directive.ref}.${agency.code}`, id]))
  for (const { on, by, act, ref, agency, ...input } of acts) {
    const assignmentId = idOf.get(`${ref}.${agency}`)
    if (!assignmentId) throw new Error(`the demonstration names no assignment: ${ref} ${agency}`)
    // One table for acts of different shapes: each checks its own input.
    const definition = ACTS[act] as typeof reportProgress
    await performAs(tx, definition, { assignmentId, ...input } as never, await momentOf(tx, by, on))
  }
  // Where one click signs anybody in, a second step would only be in the way.
  const province = { provinceName: 'Nam Định', provinceCode: 'H40', adminSecondFactor: false, officeSecondFactor: false }
  await tx.setting.createMany({ data: Object.entries(province).map(([key, value]) => ({ key, value, validFrom: ALWAYS })) })
  await tx.demonstration.create({ data: { today: toUtcDate(today) } })
}

/** Pastes the notice's text, answers what it leaves open, and assigns. */
async function importNotice(tx: Tx, admin: Moment): Promise<void> {
  const location = await performAs(tx, draftNotice, { text: read('128-TB-UBND.txt') }, admin)
  const noticeId = Number(location.split('/').at(-1))
  const { number, issuedOn, issuer } = await tx.notice.findUniqueOrThrow({ where: { id: noticeId } })
  const answers = Object.entries(json<Answers>('128-TB-UBND.answers.json')).map(([id, { choice }]) => [answerField(id).choice, choice])
  const head = { number: number ?? '', issuedOn: issuedOn ? fromUtcDate(issuedOn) : '', issuer: issuer ?? '' }
  await performAs(tx, answerNotice, { noticeId, ...head, ...Object.fromEntries(answers) }, admin)
  const proposal = await lockedProposal(tx, admin, noticeId)
  const counts = { directiveCount: proposal.directives.length, assignmentCount: proposal.assignmentCount }
  await performAs(tx, publishNotice, { noticeId, ...counts }, admin)
}

async function momentOf(tx: Tx, username: string, today: Day): Promise<Moment> {
  const actor = await actorNamed(tx, username, today)
  if (!actor) throw new Error(`the demonstration has nobody named ${username}`)
  return { actor, today }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await command(async () => {
    await seed(databaseUrl(), { isDemonstration: env().isDemonstration })
    await disconnect()
    console.log('Đã nạp dữ liệu ban đầu.')
  })
}
