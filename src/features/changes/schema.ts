import { z } from 'zod'
import type { ChangeName } from '#domain/change.ts'
import { chosenId, id, optionalDay, optionalText, text, withDocument } from '#lib/fields.ts'

/** As many as are changed at once. */
export const MOST_CHOSEN = 200

/** An assignment as it was seen when it was chosen: its number and its revision. */
const seen = z
  .string()
  .regex(/^\d{1,10}\.\d{1,9}$/, 'Hãy chọn ít nhất một lượt giao.')
  .transform((value) => {
    const [assignmentId = 0, revision = 0] = value.split('.').map(Number)
    return { assignmentId, revision }
  })
  .refine(({ assignmentId }) => assignmentId < 2 ** 31, 'Hãy chọn ít nhất một lượt giao.')

const chosen = z
  .array(seen, 'Hãy chọn ít nhất một lượt giao.')
  .min(1, 'Hãy chọn ít nhất một lượt giao.')
  .max(MOST_CHOSEN, `Mỗi lần chỉ điều chỉnh ${MOST_CHOSEN} lượt giao.`)

const common = { chosenIds: chosen, reason: text('lý do', 2000) }

export const changeForm = withDocument(common, { isRequired: true })

export const resumeForm = withDocument({ ...common, dueOn: optionalDay() }, { isRequired: true })

export const reassignForm = withDocument({ ...common, dueOn: optionalDay(), agencyId: chosenId('đơn vị nhận') }, { isRequired: true })

const tickedIds = z
  .array(z.string().regex(/^[1-9]\d{0,8}$/, 'Hãy chọn lại đơn vị.'))
  .max(200)
  .default([])
  .transform((ids) => [...new Set(ids.map(Number))])

export const amendmentForm = withDocument(
  {
    directiveId: id(),
    text: optionalText('nội dung mới', 4000),
    dueOn: optionalDay(),
    addedIds: tickedIds,
    droppedIds: tickedIds,
    reason: text('lý do', 2000),
  },
  { isRequired: true },
)

export const objectionForm = withDocument(
  {
    assignmentId: id(),
    reason: text('lý do', 2000),
    suggestedAgencyId: z
      .string()
      .regex(/^\d{0,9}$/, 'Hãy chọn lại đơn vị.')
      .optional()
      .transform((value) => (value ? Number(value) : null)),
  },
  { isRequired: false },
)

export const insistenceForm = z.strictObject({ assignmentId: id(), reason: text('lý do', 2000) })

const idsAsked = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((value) => (/^[1-9]\d{0,8}$/.test(value) ? [Number(value)] : [])))
  .catch([])

/** The assignments an address names. */
export const idsOf = (given: Record<string, string | string[] | undefined>): number[] =>
  [...new Set(idsAsked.parse(given.ids))].slice(0, MOST_CHOSEN)

export const changePath = (name: ChangeName, ids: readonly number[]): string =>
  `/assignments/change/${name}?${new URLSearchParams(ids.map((one) => ['ids', String(one)])).toString()}`
