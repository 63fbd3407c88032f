import { z } from 'zod'
import { STAGES, TIMELINESS } from '#domain/assignment.ts'
import { type Day, isDay } from '#domain/day.ts'
import { BUCKETS } from '#domain/statistics.ts'
import { id, optionalText, parseDay, text, withDocument } from '#lib/fields.ts'

const KINDS = ['one_off', 'recurring', 'standing', 'target', 'norm'] as const

/** Presets that are neither a bucket nor a stage. */
export const PRESETS = [
  'due_this_week',
  'no_plan',
  'lead_unstated',
  'obstacle',
  'unreported',
  'silent',
  'late_input',
  'at_risk',
  'note_due',
  'standing_silent',
  'counted',
  'extension_asked',
  'extension_offered',
  'extended_often',
  'objected',
  'explanation_asked',
  'explanation_overdue',
  'explanation_given',
] as const
export type Preset = (typeof PRESETS)[number]

/** What may have become of an assignment between two days. */
export const CHANGES = ['added', 'done', 'slipped', 'extended', 'returned'] as const
export type Change = (typeof CHANGES)[number]

/** "done_2022-05-20": a change, and the day it came after. */
export const changeSince = (change: Change, since: Day): string => `${change}_${since}`

export function changeOf(value: string | undefined): { change: Change; since: Day } | null {
  const [name, since = '', ...more] = value?.split('_') ?? []
  const change = CHANGES.find((known) => known === name)
  return change && isDay(since) && more.length === 0 ? { change, since } : null
}

const listed = <Value extends string>(values: readonly [Value, ...Value[]]) => z.enum(values).optional().catch(undefined)
const number = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined)

/** The filter that lists, counts and links share; anything it does not know in a URL is left out. */
export const assignmentFilter = z.object({
  agency: number,
  /** The agency it was assigned to at first, whoever holds it. */
  assigned: number,
  notice: number,
  directive: number,
  bucket: listed(BUCKETS),
  timeliness: listed(TIMELINESS),
  stage: listed(STAGES),
  kind: listed(KINDS),
  preset: listed(PRESETS),
  /** The person it was passed on to inside its agency. */
  handler: number,
  change: z
    .string()
    .refine((value) => changeOf(value) !== null)
    .optional()
    .catch(undefined),
})
export type AssignmentFilter = z.output<typeof assignmentFilter>

export type SearchParams = Record<string, string | string[] | undefined>

/** The single values of a page's search parameters. */
export const single = (given: SearchParams): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))

export const filterOf = (given: SearchParams): AssignmentFilter => assignmentFilter.parse(single(given))

/** The day asked for, never after today: tomorrow has not been recorded. */
export function dayAsked(given: SearchParams, today: Day): Day {
  const asked = parseDay(single(given).day ?? '')
  return asked && asked <= today ? asked : today
}

/** How far a list is counted: beyond, its length says no more than "many", and counting would cost more than the list. */
export const COUNTED = 1000

/** Where a keyset page begins: after this row. */
export type Cursor = { order: Day; id: number }

export function cursorOf(given: SearchParams): Cursor | null {
  const [, order, after] = /^(\d{4}-\d{2}-\d{2})_(\d{1,10})$/.exec(single(given).after ?? '') ?? []
  return order && after && isDay(order) ? { order, id: Number(after) } : null
}

/** The query string of a filter, in one order, so that equal filters have equal addresses. */
export function filterQuery(filter: AssignmentFilter, more: Record<string, string | number | undefined> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...more })) if (value !== undefined) query.set(name, String(value))
  const written = query.toString()
  return written ? `?${written}` : ''
}

export const handlingForm = z
  .strictObject({
    assignmentId: id(),
    unit: optionalText('phòng, bộ phận', 200),
    handlerId: z
      .string()
      .regex(/^\d{0,9}$/, 'Hãy chọn lại người xử lý.')
      .optional()
      .transform((value) => (value ? Number(value) : null)),
  })
  .refine(({ unit, handlerId }) => unit !== null || handlerId !== null, {
    path: ['unit'],
    message: 'Hãy ghi phòng, bộ phận hoặc chọn người xử lý.',
  })

export const exemptionForm = withDocument({ assignmentId: id(), reason: text('lý do', 1000) }, { isRequired: true })
