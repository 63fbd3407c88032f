import { z } from 'zod'
import { chosenId, id, optionalText, text } from '#lib/fields.ts'

export const leadForm = z.strictObject({ directiveId: id(), agencyId: chosenId('đơn vị chủ trì'), reason: text('căn cứ, lý do', 1000) })

export const coordinatorForm = z.strictObject({
  assignmentId: id(),
  agencyId: chosenId('đơn vị phối hợp'),
  reason: optionalText('nội dung phối hợp', 1000),
})
