import { z } from 'zod'
import { dayField, documentFields, documentOf, id, optionalDay, optionalText, text } from '#lib/fields.ts'

export const requestForm = z
  .strictObject({ assignmentId: id(), proposedOn: dayField('ngày xin gia hạn đến'), reason: text('lý do', 2000), ...documentFields })
  .transform(({ assignmentId, proposedOn, reason, ...given }, context) => ({
    assignmentId,
    proposedOn,
    reason,
    document: documentOf(given, context, true),
  }))

export const decisionForm = z
  .strictObject({
    assignmentId: id(),
    verdict: z.enum(['granted', 'refused', 'countered'], 'Hãy chọn một trong ba cách trả lời.'),
    dueOn: optionalDay(),
    reason: optionalText('lý do', 2000),
    ...documentFields,
  })
  .transform(({ assignmentId, verdict, dueOn, reason, ...given }, context) => ({
    assignmentId,
    verdict,
    dueOn,
    reason,
    document: documentOf(given, context, false),
  }))

export const replyForm = z.strictObject({
  assignmentId: id(),
  reply: z.enum(['accepted', 'declined', 'withdrawn'], 'Hãy chọn cách trả lời.'),
  reason: optionalText('lý do', 1000),
})
