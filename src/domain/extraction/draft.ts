import type { Day } from '../day.ts'

/** Half-open range `[start, end)` of UTF-16 offsets in `NoticeDraft.text` (the normalised text, which is what is stored and shown). */
export type Span = { start: number; end: number }

/** What a date in the text is for; only a `deadline` obliges. */
export type DateRole = 'deadline' | 'cited_document' | 'issue' | 'period' | 'as_of' | 'none'

/** Every full date of the text with its role, in order. */
export type DateMention = { span: Span; on: Day; role: DateRole }

/** A document cited: its symbol as read and, where damaged, as understood (`27/QĐUBQGCĐS` → `27/QĐ-UBQGCĐS`). */
export type Citation = {
  span: Span
  symbol: string
  understood: string
  documentType: string | null
  on: Day | null
  issuer: string | null
}

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'yearly'

/** A term as written. `on` is the day printed or computed, null for a recurrence or a term that hangs on an event. */
export type Deadline = {
  span: Span
  text: string
  on: Day | null
  /** `before`: "trước ngày D"; `by`: "đến hết ngày", "chậm nhất"; `within`: a period's last day; `computed`: counted from another day. */
  rule: 'before' | 'by' | 'within' | 'computed' | 'recurring' | 'event'
  recurring: Frequency | null
  /** Day of the recurrence (20, "friday", "12-15"), where said. */
  recurringDay: string | null
  /** Time of day, `HH:MM`, where said. */
  time: string | null
  isYearInferred: boolean
}

/** A named agency or group phrase ("Các Sở, ban, ngành"), elliptic lists already expanded. */
export type AgencyMention = {
  span: Span
  text: string
  /** One agency; a group to be resolved by a set; or an open set nobody can list ("các đơn vị liên quan"). */
  form: 'agency' | 'group' | 'open_set'
  /** Predicate that narrows a group, without brackets: "chưa ban hành kế hoạch". */
  condition: string | null
}

/** How the text hands the clause to its leading agencies. */
export type LeadForm =
  /** "chủ trì", "làm đầu mối", or one agency alone. */
  | 'stated'
  /** Several named agencies side by side, nobody said to lead. */
  | 'co_equal'
  /** A group, each member for itself. */
  | 'each'
  /** "X chủ động phối hợp với A": A is the implied lead. */
  | 'implied'
  /** Nobody named in the clause: who was meant stands in the preamble or nowhere. */
  | 'unnamed'

export type ClauseKind = 'one_off' | 'recurring' | 'standing' | 'target' | 'norm'

/** The smallest thing ordered: one verb group with its agencies and its deadline; becomes a Directive. */
export type Clause = {
  /** Stable within the notice: item number and letter, "3c"; the item number alone where it has one clause ("4"). */
  ref: string
  span: Span
  text: string
  kind: ClauseKind
  lead: AgencyMention[]
  leadForm: LeadForm
  coordinating: AgencyMention[]
  /** "các đơn vị liên quan" and the like, kept as words. */
  openSet: AgencyMention[]
  /** "(qua Sở A, Văn phòng B)": reporting route. */
  route: AgencyMention[]
  /** "gửi về Sở A": who receives the result. */
  recipient: AgencyMention | null
  /** "báo cáo UBND tỉnh để báo cáo Ủy ban quốc gia": as written. */
  reportTo: string | null
  deadlines: Deadline[]
  /** "đăng ký … nội dung, nhiệm vụ, tiến độ": fulfilled by registering a plan. */
  isPlanRegistration: boolean
  /** Product ordered: "kế hoạch hành động", "chỉ tiêu", "báo cáo" …, as written. */
  deliverable: string | null
  confidence: number
}

/** Smallest marked block that assigns work; the shape the labelled notices use. */
export type Item = {
  /** Path of markers ("3", "2.a", "II.1.2", "PL.3"), null without a marker. */
  no: string | null
  span: Span
  text: string
  clauses: Clause[]
  /** Of the whole item, repeated names folded. */
  lead: AgencyMention[]
  coordinating: AgencyMention[]
  deadlines: Deadline[]
  citations: Citation[]
}

/** What the text leaves open, to be answered by a person; its Vietnamese sentence is made from `about` and `details`. */
export type Question = {
  /** Stable: `${ref}.${about}`. */
  id: string
  ref: string
  span: Span
  about: /** A group with a predicate: whom does it bind? details.condition, details.group */
    | 'condition'
    /** Does the group include …? e.g. "các huyện" without "thành phố": details.group */
    | 'group_extent'
    /** Nobody named: details.preamble (group phrases of the preamble, joined) */
    | 'unnamed'
    /** Several equal agencies, no lead: details.agencies */
    | 'lead'
    /** "X phối hợp với A": is A the lead? details.agencies */
    | 'implied_lead'
    /** A year or period that may be the object's or a term: details.period, details.on (the day it would end) */
    | 'period'
    /** "thường xuyên" without a frequency */
    | 'frequency'
    /** One-off and no term at all */
    | 'undated'
  details: Record<string, string>
}

export type Head = {
  number: string | null
  numberSpan: Span | null
  issuedOn: Day | null
  issuer: string | null
  signer: string | null
  documentType: string | null
  title: string | null
  chair: string | null
}

export type NoticeDraft = {
  /** The normalised text every span points into. */
  text: string
  head: Head
  /** "secret" when the document carries a secrecy mark: it must not be stored. */
  refuse: 'secret' | null
  /** Group phrases the preamble binds ("các Sở, ban, ngành, các huyện, thành phố"). */
  preamble: AgencyMention[]
  items: Item[]
  dates: DateMention[]
  preambleCitations: Citation[]
  /** Cited elsewhere: in a heading between items, a closing sentence. */
  documentCitations: Citation[]
  questions: Question[]
  /** Portal scraps, stamps, signatures: what was left out, for the reviewer to see. */
  residue: Span[]
}
