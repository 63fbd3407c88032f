import { z } from 'zod'
import { type Day, dayOf, isDay } from '#domain/day.ts'

/** dd/mm/yyyy, d-m-yyyy, d.m.yyyy or yyyy-mm-dd; null where it is no such day. */
export function parseDay(text: string): Day | null {
  if (isDay(text)) return text
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : null
}

/** Pieces of which every form's schema is made; each says in Vietnamese what is wrong and what to do. */
export const text = (label: string, longest = 4000) =>
  z.string(`Hãy ghi ${label}.`).min(1, `Hãy ghi ${label}.`).max(longest, `Phần ${label} dài quá ${longest} ký tự. Hãy rút gọn lại.`)

export const optionalText = (label: string, longest = 4000) =>
  z
    .string()
    .max(longest, `Phần ${label} dài quá ${longest} ký tự. Hãy rút gọn lại.`)
    .optional()
    .transform((value) => value || null)

const toDay = (value: string, context: z.RefinementCtx): Day => {
  const parsed = parseDay(value)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'Ngày chưa đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 20/05/2022.' })
  return z.NEVER
}

export const dayField = (label: string) => z.string(`Hãy ghi ${label}.`).min(1, `Hãy ghi ${label}.`).transform(toDay)

export const optionalDay = () =>
  z
    .string()
    .optional()
    .transform((value, context) => (value ? toDay(value, context) : null))

export const id = () =>
  z.coerce
    .number('Địa chỉ không hợp lệ.')
    .int('Địa chỉ không hợp lệ.')
    .positive('Địa chỉ không hợp lệ.')
    .max(2_147_483_647, 'Địa chỉ không hợp lệ.')

/** A page of ours to go on to once it is done, for forms that stand on more than one. */
export const backTo = () =>
  z
    .string()
    .regex(/^\/[a-z][\w/?=&.#-]*$/)
    .max(300)
    .optional()
    .catch(undefined)

/** A row picked on the screen. */
export const chosenId = (label: string) =>
  z
    .string(`Hãy chọn ${label}.`)
    .regex(/^[1-9]\d{0,8}$/, `Hãy chọn ${label}.`)
    .transform(Number)

/** Rows ticked on the screen, at least one. */
export const chosenIds = (label: string) =>
  z
    .array(z.string().regex(/^[1-9]\d{0,8}$/), `Hãy chọn ít nhất một ${label}.`)
    .min(1, `Hãy chọn ít nhất một ${label}.`)
    .max(500)
    .transform((ids) => [...new Set(ids.map(Number))])

/** One entry a line, without blanks and repetitions. */
export const lines = (label: string, most = 50) =>
  z
    .string()
    .max(8000, `Phần ${label} dài quá 8000 ký tự. Hãy rút gọn lại.`)
    .optional()
    .transform((given = '') => [
      ...new Set(
        given
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().max(200, `Mỗi dòng trong phần ${label} dài không quá 200 ký tự.`))
        .max(most, `Phần ${label} chỉ nhận ${most} dòng.`),
    )

export const percent = () =>
  z
    .string('Hãy ghi tỷ lệ từ 0 đến 100.')
    .regex(/^\d{1,3}$/, 'Hãy ghi tỷ lệ là một số nguyên từ 0 đến 100.')
    .transform(Number)
    .pipe(z.number().max(100, 'Tỷ lệ không quá 100 %.'))

const documentFields = {
  documentNumber: z.string().max(100, 'Số, ký hiệu dài quá 100 ký tự.').optional(),
  documentOn: z.string().optional(),
  documentIssuer: z.string().max(200, 'Tên cơ quan ban hành dài quá 200 ký tự.').optional(),
  documentTitle: optionalText('trích yếu', 500),
}
type Documented = { documentNumber?: string; documentOn?: string; documentIssuer?: string; documentTitle?: string | null }
/** All four or none. */
export type GivenDocument = { number: string; on: Day; issuer: string; title: string | null }

/**
 * A form of these fields and of a document (number, day, issuer, title), which stands as `document` in what is read: whole, or null where it
 * may be left out and is.
 */
export function withDocument<S extends z.ZodRawShape>(shape: S, { isRequired }: { isRequired: boolean }) {
  // Who issues it stands in the form already; alone it names no document.
  const isLeftOut = ({ documentNumber, documentOn, documentTitle }: Documented) =>
    !(isRequired || documentNumber || documentOn || documentTitle)
  // The compiler takes no known keys out of a shape it does not know.
  const unless = (isMissing: (given: Documented) => boolean) => (given: unknown) =>
    isLeftOut(given as Documented) || !isMissing(given as Documented)
  // Said in one round with what is wrong in the other fields.
  const said = (path: keyof Documented, message: string) => ({ path: [path], message, when: () => true })
  return z
    .strictObject({ ...shape, ...documentFields })
    .refine(
      unless((given) => !given.documentNumber),
      said('documentNumber', 'Hãy ghi số, ký hiệu văn bản.'),
    )
    .refine(
      unless((given) => !given.documentIssuer),
      said('documentIssuer', 'Hãy ghi cơ quan ban hành văn bản.'),
    )
    .refine(
      unless((given) => !parseDay(given.documentOn ?? '')),
      said('documentOn', 'Hãy ghi ngày văn bản theo dạng ngày/tháng/năm, ví dụ 20/05/2022.'),
    )
    .transform((whole) => {
      const { documentNumber, documentOn, documentIssuer, documentTitle, ...given } = whole as Documented & z.output<z.ZodObject<S>>
      const on = parseDay(documentOn ?? '')
      const document: GivenDocument | null =
        documentNumber && documentIssuer && on ? { number: documentNumber, on, issuer: documentIssuer, title: documentTitle ?? null } : null
      return { ...given, document }
    })
}
