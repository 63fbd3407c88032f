import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type EvidenceRefusal = 'document_in_future'

/** A document shown as proof has been issued already. */
export const mayCite = (document: { on: Day } | null, today: Day): Outcome<null, EvidenceRefusal> =>
  document && document.on > today ? refused('document_in_future') : done(null)
