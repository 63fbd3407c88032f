import { z } from 'zod'
import { backTo, dayField, id, text, withDocument } from '#lib/fields.ts'

/** About a directive, or about one of its assignments; `back` is where to go then. */
export const instructionForm = withDocument(
  {
    directiveId: id(),
    assignmentId: z.union([z.literal('').transform(() => undefined), id()]).optional(),
    text: text('ý kiến chỉ đạo', 4000),
    givenBy: text('người cho ý kiến', 200),
    givenOn: dayField('ngày cho ý kiến'),
    back: backTo(),
  },
  { isRequired: false },
)
