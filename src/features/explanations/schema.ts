import { z } from 'zod'
import { backTo, dayField, id, optionalDay, optionalText, text, withDocument } from '#lib/fields.ts'

/** Stands on the page of an assignment and wherever else its question is asked; `back` is where to go then. */
export const questionForm = withDocument(
  { assignmentId: id(), question: text('điều phải giải trình', 2000), answerBy: dayField('hạn trả lời'), back: backTo() },
  { isRequired: false },
)

export const explanationForm = withDocument({ assignmentId: id(), text: text('nội dung giải trình', 4000) }, { isRequired: false })

export const verdictForm = z.strictObject({
  assignmentId: id(),
  verdict: z.enum(['accepted', 'asked_again', 'withdrawn'], 'Hãy chọn một trong hai cách.'),
  reason: optionalText('lý do', 2000),
  answerBy: optionalDay(),
})
