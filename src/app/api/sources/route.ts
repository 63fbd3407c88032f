import { done } from '#domain/outcome.ts'
import { isReadAtOnce } from '#domain/source.ts'
import { readAtOnce, receiveSource } from '#features/sources/mutations.ts'
import { sourcePlace } from '#features/sources/schema.ts'
import { defineUpload } from '#lib/upload.ts'

/** A text of some pages is read in less; nobody waits longer for an answer. */
const MILLISECONDS = 2_000

/** What the file is, is found out by reading it, in a process of its own. */
export const POST = defineUpload(receiveSource, sourcePlace, {
  back: () => '/notices/new',
  judge: async () => done({}),
  after: (location, { size }) => readAtOnce(location, isReadAtOnce(size) ? MILLISECONDS : 0),
})
