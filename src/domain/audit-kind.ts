import type { AuditName } from './audit.ts'

/** What a history may be narrowed to: several names of events that belong together. */
export const AUDIT_KINDS = ['entry', 'assigning', 'carrying_out', 'extension', 'people', 'access', 'agencies', 'settings'] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

type NounOf<Name> = Name extends `${infer Noun}.${string}` ? Noun : never
export type AuditNoun = NounOf<AuditName>

/** By the noun an event's name begins with. */
export const KIND_OF = {
  notice: 'entry',
  source: 'entry',
  assignment: 'assigning',
  directive: 'assigning',
  lead: 'assigning',
  coordinator: 'assigning',
  schedule: 'assigning',
  occurrences: 'assigning',
  dependency: 'assigning',
  target: 'assigning',
  plan: 'carrying_out',
  progress: 'carrying_out',
  completion: 'carrying_out',
  confidence: 'carrying_out',
  draft: 'carrying_out',
  evidence: 'carrying_out',
  money: 'carrying_out',
  measurement: 'carrying_out',
  explanation: 'carrying_out',
  instruction: 'carrying_out',
  comment: 'carrying_out',
  extension: 'extension',
  person: 'people',
  people: 'people',
  duty: 'people',
  session: 'access',
  password: 'access',
  factor: 'access',
  agency: 'agencies',
  succession: 'agencies',
  agencies: 'agencies',
  alias: 'agencies',
  set: 'agencies',
  member: 'agencies',
  setting: 'settings',
  holiday: 'settings',
  demonstration: 'settings',
  versions: 'settings',
  snapshot: 'carrying_out',
  view: 'settings',
} satisfies Record<AuditNoun, AuditKind>

export const nounOf = (name: AuditName): AuditNoun => name.split('.')[0] as AuditNoun

export const nounsOf = (kind: AuditKind): AuditNoun[] => (Object.keys(KIND_OF) as AuditNoun[]).filter((noun) => KIND_OF[noun] === kind)

const NOT_YET_ISSUED: readonly AuditNoun[] = ['notice', 'source']

/** Tells words of a paper that may not have been issued: they are read by who reads drafts. */
export const tellsOfDraft = (name: AuditName): boolean => NOT_YET_ISSUED.includes(nounOf(name)) && name !== 'notice.published'
