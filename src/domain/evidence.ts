import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

const MEGABYTE = 1024 * 1024
export const FILE_LIMITS = { bytes: 50 * MEGABYTE, nameLength: 150, files: 20, togetherBytes: 500 * MEGABYTE } as const

/** What evidence may be, by content; the endings a name may have for each. */
export const FILE_TYPES = {
  pdf: { endings: ['pdf'], media: 'application/pdf' },
  docx: { endings: ['docx'], media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { endings: ['xlsx'], media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  doc: { endings: ['doc'], media: 'application/msword' },
  xls: { endings: ['xls'], media: 'application/vnd.ms-excel' },
  jpg: { endings: ['jpg', 'jpeg'], media: 'image/jpeg' },
  png: { endings: ['png'], media: 'image/png' },
} as const satisfies Record<string, { endings: readonly string[]; media: string }>
export type FileType = keyof typeof FILE_TYPES
export const isFileType = (name: string): name is FileType => Object.hasOwn(FILE_TYPES, name)

/** What a draft is to become. */
export type DraftPurpose = 'progress' | 'completion' | 'explanation'

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** What can be wrong with the content of a file. */
export type ContentRefusal = 'file_wrong_type' | 'file_locked' | 'file_damaged'

export type EvidenceRefusal =
  | ContentRefusal
  | 'document_in_future'
  | 'proof_missing'
  | 'file_missing'
  | 'file_empty'
  | 'file_too_big'
  | 'file_cut_short'
  | 'file_name_too_long'
  | 'file_wrong_ending'
  | 'file_attached_already'
  | 'file_not_kept'
  | 'too_many_files'
  | 'files_too_big_together'
  | 'agency_quota_reached'

/** A document shown as proof has been issued already. */
export const mayCite = (document: { on: Day } | null, today: Day): Outcome<null, EvidenceRefusal> =>
  document && document.on > today ? refused('document_in_future') : done(null)

/** What is said to be done is shown by a document or by a file. */
export const mayProve = (document: object | null, fileCount: number): Outcome<null, EvidenceRefusal> =>
  document || fileCount > 0 ? done(null) : refused('proof_missing')

/** An agency fills no more of the store in a day than the province gives it; asked before a byte is read, and again with the file. */
export const mayStoreToday = (storedBytes: number, size: number, gigabytes: number): Outcome<null, EvidenceRefusal> =>
  storedBytes + size > gigabytes * 1024 * MEGABYTE ? refused('agency_quota_reached') : done(null)

/** The name must say what the content is: what is downloaded is opened by its ending. */
export function mayBeNamed(name: string, type: FileType): Outcome<null, EvidenceRefusal> {
  if (name.length > FILE_LIMITS.nameLength) return refused('file_name_too_long')
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const endings: readonly string[] = FILE_TYPES[type].endings
  return endings.includes(ending) ? done(null) : refused('file_wrong_ending')
}

type Attached = { sha256: string; size: number }

/** Whether one more file has its place among those of a draft. */
export function mayAttach(attached: readonly Attached[], file: Attached): Outcome<null, EvidenceRefusal> {
  if (attached.some(({ sha256 }) => sha256 === file.sha256)) return refused('file_attached_already')
  if (attached.length >= FILE_LIMITS.files) return refused('too_many_files')
  const together = attached.reduce((sum, { size }) => sum + size, file.size)
  return together > FILE_LIMITS.togetherBytes ? refused('files_too_big_together') : done(null)
}
