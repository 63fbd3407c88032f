import { z } from 'zod'
import { MONEY_SOURCES } from '#domain/money.ts'
import { id, optionalText } from '#lib/fields.ts'

const WRONG = 'Hãy ghi số tiền bằng đồng, không có phần lẻ, ví dụ 1.250.000.000.'

/** Dots or blanks between thousands, or none; empty is nothing. */
const dongs = z
  .string()
  .optional()
  .transform((written = '') => written.replaceAll(/[\s.]/g, ''))
  .refine((digits) => /^\d{0,15}$/.test(digits), WRONG)
  .transform(Number)

export const moneyForm = z.strictObject({
  assignmentId: id(),
  lines: z
    .array(z.strictObject({ source: z.enum(MONEY_SOURCES), planned: dongs, allocated: dongs, committed: dongs, disbursed: dongs }))
    .min(1)
    .max(MONEY_SOURCES.length),
  note: optionalText('ghi chú', 1000),
})
