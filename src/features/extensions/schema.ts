import { z } from 'zod'
import { backTo, dayField, id, optionalDay, optionalText, text, withDocument } from '#lib/fields.ts'

export const requestForm = withDocument(
  { assignmentId: id(), proposedOn: dayField('ngày xin gia hạn đến'), reason: text('lý do', 2000) },
  { isRequired: true },
)

/** Stands on its own page and in a meeting; `back` is where to go then. */
export const decisionForm = withDocument(
  {
    assignmentId: id(),
    verdict: z.enum(['granted', 'refused', 'countered'], 'Hãy chọn một trong ba cách trả lời.'),
    dueOn: optionalDay(),
    reason: optionalText('lý do', 2000),
    back: backTo(),
  },
  { isRequired: false },
)

export const replyForm = z.strictObject({
  assignmentId: id(),
  reply: z.enum(['accepted', 'declined', 'withdrawn'], 'Hãy chọn cách trả lời.'),
  reason: optionalText('lý do', 1000),
})
