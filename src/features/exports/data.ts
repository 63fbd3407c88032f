import { AGENCY_LEVELS } from '#domain/agency.ts'
import type { Day } from '#domain/day.ts'
import { can } from '#domain/permissions.ts'
import { type Cell, partsOf, type Sheet } from '#domain/sheet.ts'
import { registerListing } from '#features/agencies/components/agency-table.tsx'
import { agencyNames, listAgencies } from '#features/agencies/data.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { assignmentColumns } from '#features/assignments/components/assignment-table.tsx'
import { queueListing } from '#features/assignments/components/queue-table.tsx'
import { type AsOf, everyAssignment, queueOf } from '#features/assignments/data.ts'
import { type AssignmentFilter, dayAsked, filterOf, type SearchParams } from '#features/assignments/schema.ts'
import { objectionListing } from '#features/changes/components/objection-table.tsx'
import { objectionsWaiting } from '#features/changes/data.ts'
import { inOrder } from '#features/dashboard/components/agency-order.ts'
import { agencyListing } from '#features/dashboard/components/agency-table.tsx'
import { figuresByAgency, totalOf } from '#features/dashboard/data.ts'
import { agencyOrder } from '#features/dashboard/schema.ts'
import { directiveListing } from '#features/directives/components/directive-table.tsx'
import { directiveById, directivesOf } from '#features/directives/data.ts'
import { GIVEN, questionListing } from '#features/explanations/components/question-table.tsx'
import { openQuestions } from '#features/explanations/data.ts'
import { requestListing } from '#features/extensions/components/request-table.tsx'
import { requestsWaiting } from '#features/extensions/data.ts'
import { MONEY_UNIT, moneyColumns, moneyTotal } from '#features/finance/components/money-table.tsx'
import { moneyByAgency, moneyByDirective, moneyReaders } from '#features/finance/data.ts'
import { noticeListing } from '#features/notices/components/notice-table.tsx'
import { listNotices, noticeById, talliesByDirective } from '#features/notices/data.ts'
import { now } from '#lib/clock.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Settings, settingsOn } from '#lib/settings.ts'
import type { Moment } from '#lib/transaction.ts'
import { dmy, hourMinute } from '#lib/vi/day.ts'
import { filterNames, filterParts, filterWords } from '#lib/vi/filter.ts'
import { noticeName } from '#lib/vi/notice.ts'
import type { Column } from '#ui/table.tsx'
import type { ListName } from './schema.ts'

type Asked = { tx: Tx; moment: Moment; asOf: AsOf; settings: Settings; search: SearchParams }

/** What is peculiar to a list; null where the actor may not know of it. */
type Content = Pick<Sheet, 'title' | 'headers' | 'batches'> & { note?: string }

const content = <Row>(
  title: string,
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]> | readonly Row[],
  note?: string,
): Content => {
  const parts = partsOf(columns)
  return { title, headers: parts.map(({ header }) => header), batches: cellsOf(parts, batches), note }
}

async function* cellsOf<Row>(
  parts: readonly { value: (row: Row) => Cell }[],
  batches: AsyncIterable<readonly Row[]> | readonly Row[],
): AsyncGenerator<Cell[][]> {
  for await (const rows of isRows(batches) ? [batches] : batches) yield rows.map((row) => parts.map(({ value }) => value(row)))
}

const isRows = <Row>(batches: AsyncIterable<readonly Row[]> | readonly Row[]): batches is readonly Row[] => Array.isArray(batches)

const CONTENTS: Record<ListName, (asked: Asked) => Promise<Content | null>> = {
  assignments: async ({ tx, moment: { actor }, asOf, search }) => {
    const filter = filterOf(search)
    return content(await titleOf(tx, actor, filter, asOf.day), assignmentColumns(asOf), everyAssignment(actor, filter, asOf))
  },
  queue: async ({ tx, moment: { actor, today }, settings: { calendar, verificationWorkingDays: limit } }) => {
    const { caption, columns } = queueListing({ day: today, calendar, limit })
    return content(caption, columns, await queueOf(tx, actor, today))
  },
  requests: async ({ tx, moment: { actor, today }, settings: { calendar, verificationWorkingDays: limit } }) => {
    const { caption, columns } = requestListing({ day: today, calendar, limit })
    return content(caption, columns, await requestsWaiting(tx, actor, today))
  },
  objections: async ({ tx, moment: { actor, today } }) => {
    if (!can(actor, 'assignment.insist', {})) return null
    const { caption, columns } = objectionListing(today)
    return content(caption, columns, await objectionsWaiting(tx, actor, today))
  },
  explanations: async ({ tx, moment: { actor, today }, asOf: { calendar } }) => {
    if (!can(actor, 'assignment.insist', {})) return null
    const { caption, columns } = questionListing({ day: today, ...GIVEN })
    return content(caption, columns, await openQuestions(tx, actor, { preset: 'explanation_given' }, { day: today, calendar }))
  },
  register: async ({ tx, moment: { actor }, asOf: { day } }) => {
    if (!can(actor, 'agency.read', {})) return null
    const { caption, columns } = registerListing(`Danh mục đơn vị · tính đến ${dmy(day)}`, day)
    const agencies = await listAgencies(tx, day)
    return content(
      caption,
      columns,
      AGENCY_LEVELS.flatMap((level) => agencies.filter((agency) => agency.level === level)),
    )
  },
  agencies: async ({ tx, moment: { actor, today }, asOf, search }) => {
    const order = agencyOrder(search)
    const rows = inOrder(await figuresByAgency(tx, actor, {}, asOf), order)
    const { columns } = agencyListing({ order, day: asOf.day, addresses: addressesOn(asOf.day, today) })
    const total = { ...totalOf(rows), agencyId: null, agencyName: `Tổng số ${rows.length} đơn vị` }
    return content(`Kết quả theo đơn vị · tính đến ${dmy(asOf.day)}`, columns, rows.length > 0 ? [...rows, total] : [])
  },
  notices: async ({ tx, moment: { actor, today }, settings: { calendar, entryWorkingDays: limit } }) => {
    const { caption, columns } = noticeListing({ today, calendar, limit })
    return content(`${caption}; tính đến ${dmy(today)}`, columns, await listNotices(tx, actor))
  },
  directives: async ({ tx, moment: { actor, today }, asOf, search }) => {
    const id = filterOf(search).notice
    const notice = id ? await noticeById(tx, actor, id) : null
    if (!notice || notice.state === 'draft') return null
    const [rows, tallies] = [
      await directivesOf(tx, actor, notice.id, today),
      await talliesByDirective(tx, actor, { notice: notice.id }, asOf),
    ]
    const { columns } = directiveListing({ tallies, day: asOf.day, query: '' })
    return content(`Nhiệm vụ của ${noticeName(notice)} · tính đến ${dmy(asOf.day)}`, columns, rows)
  },
  'money-by-directive': (asked) => moneyContent(asked, 'Nhiệm vụ', moneyByDirective),
  'money-by-agency': (asked) => moneyContent(asked, 'Đơn vị', moneyByAgency),
}

async function moneyContent(
  { tx, moment: { actor, today }, asOf: { day } }: Asked,
  header: string,
  read: typeof moneyByAgency,
): Promise<Content | null> {
  if (!can(actor, 'money.read', await moneyReaders(tx, today))) return null
  const rows = (await read(tx, day)).map((row) => ({ ...row, id: String(row.id) }))
  const title = `Kinh phí theo ${header.toLowerCase()} · tính đến ${dmy(day)}`
  return content(title, moneyColumns(header), rows.length > 0 ? [...rows, moneyTotal(rows)] : [], MONEY_UNIT)
}

async function titleOf(tx: Tx, actor: Moment['actor'], filter: AssignmentFilter, day: Day): Promise<string> {
  const [agencies, notices, directive] = [
    filter.agency ? await agencyNames(tx, day) : [],
    filter.notice ? await listNotices(tx, actor) : [],
    filter.directive ? await directiveById(tx, actor, filter.directive, day) : null,
  ]
  return filterWords(filterParts(filter, filterNames(filter, { agencies, notices, directive, personId: actor.personId })), day)
}

/** A list as a sheet: the rows, columns and order of the screen, and under them what was asked, when, by whom and at which event. */
export async function sheetOf(tx: Tx, list: ListName, moment: Moment, search: SearchParams): Promise<Sheet | null> {
  const day = dayAsked(search, moment.today)
  const settings = await settingsOn(tx, day)
  const found = await CONTENTS[list]({ tx, moment, asOf: { day, calendar: settings.calendar }, settings, search })
  if (!found) return null
  const { seq, hash } = await tx.auditHead.findFirstOrThrow({ select: { seq: true, hash: true } })
  const { actor, today } = moment
  const { note, ...sheet } = found
  return {
    ...sheet,
    footer: (rowCount) => [
      `${sheet.title}: ${rowCount} dòng.`,
      ...(note ? [note] : []),
      `Số liệu ghi đến hết ngày ${dmy(day)}. ${actor.name}, ${actor.agencyName} xuất lúc ${hourMinute(now())} ngày ${dmy(today)}.`,
      `Nhật ký hệ thống đến sự kiện số ${seq}, mã ${hash}.`,
    ],
  }
}
