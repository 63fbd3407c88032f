import { z } from 'zod'
import { chosenIds, dayField, id, withDocument } from '#lib/fields.ts'

const tickedIds = z
  .array(z.string().regex(/^[1-9]\d{0,8}$/, 'Hãy chọn lại đơn vị.'))
  .max(500)
  .default([])
  .transform((ids) => [...new Set(ids.map(Number))])

export const successionForm = withDocument(
  {
    predecessorIds: chosenIds('đơn vị cũ'),
    end: z.enum(['ends', 'stays'], 'Hãy chọn đơn vị cũ kết thúc hay vẫn hoạt động.'),
    successorIds: tickedIds,
    newAgencies: z.string().max(50_000, 'Danh sách đơn vị mới quá dài.').default(''),
    takesOn: dayField('ngày có hiệu lực'),
  },
  { isRequired: true },
)

/** "12:a5": directive or person 12 goes to agency 5. */
const choice = z.string().regex(/^\d{1,9}:(?:a\d{1,9}|n\d{1,4}|stay|)$/, 'Hãy chọn lại đơn vị tiếp nhận.')
const chosenHeirs = z
  .array(choice)
  .max(2000)
  .default([])
  .transform((rows) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const [of = '', key = ''] = row.split(':')
        return key ? [[of, key]] : []
      }),
    ),
  )

export const choicesForm = z.strictObject({
  successionId: id(),
  general: z
    .string()
    .regex(/^(?:a\d{1,9}|n\d{1,4}|)$/, 'Hãy chọn lại đơn vị tiếp nhận.')
    .optional()
    .transform((key) => key || null),
  directiveIds: chosenHeirs,
  personIds: chosenHeirs,
})

export const successionIdForm = z.strictObject({ successionId: id() })
/** With what was seen on the page that checks it. */
export const recordForm = z.strictObject({ successionId: id(), seen: z.string().regex(/^[0-9a-f]{64}$/) })

/** As kept with the draft. */
export const storedChoices = z
  .object({
    general: z.string().nullable().default(null),
    directives: z.record(z.string(), z.string()).default({}),
    people: z.record(z.string(), z.string()).default({}),
  })
  .catch({ general: null, directives: {}, people: {} })
