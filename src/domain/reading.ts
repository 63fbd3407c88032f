import type { Day } from './day.ts'
import type { Span } from './extraction/draft.ts'
import type { Outcome } from './outcome.ts'

const MEGABYTE = 1024 * 1024

/** What a file to be read may be at most. */
export const READING_LIMITS = { bytes: 50 * MEGABYTE, textBytes: 2 * MEGABYTE, characters: 600_000, pages: 300 } as const

type ReadingFormat = 'txt' | 'docx' | 'doc' | 'pdf' | 'image' | 'edxml'
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni'

/** What whoever checks the reading should know of it. */
export type ReadingNote = 'converted' | 'capitals_lost' | 'changes_taken' | 'attachments_left_out' | 'pictures_left_out'

/** What the envelope of an electronic document says of it (QCVN 102:2016/BTTTT). */
export type Envelope = Readonly<{
  symbol: string | null
  issuedOn: Day | null
  issuer: string | null
  title: string | null
  dueOn: Day | null
}>

/** A file read into text. The text is raw: `normalise` has its turn when a notice is drafted from it. */
export type Reading = Readonly<{
  format: ReadingFormat
  text: string
  /** The text page by page, where there are pages; null is a page without usable text, which OCR has to read. */
  pages: readonly (string | null)[]
  encoding: TextEncoding | null
  envelope: Envelope | null
  notes: readonly ReadingNote[]
  isOcr: boolean
  /** Words OCR is not sure of, as spans of the text. */
  doubtful: readonly Span[]
}>

export type ReadingFault =
  | 'file_empty'
  | 'file_too_large'
  | 'text_too_long'
  | 'text_missing'
  | 'picture_without_text'
  | 'needs_ocr'
  | 'letters_unreadable'
  | 'text_binary'
  | 'type_unknown'
  | 'type_program'
  | 'type_picture'
  | 'type_archive'
  | 'type_workbook'
  | 'type_slides'
  | 'type_open_document'
  | 'type_rich_text'
  | 'type_web_page'
  | 'type_xml'
  | 'with_macros'
  | 'pdf_locked'
  | 'pdf_damaged'
  | 'pdf_too_many_pages'
  | 'word_locked'
  | 'word_damaged'
  | 'word_too_old'
  | 'picture_damaged'
  | 'xml_damaged'
  | 'xml_doctype'
  | 'zip_inflates'
  | 'zip_too_many_entries'
  | 'zip_ambiguous'
  | 'envelope_without_document'
  | 'envelope_scanned'
  | 'secret'
  | 'reading_too_slow'
  | 'reading_too_big'
  | 'reading_failed'
  | 'reading_cancelled'

export type ReadingOutcome = Outcome<Reading, ReadingFault>

export const unreadPages = ({ pages }: Pick<Reading, 'pages'>): number[] => pages.flatMap((text, index) => (text === null ? index + 1 : []))
