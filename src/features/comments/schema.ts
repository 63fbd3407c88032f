import { z } from 'zod'
import { id, text } from '#lib/fields.ts'

export const commentForm = z.strictObject({ assignmentId: id(), text: text('nội dung trao đổi', 2000) })
