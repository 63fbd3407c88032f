import { z } from 'zod'

const withoutBlanks = (label: string) => z.string(label).transform((typed) => typed.replace(/\s/g, ''))

export const numberForm = z.strictObject({
  number: withoutBlanks('Hãy ghi mã 6 số.').pipe(z.string().regex(/^\d{6}$/, 'Hãy ghi mã gồm 6 số đang hiện trong ứng dụng.')),
})

/** At sign-in a recovery code will do too. */
export const secondStepForm = z.strictObject({
  code: withoutBlanks('Hãy ghi mã.').pipe(z.string().min(1, 'Hãy ghi mã.').max(100, 'Mã không đúng.')),
})
