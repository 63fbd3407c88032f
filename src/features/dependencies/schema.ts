import { z } from 'zod'
import { CONFIDENCE } from '#domain/confidence.ts'
import { chosenId, id, text } from '#lib/fields.ts'

export const needForm = z.strictObject({ directiveId: id(), needsId: chosenId('nhiệm vụ phải chờ') })

export const needEndForm = z.strictObject({ directiveId: id(), needsId: id() })

export const confidenceForm = z.strictObject({
  assignmentId: id(),
  level: z.enum(CONFIDENCE, 'Hãy chọn một mức đánh giá.'),
  reason: text('lý do', 1000),
})
