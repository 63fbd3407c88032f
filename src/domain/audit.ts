import type { ExchangeEvent } from './audit-exchange.ts'
import type { Confidence } from './confidence.ts'
import type { Day } from './day.ts'
import type { DraftPurpose } from './evidence.ts'
import type { MoneyLine } from './money.ts'
import type { HolidayRule, Period } from './recurrence.ts'
import type { SettingKey, SettingValue } from './settings.ts'

export type DocumentReference = { number: string; on: Day; issuer: string; title: string | null }

export type FileReference = { id: number; name: string; size: number; sha256: string }

/** What one person took over from another. */
export type Handed = { personId: number; personName: string; dutyCount: number; assignmentCount: number }

/** How somebody is called and reached at work. */
export type Contact = { fullName: string; email: string | null; phone: string | null }

export type AgencyTitle = { name: string; shortName: string; symbol: string | null }

/** Who takes over from whom, from when, by which document. */
type Succeeded = { fromNames: string[]; toNames: string[]; takesOn: Day; document: DocumentReference }

/** What every change of an assignment by a document tells; `togetherCount` counts those changed at once. */
export type Changed = { assignmentId: number; reason: string; document: DocumentReference; togetherCount: number }

/** Every event and its payload. The payload is stored; a change of a member is a change of stored data. */
export type AuditEvent =
  | ExchangeEvent
  | { name: 'notice.drafted'; noticeId: number; title: string; file?: FileReference }
  | { name: 'notice.answered'; noticeId: number; answers: Record<string, unknown> }
  | { name: 'notice.corrected'; noticeId: number; ref: string; matters: string[]; reason: string | null; after: Record<string, unknown> }
  | { name: 'notice.clause_dropped'; noticeId: number; ref: string }
  | { name: 'notice.clause_restored'; noticeId: number; ref: string }
  | { name: 'notice.clause_added'; noticeId: number; ref: string; text: string }
  | { name: 'notice.clause_split'; noticeId: number; ref: string; refs: string[] }
  | { name: 'notice.clauses_merged'; noticeId: number; ref: string; refs: string[] }
  | { name: 'notice.clause_unshaped'; noticeId: number; ref: string; refs: string[] }
  | { name: 'notice.clause_moved'; noticeId: number; ref: string; after: string | null }
  | { name: 'notice.name_matched'; noticeId: number; words: string; agencyName: string }
  | { name: 'notice.reread'; noticeId: number; title: string; keptCount: number; lostCount: number; file?: FileReference }
  | { name: 'notice.published'; noticeId: number; number: string; directiveCount: number; assignmentCount: number }
  | { name: 'notice.withdrawn'; noticeId: number }
  | { name: 'assignment.exempted'; assignmentId: number; reason: string; document: DocumentReference }
  | { name: 'plan.registered'; assignmentId: number; ordinal: number; what: string; stepCount: number }
  | { name: 'plan.revised'; assignmentId: number; ordinal: number; what: string; stepCount: number }
  | {
      name: 'progress.reported'
      assignmentId: number
      ordinal: number
      done: string
      percent: number
      obstacle: string | null
      nextStep: string | null
      documents: DocumentReference[]
      files?: FileReference[]
    }
  | {
      name: 'completion.submitted'
      assignmentId: number
      ordinal: number
      summary: string
      documents: DocumentReference[]
      files?: FileReference[]
    }
  | { name: 'completion.accepted'; assignmentId: number; ordinal: number; recognisedOn: Day | null; reason: string | null }
  | { name: 'completion.returned'; assignmentId: number; ordinal: number; reason: string; resubmitBy: Day | null }
  | {
      name: 'assignment.objected'
      assignmentId: number
      ordinal: number
      reason: string
      suggestedName: string | null
      document: DocumentReference | null
    }
  | {
      name: 'directive.amended'
      directiveId: number
      ref: string
      text: string | null
      dueOn: Day | null
      addedNames: string[]
      droppedNames: string[]
      assignmentCount: number
      reason: string
      document: DocumentReference
    }
  | { name: 'versions.repaired'; repaired: { assignmentId: number; differences: string[] }[] }
  | { name: 'assignment.insisted'; assignmentId: number; ordinal: number; reason: string }
  | ({ name: 'assignment.suspended' | 'assignment.cancelled' } & Changed)
  | ({ name: 'assignment.resumed'; from: Day | null; to: Day | null } & Changed)
  | ({ name: 'assignment.reassigned'; fromName: string; toName: string; to: Day | null } & Changed)
  // Of a draft nobody else reads: not among what happened to the assignment.
  | { name: 'draft.saved'; draftOf: number; purpose: DraftPurpose }
  | { name: 'evidence.attached'; draftOf: number; purpose: DraftPurpose; file: FileReference }
  | { name: 'evidence.removed'; draftOf: number; purpose: DraftPurpose; file: FileReference }
  | { name: 'source.received'; file: FileReference }
  | { name: 'source.cancelled'; file: FileReference }
  | { name: 'session.opened'; personId: number }
  | { name: 'session.ended'; personId: number }
  | { name: 'person.appointed'; personId: number; username: string; role: string }
  | {
      name: 'person.posted'
      personId: number
      username: string
      role: string
      agencyName: string
      title: string
      from: Day
      isAgencyAdmin: boolean
      isHead?: boolean
      handed: Handed | null
    }
  | { name: 'person.corrected'; personId: number; username: string; before: Contact; after: Contact }
  | { name: 'person.reset'; personId: number; username: string }
  | { name: 'person.disabled'; personId: number; username: string; reason: string; handed: Handed | null }
  | { name: 'person.enabled'; personId: number; username: string }
  | { name: 'person.handed_over'; personId: number; username: string; handed: Handed }
  | { name: 'view.saved'; viewName: string; query: string; isShared: boolean }
  | { name: 'view.removed'; viewName: string }
  | { name: 'duty.given'; personId: number; personName: string; agencyName: string }
  | { name: 'duty.ended'; personId: number; personName: string; agencyName: string }
  | { name: 'people.listed'; listId: number; rowCount: number }
  | { name: 'people.entered'; listId: number; people: { personId: number; username: string }[] }
  | { name: 'password.changed'; personId: number }
  | { name: 'factor.begun' | 'factor.enabled' | 'factor.removed'; personId: number }
  | { name: 'factor.recovered'; personId: number; codesLeft: number }
  | { name: 'person.factor_reset'; personId: number; username: string }
  | { name: 'session.revoked'; personId: number; sessionCount: number }
  | { name: 'assignment.passed_on'; assignmentId: number; unit: string | null; handlerId: number | null; handlerName: string | null }
  | {
      name: 'schedule.set'
      directiveId: number
      ref: string
      rule: string
      isAfterPeriod: boolean
      holidayRule: HolidayRule
      startsOn: Day
      endsOn: Day | null
      reason: string | null
      periods: Period[]
    }
  | { name: 'money.recorded'; assignmentId: number; lines: MoneyLine[]; note: string | null }
  | {
      name: 'target.amended'
      directiveId: number
      ref: string
      title: string
      unit: string
      from: { goal: number; goalOn: Day }
      to: { goal: number; goalOn: Day }
      reason: string
    }
  | { name: 'target.set'; directiveId: number; ref: string; title: string; unit: string; baseline: number; goal: number; goalOn: Day }
  | {
      name: 'measurement.recorded'
      directiveId: number
      ref: string
      title: string
      unit: string
      agencyName: string
      periodTo: Day
      value: number
    }
  | { name: 'dependency.added'; directiveId: number; ref: string; neededRef: string }
  | { name: 'dependency.ended'; directiveId: number; ref: string; neededRef: string }
  | { name: 'confidence.declared'; assignmentId: number; level: Confidence; reason: string }
  | { name: 'lead.named'; directiveId: number; ref: string; agencyName: string; otherNames: string[]; reason: string }
  | { name: 'coordinator.named'; assignmentId: number; agencyName: string; reason: string | null }
  | { name: 'occurrences.made'; directiveId: number; ref: string; periods: Period[]; assignmentCount: number }
  | { name: 'agencies.listed'; listId: number; rowCount: number }
  | { name: 'agencies.entered'; listId: number; agencyNames: string[] }
  | { name: 'agency.added'; agencyId: number; agencyName: string; from: Day }
  | {
      name: 'agency.renamed'
      agencyId: number
      before: AgencyTitle
      after: AgencyTitle
      from: Day
      /** The words of the same day were put right; nothing was renamed. */
      isCorrection: boolean
    }
  | ({ name: 'succession.drafted'; successionId: number } & Succeeded)
  | { name: 'succession.chosen'; successionId: number; choiceCount: number }
  | { name: 'succession.discarded'; successionId: number }
  | { name: 'succession.loaded'; successionIds: number[]; missing: string[] }
  | ({
      name: 'agency.succeeded'
      successionId: number
      isEnding: boolean
      movedCount: number
      deskCount: number
      peopleCount: number
      leftNames: string[]
    } & Succeeded)
  | { name: 'assignment.succeeded'; assignmentId: number; fromName: string; toName: string; takesOn: Day; document: DocumentReference }
  | { name: 'agency.ended'; agencyId: number; agencyName: string; on: Day }
  | { name: 'alias.added'; agencyId: number; agencyName: string; alias: string }
  | { name: 'alias.removed'; agencyId: number; agencyName: string; alias: string }
  | { name: 'set.added'; setId: number; setName: string; phrases: string[] }
  | { name: 'set.edited'; setId: number; setName: string; phrases: string[] }
  | { name: 'member.added'; setId: number; setName: string; agencyNames: string[]; from: Day }
  | { name: 'member.removed'; setId: number; setName: string; agencyNames: string[]; from: Day }
  | { name: 'setting.changed'; key: SettingKey; before: SettingValue; after: SettingValue; from: Day }
  | { name: 'holiday.added'; on: Day; title: string; isWorking: boolean }
  | { name: 'holiday.removed'; on: Day; title: string; isWorking: boolean }
  | { name: 'snapshot.taken'; snapshotId: number; title: string; day: Day; digest: string; auditSeq: string }
  | { name: 'demonstration.advanced'; to: Day }
  | { name: 'demonstration.left' }

export type AuditName = AuditEvent['name']
