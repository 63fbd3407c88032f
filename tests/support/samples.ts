import { readFileSync } from 'node:fs'
import type { Facts } from '#domain/assignment.ts'
import type { Calendar } from '#domain/calendar.ts'
import { type Day, day } from '#domain/day.ts'
import type { Register } from '#domain/register.ts'
import { riskRulesOf, USUAL as SETTINGS } from '#domain/settings.ts'

// What tests without a database are made of.

const seed = (name: string): string => readFileSync(new URL(`../../prisma/seed/${name}`, import.meta.url), 'utf8')
const json = <Shape>(name: string): Shape => JSON.parse(seed(name)) as Shape

export const noticeText = (): string => seed('128-TB-UBND.txt')

/** A one-off assignment to its lead, nothing done yet, but for what is given. */
export const facts = (given: Partial<Facts> = {}): Facts => ({
  agencyId: 1,
  role: 'lead',
  kind: 'one_off',
  assignedOn: day('2022-05-12'),
  dueOn: null,
  startedOn: null,
  plannedOn: null,
  reportedOn: null,
  submittedOn: null,
  returnedOn: null,
  resubmitBy: null,
  acceptedOn: null,
  suspendedOn: null,
  cancelledOn: null,
  exemptOn: null,
  percent: 0,
  hasObstacle: false,
  askedDueOn: null,
  offeredDueOn: null,
  extensionCount: 0,
  objectedOn: null,
  explainBy: null,
  explainedOn: null,
  ...given,
})

const USUAL = {
  dueSoonWorkingDays: 3,
  silentDays: 30,
  standingNoteMonths: 3,
  standingSilentDays: 90,
  reportLastDay: 31,
  risk: riskRulesOf(SETTINGS),
}

export const NO_HOLIDAYS: Calendar = { holidays: new Set(), workingWeekends: new Set(), ...USUAL }

export function calendarOf2022(): Calendar {
  const days = json<{ on: Day; isWorking?: boolean }[]>('holidays.json')
  const on = (isWorking: boolean) =>
    new Set(days.filter((holiday) => (holiday.isWorking ?? false) === isWorking).map((holiday) => holiday.on))
  return { holidays: on(false), workingWeekends: on(true), ...USUAL }
}

type AgencyFile = {
  agencies: {
    code: string
    level: string
    name: string
    shortName: string
    symbol: string | null
    aliases: string[]
    isOffice?: boolean
    isStanding?: boolean
  }[]
  sets: { code: string; name: string; levels: string[]; except: string[]; phrases: string[] }[]
}

/** The agencies of 2022 with their place in the list as id, from one. */
export function registerOf2022(): { register: Register; idOf: (code: string) => number; codeOf: (id: number) => string } {
  const { agencies, sets } = json<AgencyFile>('agencies.json')
  const idOf = (code: string) => agencies.findIndex((agency) => agency.code === code) + 1
  return {
    idOf,
    codeOf: (id) => agencies[id - 1]?.code ?? '?',
    register: {
      agencies: agencies.map(({ code, name, shortName, symbol, aliases, isOffice = false, isStanding = false }) => ({
        id: idOf(code),
        name,
        names: [name, shortName, ...(symbol ? [symbol] : []), ...aliases],
        isOffice,
        isStanding,
      })),
      sets: sets.map(({ code, name, phrases, levels, except }) => ({
        code,
        name,
        phrases,
        memberIds: agencies
          .filter((agency) => levels.includes(agency.level) && !except.includes(agency.code))
          .map((agency) => idOf(agency.code)),
      })),
    },
  }
}

/** What the demonstration answered to the notice's questions. */
export const answersOf2022 = () => json<Record<string, { choice: string }>>('128-TB-UBND.answers.json')

export type DemonstrationAct = {
  on: Day
  by: string
  act: 'exemption' | 'plan' | 'progress' | 'completion' | 'accept' | 'return'
  ref: string
  agency: string
  recognisedOn?: Day
}

/** What the demonstration says was done: expectations are worked out from this and not from the database. */
export const demonstrationActs = () => json<{ acts: DemonstrationAct[] }>('demonstration.json').acts

/** Every combination of the values given for each name. */
function combinations<Shape extends object>(values: { [Name in keyof Shape]: readonly Shape[Name][] }): Shape[] {
  const entries = Object.entries(values) as [string, readonly unknown[]][]
  return entries.reduce<object[]>(
    (made, [name, all]) => made.flatMap((one) => all.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as Shape[]
}

const daysOf = (...given: (string | null)[]) => given.map((one) => (one === null ? null : day(one)))
const REPORTED = daysOf(null, '2022-04-13', '2022-04-30', '2022-05-01', '2022-05-16')
const PLANNED = daysOf(null, '2022-04-14', '2022-05-10')
const ASSIGNED = daysOf('2022-04-12', '2022-04-18', '2022-05-12', '2022-04-01', '2022-04-12', '2022-05-02', '2022-04-23')
const nth = (from: (Day | null)[], index: number): Day | null => from[index % from.length] ?? null

const DUE = day('2022-05-20')
const BEFORE = day('2022-05-19')
const AFTER = day('2022-05-23')

/** The facts that decide stage and timeliness, crossed: no date, the day before, that day, the day after, and so on. */
export const crossedFacts = (): Facts[] =>
  combinations<
    Pick<
      Facts,
      'kind' | 'role' | 'dueOn' | 'startedOn' | 'submittedOn' | 'returnedOn' | 'acceptedOn' | 'suspendedOn' | 'cancelledOn' | 'exemptOn'
    >
  >({
    kind: ['one_off', 'recurring', 'standing', 'target', 'norm'],
    role: ['lead', 'co_equal', 'coordinating'],
    dueOn: [null, BEFORE, DUE, AFTER],
    startedOn: [null, BEFORE],
    submittedOn: [null, BEFORE, DUE, AFTER],
    returnedOn: [null, DUE],
    acceptedOn: [null, AFTER],
    suspendedOn: [null, AFTER],
    cancelledOn: [null, AFTER],
    exemptOn: [null, AFTER],
  }).map((crossed, index) =>
    // Beside the cross and not in it: what has to do with neither axis, only with how long ago it was.
    facts({ ...crossed, reportedOn: nth(REPORTED, index), plannedOn: nth(PLANNED, index), assignedOn: nth(ASSIGNED, index) ?? BEFORE }),
  )

/** Days around those of `crossedFacts`, a weekend and the edge of "due soon" among them. */
export const CROSSED_DAYS = [
  '2022-05-13',
  '2022-05-16',
  '2022-05-18',
  '2022-05-19',
  '2022-05-20',
  '2022-05-21',
  '2022-05-23',
  '2022-05-24',
].map(day)

/** What the database lets stand: the checks of the migration, said again. */
export const canBeStored = ({ kind, dueOn, submittedOn, acceptedOn, exemptOn, cancelledOn }: Facts): boolean =>
  (dueOn === null || kind !== 'standing') &&
  (dueOn === null || kind !== 'norm') &&
  (acceptedOn === null || submittedOn !== null) &&
  (submittedOn === null || (exemptOn === null && cancelledOn === null))
