import { z } from 'zod'
import { dayField, id, optionalText, text } from '#lib/fields.ts'

/** A number as an office writes it: 1.234,5 or 1234.5; two places at most. */
const amount = (label: string) =>
  z
    .string(`Hãy ghi ${label}.`)
    .regex(/^-?(\d{1,3}(\.\d{3})+|\d{1,15})(,\d{1,2})?$|^-?\d{1,15}\.\d{1,2}$/, `Hãy ghi ${label} bằng số, ví dụ 62,5.`)
    .transform((written) => Number(/^-?\d{1,15}\.\d{1,2}$/.test(written) ? written : written.replaceAll('.', '').replace(',', '.')))

export const targetForm = z.strictObject({
  directiveId: id(),
  name: text('tên chỉ tiêu', 200),
  unit: text('đơn vị tính', 30),
  baseline: amount('mức ban đầu'),
  goal: amount('mức phải đạt'),
  goalOn: dayField('ngày phải đạt'),
  note: optionalText('căn cứ', 1000),
})

export const targetAmendmentForm = z.strictObject({
  targetId: id(),
  goal: amount('mức phải đạt'),
  goalOn: dayField('ngày phải đạt'),
  reason: text('căn cứ, lý do', 1000),
})

export const measurementForm = z.strictObject({
  targetId: id(),
  periodTo: dayField('ngày cuối kỳ'),
  value: amount('kết quả đạt được'),
  note: optionalText('cách tính, nguồn số liệu', 1000),
})
