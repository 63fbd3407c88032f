import { z } from 'zod'
import { documentFields, documentOf, id, optionalDay, optionalText, text } from '#lib/fields.ts'

export const completionForm = z
  .strictObject({
    assignmentId: id(),
    summary: text('kết quả đạt được'),
    /** A draft somebody has prepared for who hands in; without it, the own. */
    draftId: id().optional(),
    ...documentFields,
  })
  .transform(({ assignmentId, summary, draftId, ...given }, context) => ({
    assignmentId,
    summary,
    draftId: draftId ?? null,
    document: documentOf(given, context, false),
  }))

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
