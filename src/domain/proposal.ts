import type { AssignmentRole, DirectiveKind } from './assignment.ts'
import type { Day } from './day.ts'
import { type DeadlineRule, lastDayInTime } from './deadline.ts'
import type { AgencyMention, Clause, NoticeDraft, Question, Span } from './extraction/draft.ts'
import { type Correction, type Corrections, isAsked } from './proposal-corrections.ts'
import { inOrder } from './proposal-cuts.ts'
import { recurrenceOf } from './proposal-recurrence.ts'
import { clausesOf } from './proposal-shape.ts'
import type { Recurrence } from './recurrence.ts'
import { type Register, resolveMention } from './register.ts'

/** What a person said to a question: one of its choices, with a day or agencies where the choice asks for them. */
export type Answer = { choice: string; day?: Day; agencyIds?: number[] }
export type Answers = Readonly<Record<string, Answer>>

/** Choices of each question in the order shown; the first is what the text suggests. */
export const CHOICES = {
  condition: ['all', 'chosen'],
  group_extent: ['with_city', 'as_written'],
  unnamed: ['preamble', 'nobody'],
  lead: ['co_equal', 'first', 'second', 'third', 'fourth'],
  implied_lead: ['each', 'named'],
  period: ['undated', 'end'],
  frequency: ['standing', 'monthly', 'quarterly'],
  undated: ['undated', 'day'],
} as const satisfies Record<Question['about'], readonly string[]>

/** Which of the agencies named, in their order, was chosen to lead. */
const LEADS = CHOICES.lead.slice(1) as readonly string[]
const isLeadChosen = (clause: Clause, choice: string | null): boolean => choice !== null && clause.lead[LEADS.indexOf(choice)] !== undefined

export type ProposedDirective = {
  ref: string
  ordinal: number
  text: string
  span: Span
  kind: DirectiveKind
  assigneesText: string | null
  conditionText: string | null
  openSetText: string | null
  isLeadStated: boolean
  deliverable: string | null
  reportTo: string | null
  deadline: { text: string; rule: DeadlineRule; span: Span | null; printedOn: Day; dueOn: Day } | null
  /** Why a person set the deadline, or that there is none, otherwise than the text. */
  deadlineReason: string | null
  /** How often, where the text or an answer says so; a person may set it later. */
  recurrence: Recurrence | null
  deskAgencyId: number
  relations: { agencyId: number; relation: 'route' | 'recipient' | 'monitor' }[]
  isPlanRegistration: boolean
  assignments: { agencyId: number; role: AssignmentRole }[]
}

export type Proposal = {
  directives: ProposedDirective[]
  /** Those that corrections leave to be asked, answered or not. */
  questions: Question[]
  openQuestions: Question[]
  /** Names the register does not know, by clause: nothing is assigned while one is left. */
  unmatched: { ref: string; mention: AgencyMention }[]
  assignmentCount: number
}

/** What assigning would create, from the draft, the agencies of its day, the answers given so far and what people corrected. */
export function propose(
  draft: NoticeDraft,
  register: Register,
  answers: Answers,
  isBeforeInclusive: boolean,
  corrections: Corrections = {},
): Proposal {
  const unmatched: Proposal['unmatched'] = []
  const isOpen = ({ text }: AgencyMention) => 'open' in (corrections.names?.[text] ?? {})
  const clauses = inOrder(clausesOf(draft), corrections.order).filter(({ ref }) => !corrections.dropped?.[ref])
  const directives = clauses.map((clause, index) =>
    proposeDirective(
      clause,
      index + 1,
      draft,
      register,
      answers,
      corrections.clauses?.[clause.ref] ?? {},
      isBeforeInclusive,
      isOpen,
      (mention) => unmatched.push({ ref: clause.ref, mention }),
    ),
  )
  const questions = draft.questions.filter((question) => isAsked(question, corrections))
  return {
    directives,
    questions,
    openQuestions: questions.filter((question) => !isAnswered(question, answers)),
    unmatched,
    assignmentCount: directives.reduce((sum, directive) => sum + directive.assignments.length, 0),
  }
}

export function isAnswered(question: Question, answers: Answers): boolean {
  const answer = answers[question.id]
  if (!answer || !(CHOICES[question.about] as readonly string[]).includes(answer.choice)) return false
  if (answer.choice === 'day') return answer.day !== undefined
  return answer.choice !== 'chosen' || (answer.agencyIds?.length ?? 0) > 0
}

function proposeDirective(
  clause: Clause,
  ordinal: number,
  draft: NoticeDraft,
  register: Register,
  answers: Answers,
  correction: Correction,
  isBeforeInclusive: boolean,
  isOpen: (mention: AgencyMention) => boolean,
  onUnmatched: (mention: AgencyMention) => void,
): ProposedDirective {
  const choice = (about: Question['about']) => answers[`${clause.ref}.${about}`]?.choice ?? null
  const idsOf = (mentions: readonly AgencyMention[]): number[] =>
    mentions.flatMap((mention) => {
      if (mention.form === 'open_set' || isOpen(mention)) return []
      const found = resolveMention(mention, register)
      if (!found) onUnmatched(mention)
      return found?.agencyIds ?? []
    })

  const recipientIds = correction.recipientIds ?? (clause.recipient ? idsOf([clause.recipient]) : [])
  const office = register.agencies.find((agency) => agency.isOffice)
  const isRecurring = ['monthly', 'quarterly'].includes(choice('frequency') ?? '')
  const kind = correction.kind ?? (isRecurring ? 'recurring' : clause.kind)
  const relations = new Map<string, ProposedDirective['relations'][number]>()
  for (const agencyId of recipientIds) relations.set(`${agencyId}.recipient`, { agencyId, relation: 'recipient' })
  for (const agencyId of correction.routeIds ?? idsOf(clause.route)) relations.set(`${agencyId}.route`, { agencyId, relation: 'route' })

  return {
    ref: clause.ref,
    ordinal,
    text: clause.text,
    span: clause.span,
    kind,
    assigneesText: joined(clause.lead),
    conditionText: correction.conditionText ?? clause.lead.find((mention) => mention.condition)?.condition ?? null,
    openSetText: joined([...clause.openSet, ...[...clause.lead, ...clause.coordinating].filter(isOpen)]),
    isLeadStated: correction.assignments
      ? correction.assignments.some(({ role }) => role === 'lead')
      : clause.leadForm === 'stated' ||
        clause.leadForm === 'each' ||
        isLeadChosen(clause, choice('lead')) ||
        choice('implied_lead') === 'named',
    deliverable: correction.deliverable ?? clause.deliverable,
    reportTo: clause.reportTo,
    deadline: deadlineOf(clause, draft, answers, correction, kind, isBeforeInclusive),
    deadlineReason: correction.due?.reason ?? null,
    recurrence: kind === 'recurring' ? (correction.recurrence ?? recurrenceOf(clause, choice('frequency'))) : null,
    deskAgencyId: correction.deskAgencyId ?? recipientIds[0] ?? office?.id ?? 0,
    relations: [...relations.values()],
    isPlanRegistration: correction.isPlanRegistration ?? clause.isPlanRegistration,
    assignments: correction.assignments ?? assignmentsOf(clause, draft, register, answers, idsOf),
  }
}

const joined = (mentions: readonly AgencyMention[]): string | null =>
  mentions.length === 0 ? null : mentions.map((mention) => mention.text).join(', ')

function deadlineOf(
  clause: Clause,
  draft: NoticeDraft,
  answers: Answers,
  { due }: Correction,
  kind: DirectiveKind,
  isBeforeInclusive: boolean,
): ProposedDirective['deadline'] {
  // What recurs has no one day; its occurrences have theirs.
  if (kind === 'standing' || kind === 'norm' || kind === 'recurring') return null
  if (due && !due.on) return null
  const written = clause.deadlines.find((deadline) => deadline.on)
  if (due?.on) {
    return { text: written?.text ?? '', rule: 'decided', span: written?.span ?? null, printedOn: written?.on ?? due.on, dueOn: due.on }
  }
  if (written?.on) {
    const { text, rule, span, on } = written
    return { text, rule, span, printedOn: on, dueOn: lastDayInTime(on, rule, isBeforeInclusive) }
  }
  const period = draft.questions.find((question) => question.id === `${clause.ref}.period`)
  const decided = answers[`${clause.ref}.undated`]
  const on =
    answers[`${clause.ref}.period`]?.choice === 'end'
      ? (period?.details.on as Day | undefined)
      : decided?.choice === 'day'
        ? decided.day
        : undefined
  return on ? { text: period?.details.period ?? '', rule: 'decided', span: period?.span ?? null, printedOn: on, dueOn: on } : null
}

function assignmentsOf(
  clause: Clause,
  draft: NoticeDraft,
  register: Register,
  answers: Answers,
  idsOf: (mentions: readonly AgencyMention[]) => number[],
): ProposedDirective['assignments'] {
  const answer = (about: Question['about']) => answers[`${clause.ref}.${about}`]
  const coordinating = idsOf(clause.coordinating)
  const roles = new Map<number, AssignmentRole>()
  const assign = (ids: readonly number[], role: AssignmentRole) => {
    for (const id of ids) if (!roles.has(id)) roles.set(id, role)
  }

  if (clause.leadForm === 'unnamed') {
    if (answer('unnamed')?.choice !== 'nobody') assign(idsOf(draft.preamble), 'lead')
    return toList(roles)
  }

  const byMention = clause.lead.map((mention) => idsOf([mention]))
  let leads = byMention.flat()
  if (answer('group_extent')?.choice === 'with_city') leads = [...leads, ...wholeOf(leads, register)]
  const chosen = answer('condition')
  if (chosen?.choice === 'chosen') leads = leads.filter((id) => chosen.agencyIds?.includes(id))

  if (clause.leadForm === 'co_equal') {
    const chosenLead = byMention[LEADS.indexOf(answer('lead')?.choice ?? '')]
    if (chosenLead) assign(chosenLead, 'lead')
    assign(leads, chosenLead ? 'coordinating' : 'co_equal')
    assign(coordinating, 'coordinating')
    return toList(roles)
  }
  if (clause.leadForm === 'implied' && answer('implied_lead')?.choice === 'named') {
    assign(coordinating, 'lead')
    assign(leads, 'coordinating')
    return toList(roles)
  }
  // An agency named as coordinating is not also one of the group it coordinates with.
  assign(coordinating, 'coordinating')
  assign(leads, 'lead')
  return toList(roles)
}

const toList = (roles: ReadonlyMap<number, AssignmentRole>) => [...roles].map(([agencyId, role]) => ({ agencyId, role }))

/** The members of the sets that hold a written one whole: "các huyện" → "các huyện, thành phố". */
function wholeOf(ids: readonly number[], register: Register): number[] {
  const written = new Set(ids)
  return register.sets
    .filter((set) =>
      register.sets.some((part) => part !== set && isPart(part.memberIds, set.memberIds) && part.memberIds.every((id) => written.has(id))),
    )
    .flatMap((set) => set.memberIds.filter((id) => !written.has(id)))
}

const isPart = (part: readonly number[], whole: readonly number[]): boolean =>
  part.length > 0 && part.length < whole.length && part.every((id) => whole.includes(id))
