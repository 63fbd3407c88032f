import { z } from 'zod'
import { FILE_LIMITS, type FileType, isFileType, isSha256 } from '#domain/evidence.ts'
import { id, optionalText } from '#lib/fields.ts'

// A draft keeps whatever was typed, right or not; only what could not be kept is refused.
const typed = z.string().max(4000, 'Phần này dài quá 4000 ký tự. Hãy rút gọn lại.').optional()

const DOCUMENT = ['documentNumber', 'documentOn', 'documentIssuer', 'documentTitle']

/** The form's own fields, gathered; empty ones are as good as none. */
const draftForm = (names: string[]) =>
  z
    .strictObject({ assignmentId: id(), ...Object.fromEntries([...names, ...DOCUMENT].map((name) => [name, typed])) })
    .transform(({ assignmentId, ...fields }) => ({
      assignmentId,
      fields: Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))),
    }))

export const progressDraftForm = draftForm(['done', 'percent', 'obstacle', 'nextStep'])
export const completionDraftForm = draftForm(['summary'])
export const explanationDraftForm = draftForm(['text'])

/** Where a file is going: which assignment, and the draft of what. */
export const filePlace = z.strictObject({ assignmentId: id(), purpose: z.enum(['progress', 'completion', 'explanation']) })
export type FilePlace = z.output<typeof filePlace>

/** A file that has arrived: what was typed about it, and what was found out. */
export const fileForm = filePlace.extend({
  description: optionalText('mô tả tệp', 300),
  name: z.string().min(1),
  size: z.number().int().min(1).max(FILE_LIMITS.bytes),
  sha256: z.string().refine(isSha256),
  type: z.custom<FileType>((value) => typeof value === 'string' && isFileType(value)),
})

export const removalForm = z.strictObject({ fileId: id() })

export const draftPath = ({ assignmentId, purpose }: FilePlace): string => `/assignments/${assignmentId}/${purpose}/draft`
