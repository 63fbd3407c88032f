import { done } from '#domain/outcome.ts'
import { readAtOnce, receiveSource } from '#features/sources/mutations.ts'
import { sourcePlace } from '#features/sources/schema.ts'
import { defineUpload } from '#lib/upload.ts'

/** A text of some pages is read in less; nobody waits longer for an answer. */
const AT_ONCE_MILLISECONDS = 2_000

/** What the file is, is found out by reading it, in a process of its own. */
export const POST = defineUpload(receiveSource, sourcePlace, {
  back: () => '/notices/new',
  judge: async () => done({}),
  after: (location) => readAtOnce(location, AT_ONCE_MILLISECONDS),
})
