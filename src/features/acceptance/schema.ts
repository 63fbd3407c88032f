import { z } from 'zod'
import { documentFields, documentOf, id, optionalDay, optionalText, text } from '#lib/fields.ts'

export const completionForm = z
  .strictObject({ assignmentId: id(), summary: text('kết quả đạt được'), ...documentFields })
  .transform(({ assignmentId, summary, ...given }, context) => ({ assignmentId, summary, document: documentOf(given, context, true) }))

export const acceptanceForm = z.strictObject({
  assignmentId: id(),
  recognisedOn: optionalDay(),
  reason: optionalText('lý do', 1000),
})

export const returnForm = z.strictObject({
  assignmentId: id(),
  reason: text('lý do trả lại', 2000),
  resubmitBy: optionalDay(),
})
