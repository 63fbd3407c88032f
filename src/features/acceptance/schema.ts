import { z } from 'zod'
import { id, optionalDay, optionalText, text, withDocument } from '#lib/fields.ts'

export const completionForm = withDocument(
  {
    assignmentId: id(),
    summary: text('kết quả đạt được'),
    /** A draft somebody has prepared for who hands in; without it, the own. */
    draftId: id()
      .optional()
      .transform((given) => given ?? null),
  },
  { isRequired: false },
)

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
