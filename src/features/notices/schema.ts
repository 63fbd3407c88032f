import { z } from 'zod'
import { AGENCY_LEVELS } from '#domain/agency.ts'
import type { DirectiveKind } from '#domain/assignment.ts'
import { type Day, isDay } from '#domain/day.ts'
import { DIRECT_KINDS, ORDER_WAYS } from '#domain/direct.ts'
import { type Answer, CHOICES } from '#domain/proposal.ts'
import { FREQUENCIES } from '#domain/recurrence.ts'
import { dayFields } from '#features/occurrences/schema.ts'
import { chosenId, dayField, id, optionalDay, optionalText, parseDay, text } from '#lib/fields.ts'

/** Longest text taken: a notice of 200 pages. */
const LONGEST = 600_000

export const draftForm = z.strictObject({
  text: z
    .string('Hãy dán nội dung văn bản vào ô.')
    .min(1, 'Hãy dán nội dung văn bản vào ô.')
    .max(LONGEST, 'Văn bản dài quá 600.000 ký tự. Hãy dán từng phần.'),
})

const CHOICE_NAMES = new Set<string>(Object.values(CHOICES).flat())

/** Head fields and answers. */
export const answerForm = z
  .object({
    noticeId: id(),
    number: optionalText('số, ký hiệu', 100),
    issuedOn: z.string().optional(),
    issuer: optionalText('cơ quan ban hành', 200),
  })
  .catchall(z.union([z.string().max(4000), z.array(z.string().max(20)).max(500)]))
  .transform(({ noticeId, number, issuedOn, issuer, ...rest }, context) => ({
    noticeId,
    number,
    issuedOn: issuedOnOf(issuedOn, context),
    issuer,
    answers: answersOf(rest, context),
  }))

/** Read beside the answers, so that everything wrong with the form is said at once. */
function issuedOnOf(typed: string | undefined, context: z.RefinementCtx): Day | null {
  const read = optionalDay().safeParse(typed)
  if (read.success) return read.data
  context.addIssue({ code: 'custom', path: ['issuedOn'], message: read.error.issues[0]?.message ?? '' })
  return null
}

/** The input names of a question's answer. */
export const answerField = (questionId: string) => ({
  choice: `q:${questionId}`,
  day: `q:${questionId}:day`,
  agencies: `q:${questionId}:agencies[]`,
})

function answersOf(fields: Record<string, string | string[]>, context: z.RefinementCtx): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  for (const [name, choice] of Object.entries(fields)) {
    const [, ref, about] = /^q:(.+)\.([a-z_]+)$/.exec(name) ?? []
    if (!ref || !about || typeof choice !== 'string' || !(about in CHOICES) || !CHOICE_NAMES.has(choice)) continue
    const answer: Answer = { choice }
    if (choice === 'day') {
      const given = fields[`${name}:day`]
      const on = typeof given === 'string' ? parseDay(given) : null
      if (on) answer.day = on
      else context.addIssue({ code: 'custom', path: [`${name}:day`], message: `Nội dung ${ref}: hãy ghi thời hạn, ví dụ 31/12/2022.` })
    }
    if (choice === 'chosen') {
      const given = fields[`${name}:agencies`]
      const agencyIds = Array.isArray(given) ? given.map(Number).filter(Number.isInteger) : []
      if (agencyIds.length > 0) answer.agencyIds = agencyIds
      else context.addIssue({ code: 'custom', path: [`${name}:agencies`], message: `Nội dung ${ref}: hãy chọn ít nhất một đơn vị.` })
    }
    answers[`${ref}.${about}`] = answer
  }
  return answers
}

const directFields = {
  orderedBy: text('người chỉ đạo', 200),
  occasion: optionalText('hoàn cảnh', 200),
  text: text('nội dung chỉ đạo', 4000),
  way: z.enum(ORDER_WAYS, 'Hãy chọn cách chỉ đạo.'),
  kind: z.enum(DIRECT_KINDS, 'Hãy chọn loại nhiệm vụ.'),
  deliverable: optionalText('kết quả phải nộp', 500),
}

const tickedIds = () =>
  z
    .array(z.string().regex(/^[1-9]\d{0,8}$/))
    .max(2000)
    .optional()
    .transform((ids = []) => [...new Set(ids.map(Number))])

export const directForm = z.strictObject({
  noticeId: id().optional(),
  ...directFields,
  orderedOn: dayField('ngày chỉ đạo'),
  dueOn: optionalDay(),
  setCodes: z
    .array(z.string().max(60))
    .max(50)
    .optional()
    .transform((codes = []) => [...new Set(codes)]),
  condition: optionalText('điều kiện', 300),
  agencyIds: tickedIds(),
  coordinatingIds: tickedIds(),
  deskAgencyId: chosenId('đơn vị xác nhận kết quả'),
})

/** The same as it was kept. */
const keptDay = z.string().refine((given): given is Day => isDay(given))
export const storedDirect = z.object({
  ...directFields,
  occasion: z.string().nullable(),
  deliverable: z.string().nullable(),
  orderedOn: keptDay,
  dueOn: keptDay.nullable(),
  setCodes: z.array(z.string()),
  condition: z.string().nullish(),
  agencyIds: z.array(z.number()),
  coordinatingIds: z.array(z.number()),
  deskAgencyId: z.number(),
})

export const directPublishForm = z.strictObject({ noticeId: id(), assignmentCount: z.coerce.number().int().min(1) })

/** The counts the person saw on the check page: assigned is exactly that, or nothing. */
export const publishForm = z.strictObject({
  noticeId: id(),
  directiveCount: z.coerce.number().int().min(0),
  assignmentCount: z.coerce.number().int().min(0),
})

export const withdrawForm = z.strictObject({ noticeId: id() })

const KINDS = ['one_off', 'recurring', 'standing', 'target', 'norm'] as const satisfies readonly DirectiveKind[]
const clauseRef = () => z.string().min(1).max(40)
const tickedSets = () => z.array(z.string().max(100)).max(200).optional().default([])
const asRead = z.literal('').optional()

/** Each matter as the text has it (empty, or "read"), or as a person sets it. */
export const correctForm = z
  .strictObject({
    noticeId: id(),
    ref: clauseRef(),
    kind: z.enum(KINDS).or(asRead),
    people: z.enum(['read', 'chosen']),
    leadSets: tickedSets(),
    leadIds: tickedIds(),
    equalIds: tickedIds(),
    coordinatingSets: tickedSets(),
    exceptIds: tickedIds(),
    conditionText: optionalText('điều kiện', 300),
    frequency: z.enum(FREQUENCIES).or(asRead),
    weekday: dayFields.weekday.optional(),
    dayOfMonth: dayFields.dayOfMonth.optional(),
    coordinatingIds: tickedIds(),
    due: z.enum(['read', 'none', 'day']),
    dueOn: z.string().optional(),
    dueReason: optionalText('căn cứ đặt thời hạn', 500),
    deskAgencyId: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number)
      .or(asRead),
    recipientId: z
      .string()
      .regex(/^([1-9]\d{0,8}|none)$/)
      .or(asRead),
    route: z.enum(['read', 'chosen']),
    routeIds: tickedIds(),
    isPlanRegistration: z.enum(['yes', 'no']).or(asRead),
    deliverable: optionalText('sản phẩm', 500),
  })
  .transform(({ due, dueOn, dueReason, ...given }, context) => ({ ...given, due: dueOf({ due, dueOn, dueReason }, context) }))
  .superRefine(({ people, leadIds, equalIds, coordinatingIds, leadSets, coordinatingSets }, context) => {
    if (people === 'read') return
    const all = [...leadIds, ...equalIds, ...coordinatingIds]
    if (all.length + leadSets.length + coordinatingSets.length === 0)
      context.addIssue({ code: 'custom', path: ['people'], message: 'Hãy chọn ít nhất một đơn vị, hoặc để theo văn bản.' })
    if (new Set(all).size < all.length)
      context.addIssue({ code: 'custom', path: ['people'], message: 'Một đơn vị chỉ giữ một vai trò. Hãy bỏ chọn ở các vai trò còn lại.' })
  })

type GivenDue = { due: 'read' | 'none' | 'day'; dueOn?: string; dueReason: string | null }

function dueOf({ due, dueOn, dueReason }: GivenDue, context: z.RefinementCtx): { on: Day | null; reason: string } | null {
  if (due === 'read') return null
  const on = due === 'day' && dueOn ? parseDay(dueOn) : null
  if (due === 'day' && !on) context.addIssue({ code: 'custom', path: ['dueOn'], message: 'Hãy ghi thời hạn, ví dụ 31/12/2022.' })
  if (!dueReason) context.addIssue({ code: 'custom', path: ['dueReason'], message: 'Hãy ghi căn cứ hoặc lý do đặt thời hạn khác văn bản.' })
  return { on, reason: dueReason ?? '' }
}

export const dropForm = z.strictObject({ noticeId: id(), ref: clauseRef() })
/** Places in the notice's text where a part begins, and the first words of one more. */
export const splitForm = z
  .strictObject({
    noticeId: id(),
    ref: clauseRef(),
    cuts: z
      .array(z.string().regex(/^\d{1,7}$/))
      .max(200)
      .optional()
      .transform((cuts = []) => cuts.map(Number)),
    begins: optionalText('chữ đầu của phần sau', 500),
  })
  .superRefine(({ cuts, begins }, context) => {
    if (cuts.length === 0 && !begins)
      context.addIssue({
        code: 'custom',
        path: ['begins'],
        message: 'Hãy đánh dấu ít nhất một chỗ tách, hoặc ghi mấy chữ đầu của phần sau.',
      })
  })

export const moveForm = z.strictObject({
  noticeId: id(),
  ref: clauseRef(),
  after: z
    .string('Hãy chọn vị trí.')
    .max(40)
    .regex(/^(?:first|after:.+)$/, 'Hãy chọn vị trí.')
    .transform((place) => (place === 'first' ? null : place.slice('after:'.length))),
})

export const addForm = z.strictObject({ noticeId: id(), words: text('câu giao việc', 8000) })

const STANDS = new RegExp(`^(?:a[1-9]\\d{0,8}|s:.{1,100}|open|new:(?:${AGENCY_LEVELS.join('|')})|)$`)

/** `a12`: an agency; `s:huyen`: a set; `new:district`: an agency to be entered; `open`: kept as words; nothing: not told yet. */
export const namesForm = z
  .strictObject({
    noticeId: id(),
    names: z
      .array(
        z.strictObject({
          words: text('tên ghi trong văn bản', 400),
          stands: z.string().regex(STANDS, 'Hãy chọn trong danh sách.').default(''),
          remember: z.literal('yes').optional(),
        }),
      )
      .min(1)
      .max(100),
  })
  .superRefine(({ names }, context) => {
    if (names.every(({ stands }) => stands === ''))
      context.addIssue({ code: 'custom', path: ['names', 0, 'stands'], message: 'Hãy chọn cho ít nhất một tên.' })
  })
