import { FILE_LIMITS } from './evidence.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { ReadingFault } from './reading.ts'

const MEGABYTE = 1024 * 1024
export const SOURCE_LIMITS = { bytes: FILE_LIMITS.bytes, waiting: 10, bytesADay: 500 * MEGABYTE, attempts: 3 } as const

/** Small enough to be read by the request that brings it; anything longer would cost the web server memory. */
export const isReadAtOnce = (size: number): boolean => size <= 2 * MEGABYTE

export type SourceState = 'reading' | 'drafted' | 'failed' | 'cancelled'

export type SourceRefusal = 'too_many_sources' | 'sources_too_big_together' | 'source_not_open'

/** Why nothing came of a file: it could not be read, or what was read is no notice to be entered. */
export type SourceFault = ReadingFault | 'notice_secret' | 'notice_exists' | 'notice_without_directives' | 'no_longer_permitted'

/** What is read well and still is no draft stays for a person to put right; anything else goes, a secret first of all. */
export const isKeptAfter = (fault: SourceFault): boolean => fault === 'notice_without_directives' || fault === 'notice_exists'

type Handed = { waitingCount: number; bytesToday: number }

/** Whether somebody may hand in one more file: the worker reads them one after the other. */
export function mayHandIn({ waitingCount, bytesToday }: Handed, size: number): Outcome<null, SourceRefusal> {
  if (waitingCount >= SOURCE_LIMITS.waiting) return refused('too_many_sources')
  return bytesToday + size > SOURCE_LIMITS.bytesADay ? refused('sources_too_big_together') : done(null)
}

/** A name as the person has it, but for what no name may hold: an ending may be missing, the content decides. */
export const nameOf = (given: string): string => given.slice(-FILE_LIMITS.nameLength) || 'van-ban'

type Page = { number: number; isRead: boolean; isDrawn: boolean }
export type Turn = { pages: number[]; isRead: boolean } | null

/** Pages of one turn: seconds each where they are read, so that other work is not kept waiting. */
const READ_A_TURN = 3
const DRAWN_A_TURN = 20

/** What is to be done next with the pages of a file; null where nothing is. */
export function nextTurn(pages: readonly Page[]): Turn {
  const unread = pages.filter(({ isRead }) => !isRead).map(({ number }) => number)
  if (unread.length > 0) return { pages: unread.slice(0, READ_A_TURN), isRead: true }
  const undrawn = pages.filter(({ isDrawn }) => !isDrawn).map(({ number }) => number)
  return undrawn.length > 0 ? { pages: undrawn.slice(0, DRAWN_A_TURN), isRead: false } : null
}

/** What the picker of files offers; what a file is, its content decides. */
export const SOURCE_ENDINGS = ['.docx', '.doc', '.pdf', '.txt', '.jpg', '.jpeg', '.png', '.edxml', '.xml'] as const
