/** What a rule needs to know of an assignment. */
export type AssignmentSubject = {
  holderAgencyId: number
  /** The desk that decides on it, never the holder itself (`acceptingDesk`). */
  deskAgencyId: number
  /** Agencies beside the holder that may read it: desk, route, recipient, monitor, lead and coordinating of the same directive. */
  readerAgencyIds: readonly number[]
  /** Who handed in what is to be decided; null where nothing is. */
  submittedByPersonId: number | null
  /** Who decides on its deadline: the Office; on the Office's own, the desk that accepts it. */
  deadlineDeskAgencyId: number
  /** Who asked for the extension that is to be decided; null where none is. */
  askedByPersonId: number | null
}

/** What a rule needs to know of an assignment of which no more than name and stage is read: who else the directive is assigned to. */
export type FellowSubject = { fellowAgencyIds: readonly number[] }

/** What a rule needs to know of a notice or directive. */
export type PaperSubject = { isDraft: boolean; readerAgencyIds: readonly number[] }

/** Whose part in a directive makes them answer for a figure of it. */
export type MemberSubject = { memberIds: readonly number[] }

/** What a rule needs to know of an event: whose it is, and whether it tells of work or of people and their access. */
export type EventSubject = { personId: number | null; agencyId: number | null; isOfWork: boolean }

/** What somebody keeps for themselves. */
export type OwnedSubject = { personId: number }
