import { z } from 'zod'
import { documentFields, documentOf, id, optionalText, percent, text } from '#lib/fields.ts'

export const progressForm = z
  .strictObject({
    assignmentId: id(),
    done: text('việc đã làm'),
    percent: percent(),
    obstacle: optionalText('vướng mắc'),
    nextStep: optionalText('việc tiếp theo'),
    ...documentFields,
  })
  .transform(({ assignmentId, done, percent, obstacle, nextStep, ...given }, context) => ({
    assignmentId,
    done,
    percent,
    obstacle,
    nextStep,
    document: documentOf(given, context, false),
  }))
