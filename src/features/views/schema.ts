import { z } from 'zod'
import { filterOf, filterQuery } from '#features/assignments/schema.ts'
import { id, text } from '#lib/fields.ts'

/** The same filter always has the same address; what a filter does not know is left out. */
const queryOf = (given: string): string => filterQuery(filterOf(Object.fromEntries(new URLSearchParams(given))))

export const viewForm = z.strictObject({
  name: text('tên danh sách', 80),
  query: z
    .string()
    .max(1000)
    .transform(queryOf)
    .refine((query) => query !== '', 'Hãy lọc danh sách trước khi lưu.'),
  share: z.enum(['own', 'agency'], 'Hãy chọn ai thấy danh sách này.'),
})

export const viewRemovalForm = z.strictObject({ viewId: id() })
