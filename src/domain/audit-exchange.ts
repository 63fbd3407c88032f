import type { DocumentReference, FileReference } from './audit.ts'
import type { Day } from './day.ts'

/** What is asked of one another about an assignment, answered, ordered and said. */
export type ExchangeEvent =
  | {
      name: 'extension.requested'
      assignmentId: number
      ordinal: number
      dueOn: Day
      proposedOn: Day
      reason: string
      document: DocumentReference
    }
  | {
      name: 'extension.granted' | 'extension.countered'
      assignmentId: number
      ordinal: number
      from: Day
      to: Day
      reason: string | null
      document: DocumentReference | null
    }
  | { name: 'extension.refused'; assignmentId: number; ordinal: number; reason: string; document: DocumentReference | null }
  | { name: 'extension.offer_taken'; assignmentId: number; ordinal: number; from: Day; to: Day; reason: string | null }
  | { name: 'extension.offer_declined'; assignmentId: number; ordinal: number; to: Day; reason: string | null }
  | { name: 'extension.withdrawn'; assignmentId: number; ordinal: number; reason: string | null }
  | ({ name: 'instruction.given'; ref: string; text: string; givenBy: string; givenOn: Day; document: DocumentReference | null } & (
      | { directiveId: number }
      | { assignmentId: number }
    ))
  | { name: 'comment.added'; assignmentId: number; text: string }
  | {
      name: 'explanation.requested'
      assignmentId: number
      ordinal: number
      question: string
      answerBy: Day
      document: DocumentReference | null
    }
  | {
      name: 'explanation.given'
      assignmentId: number
      ordinal: number
      answerBy: Day
      text: string
      document: DocumentReference | null
      files: FileReference[]
    }
  | { name: 'explanation.accepted' | 'explanation.withdrawn'; assignmentId: number; ordinal: number; reason: string | null }
  | { name: 'explanation.asked_again'; assignmentId: number; ordinal: number; reason: string; answerBy: Day }
