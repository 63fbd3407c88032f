import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { fromUtcDate } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { agencyNames, agencyWords, deskIds, registerOn } from '#features/agencies/data.ts'
import {
  type AsOf,
  countAssignments,
  dueStepsOn,
  fellowsOf,
  handlingOn,
  listAssignments,
  queueOf,
  readAssignment,
} from '#features/assignments/data.ts'
import { assign } from '#features/assignments/mutations.ts'
import { historyOf, readJournal } from '#features/audit/data.ts'
import { amendmentsOn, chosenAssignments, objectionsWaiting } from '#features/changes/data.ts'
import { clockRows, officeClocksOn } from '#features/clocks/data.ts'
import { commentsOn } from '#features/comments/data.ts'
import { figuresByAgency, overview } from '#features/dashboard/data.ts'
import { directivesOf } from '#features/directives/data.ts'
import { explanationsOn, openQuestions } from '#features/explanations/data.ts'
import { extensionsOn, requestsWaiting } from '#features/extensions/data.ts'
import { instructionsOfDirective, instructionsOn, newInstructionsFor } from '#features/instructions/data.ts'
import { directivesCiting, listNotices, noticesCiting, talliesByDirective, talliesOf } from '#features/notices/data.ts'
import { heldBy, listPeople, personById, recipientsOf } from '#features/people/data.ts'
import { planOn } from '#features/plans/data.ts'
import { search } from '#features/search/data.ts'
import { viewsOf } from '#features/views/data.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { openSession, readSession } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, TODAY } from '../support/cast.ts'
import { calendarOf2022 } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'

const asOf: AsOf = { day: TODAY, calendar: calendarOf2022() }
const spy = vi.spyOn(pg.Client.prototype, 'query')
let few: Actor
let all: Actor
let assignmentId = 0
let sessionId = ''

beforeAll(async () => {
  await openDemonstration()
  few = await actor('congAn')
  all = await actor('bcd')
  const [found] = await rows<{ id: number }>('select assignment_id as id from plan order by id limit 1')
  assignmentId = found?.id ?? 0
  sessionId = await transaction((tx) => openSession(tx, all.personId ?? 0))
})

/** Statements sent to the database while something is read. */
async function sent(read: () => Promise<unknown>): Promise<number> {
  const before = spy.mock.calls.length
  await read()
  return spy.mock.calls.length - before
}

// What a page is made of, and how many statements it takes; for two rows or for all.
const READS: [string, number, (tx: Tx, reader: Actor) => Promise<unknown>][] = [
  ['a list', 1, (tx, reader) => listAssignments(tx, reader, {}, asOf, null)],
  ['a count', 1, (tx, reader) => countAssignments(tx, reader, {}, asOf)],
  ['a queue', 1, (tx, reader) => queueOf(tx, reader, TODAY)],
  ['the figures of agencies', 1, (tx, reader) => figuresByAgency(tx, reader, {}, asOf)],
  ['the dashboard', 1, (tx, reader) => overview(tx, reader, {}, asOf)],
  ['notices', 1, (tx, reader) => listNotices(tx, reader)],
  ['the directives of a notice', 1, (tx, reader) => directivesOf(tx, reader, 1, TODAY)],
  ['the figures of directives', 1, (tx, reader) => talliesByDirective(tx, reader, {}, asOf)],
  ['the notices that cite a document', 1, (tx, reader) => noticesCiting(tx, reader, '122/KH-UBND')],
  ['the directives that cite it', 1, (tx, reader) => directivesCiting(tx, reader, '122/KH-UBND')],
  ['their figures', 1, (tx, reader) => talliesOf(tx, reader, [1, 2], asOf)],
  ['how far the others are', 1, (tx, reader) => fellowsOf(tx, reader, 1, TODAY)],
  ['an assignment', 1, (tx, reader) => readAssignment(tx, reader, assignmentId)],
  ['a history', 1, (tx) => historyOf(tx, { id: assignmentId, directiveId: 1 }, TODAY)],
  ['the journal', 1, (tx, reader) => readJournal(tx, reader, {}, { after: null, upTo: 10n ** 9n, limit: 50, day: TODAY })],
  ['a plan with its steps', 2, (tx) => planOn(tx, assignmentId, TODAY)],
  ['the amendments of a directive', 1, (tx) => amendmentsOn(tx, 1, TODAY)],
  ['the days due of an assignment', 1, (tx) => dueStepsOn(tx, assignmentId, TODAY)],
  ['assignments that are chosen', 1, (tx, reader) => chosenAssignments(tx, reader, [1, 2, 3], TODAY)],
  ['what was sent back as wrongly assigned', 1, (tx, reader) => objectionsWaiting(tx, reader, TODAY)],
  ['the extensions of an assignment', 1, (tx) => extensionsOn(tx, assignmentId, TODAY)],
  ['the extensions that wait', 1, (tx, reader) => requestsWaiting(tx, reader, TODAY)],
  ['the explanations of an assignment', 1, (tx) => explanationsOn(tx, assignmentId, TODAY)],
  ['explanations that are asked', 1, (tx, reader) => openQuestions(tx, reader, { preset: 'explanation_asked' }, asOf)],
  ['the instructions of a directive', 1, (tx, reader) => instructionsOfDirective(tx, reader, 1, TODAY)],
  ['the instructions of an assignment', 1, (tx) => instructionsOn(tx, { id: assignmentId, directiveId: 1 }, TODAY)],
  ['new instructions', 1, (tx, reader) => newInstructionsFor(tx, reader.agencyId ?? 0, TODAY)],
  ['comments', 1, (tx) => commentsOn(tx, assignmentId, TODAY)],
  ['the clocks of the Office', 2, async (tx) => officeClocksOn(tx, TODAY, await settingsOn(tx, TODAY))],
  [
    'what one of its figures has counted',
    3,
    async (tx) => clockRows(tx, { work: 'verification', is: 'done' }, TODAY, await settingsOn(tx, TODAY)),
  ],
  ['people', 1, (tx, reader) => listPeople(tx, reader, {}, TODAY)],
  ['a person', 1, (tx, reader) => personById(tx, reader, reader.personId ?? 0, TODAY)],
  ['what a person holds', 2, (tx, reader) => heldBy(tx, reader.personId ?? 0, reader.agencyId ?? 0)],
  ['who is reminded', 2, (tx, reader) => recipientsOf(tx, reader.agencyId ?? 0, TODAY)],
  ['who handles it', 1, (tx) => handlingOn(tx, assignmentId, TODAY)],
  ['what one person handles', 1, (tx, reader) => listAssignments(tx, reader, { handler: 1 }, asOf, null)],
  ['the lists that were saved', 1, (tx, reader) => viewsOf(tx, reader)],
  ['agency names', 1, (tx) => agencyNames(tx, TODAY)],
  ['the register', 5, (tx) => registerOn(tx, TODAY)],
  ['the desks', 1, (tx) => deskIds(tx)],
  ['the settings', 1, (tx) => settingsOn(tx, TODAY)],
  // With the limit of its time, in a transaction.
  ['a search', 5, (_, reader) => search(reader, { terms: [[['báo']]], hasMarks: true, number: null, agencyIds: [] }, TODAY)],
  ['the names agencies are searched by', 1, (tx) => agencyWords(tx, TODAY)],
  ['the session', 1, (tx) => readSession(tx, sessionId)],
]

test.each(READS)('%s: %i, however many rows', async (_, count, read) => {
  await read(db(), all)
  expect(await sent(() => read(db(), few))).toBe(count)
  expect(await sent(() => read(db(), all))).toBe(count)
})

test('assigning takes as many statements for two as for two hundred', async () => {
  const [directive] = await rows<{ id: number }>(`select id from directive where ref = '5c'`)
  const agencies = await rows<{ id: number }>(
    'select id from agency where id not in (select agency_id from assignment where directive_id = $1) order by id',
    [directive?.id],
  )
  const on = fromUtcDate(new Date('2022-05-30'))
  const given = agencies.map(({ id }) => ({
    act: 'assigned' as const,
    on,
    directiveId: directive?.id ?? 0,
    agencyId: id,
    role: 'lead' as const,
    kind: 'one_off' as const,
    dueOn: null,
  }))
  expect(given.length).toBeGreaterThan(50)
  await transaction(async (tx) => {
    const two = await sent(() => assign(tx, given.slice(0, 2)))
    expect(await sent(() => assign(tx, given.slice(2)))).toBe(two)
    expect(two).toBeGreaterThan(1)
  })
})
