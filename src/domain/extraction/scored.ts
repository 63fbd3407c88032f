import type { AgencyMention, Citation, Deadline, Item, NoticeDraft } from './draft.ts'

const names = (mentions: readonly AgencyMention[]) => mentions.map((one) => one.text)
const cited = ({ symbol, on }: Citation) => ({ number: symbol, date: on })

const term = ({ on, text, rule, recurring, recurringDay, time, isYearInferred }: Deadline) => ({
  date: on,
  text,
  recurring,
  ...(recurringDay ? { day: recurringDay } : {}),
  ...(time ? { time } : {}),
  ...(rule === 'computed' ? { computed: true } : {}),
  ...(isYearInferred ? { inferredYear: true } : {}),
  ...(on === null && recurring === null ? { kind: 'undated' } : {}),
})

const FIRST_WORDS = 110

// Who the opening sentence binds, where an item names nobody of its own.
const bound = (draft: NoticeDraft, lead: readonly AgencyMention[]) => names(lead.length > 0 ? lead : draft.preamble)

const item =
  (draft: NoticeDraft) =>
  ({ no, text, lead, coordinating, deadlines, citations }: Item) => ({
    no,
    startsWith: text.slice(0, FIRST_WORDS),
    text,
    lead: bound(draft, lead),
    coord: names(coordinating),
    deadlines: deadlines.map(term),
    citations: citations.map((one) => one.symbol),
  })

/** The draft at item level, in the shape the labelled notices use. */
export function toScored(draft: NoticeDraft) {
  if (draft.refuse) return { refuse: draft.refuse }
  const { number, issuedOn, issuer, signer } = draft.head
  return {
    number,
    issuedOn,
    issuer,
    signer,
    items: draft.items.map(item(draft)),
    preambleCitations: draft.preambleCitations.map(cited),
    docCitations: draft.documentCitations.map(cited),
  }
}
