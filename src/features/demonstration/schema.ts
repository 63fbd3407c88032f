import { z } from 'zod'
import { dayField } from '#lib/fields.ts'

export const advanceForm = z.strictObject({ to: dayField('ngày chuyển đến') })
export const leaveForm = z.strictObject({})
