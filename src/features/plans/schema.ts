import { z } from 'zod'
import { id, optionalDay, optionalText, parseDay, text } from '#lib/fields.ts'

/** Rows a form offers for steps; blank ones are left out. */
export const STEP_ROWS = 6

const step = z.strictObject({
  what: z.string().max(1000, 'Nội dung bước dài quá 1000 ký tự.'),
  personName: z.string().max(200),
  dueOn: z.string(),
})

/** The four questions of a plan, its steps with person and day, and the plan document once issued. */
export const planForm = z.strictObject({
  assignmentId: id(),
  what: text('kết quả phải đạt'),
  how: text('cách làm'),
  check: text('cách kiểm tra'),
  otherwise: text('phương án khi chậm'),
  documentNumber: optionalText('số, ký hiệu kế hoạch', 100),
  documentOn: optionalDay(),
  steps: z
    .array(step.optional())
    .max(STEP_ROWS * 2, 'Kế hoạch có quá nhiều bước.')
    .default([])
    .transform((rows, context) =>
      rows.flatMap((row, index) => {
        if (!row || (!row.what && !row.personName && !row.dueOn)) return []
        const dueOn = parseDay(row.dueOn)
        const issue = (field: string, message: string) => context.addIssue({ code: 'custom', path: [index, field], message })
        if (!row.what) issue('what', `Bước ${index + 1}: hãy ghi việc phải làm.`)
        if (!row.personName) issue('personName', `Bước ${index + 1}: hãy ghi người thực hiện.`)
        if (!dueOn) issue('dueOn', `Bước ${index + 1}: hãy ghi ngày xong, ví dụ 20/05/2022.`)
        return dueOn ? [{ what: row.what, personName: row.personName, dueOn }] : []
      }),
    ),
})
