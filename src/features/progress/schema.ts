import { id, optionalText, percent, text, withDocument } from '#lib/fields.ts'

export const progressForm = withDocument(
  {
    assignmentId: id(),
    done: text('việc đã làm'),
    percent: percent(),
    obstacle: optionalText('vướng mắc'),
    nextStep: optionalText('việc tiếp theo'),
  },
  { isRequired: false },
)
