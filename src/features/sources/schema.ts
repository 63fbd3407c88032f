import { z } from 'zod'
import { isSha256 } from '#domain/evidence.ts'
import { SOURCE_LIMITS } from '#domain/source.ts'
import { id } from '#lib/fields.ts'

/** A file goes nowhere in particular: what it is read into decides. */
export const sourcePlace = z.strictObject({})

export const receiveForm = z.strictObject({
  name: z.string().min(1),
  size: z.number().int().min(1).max(SOURCE_LIMITS.bytes),
  sha256: z.string().refine(isSha256),
})

export const cancelForm = z.strictObject({ fileId: id() })

/** What was read, put right by a person. */
export const correctedForm = z.strictObject({
  fileId: id(),
  text: z.string('Hãy ghi nội dung văn bản.').min(1, 'Hãy ghi nội dung văn bản.').max(600_000, 'Văn bản dài quá 600.000 ký tự.'),
})

export const sourcePath = (fileId: number): string => `/notices/files/${fileId}`

export const sourceIdOf = (path: string): number => Number(path.split('/').at(-1))
