import type { Day } from '../day.ts'
import { readCoordinating } from './coordination.ts'
import { isPlanRegistration, readDeliverable } from './deliverables.ts'
import type { AgencyMention, Clause, ClauseKind, LeadForm, Span } from './draft.ts'
import { kindOf } from './kinds.ts'
import { isJoining, leadFormOf } from './lead-form.ts'
import { addProperties, orderOf, type Part, partsOf } from './parts.ts'
import { readProperties } from './properties.ts'
import { readRecipient, readReportTo, readRoute } from './routes.ts'
import { type Source, slice } from './source.ts'

/** Agencies a heading gives to the blocks below it. */
export type Inherited = { lead: AgencyMention[]; coordinating: AgencyMention[] }
export const NOTHING_INHERITED: Inherited = { lead: [], coordinating: [] }

type Draft = {
  part: Part
  lead: AgencyMention[]
  openLead: AgencyMention[]
  coordinating: AgencyMention[]
  leadForm: LeadForm
  kind: ClauseKind
  isNamed: boolean
}

type Charge = Pick<Draft, 'lead' | 'openLead' | 'coordinating' | 'leadForm' | 'isNamed'>

function chargeOf(source: Source, part: Part, inherited: Inherited): Charge {
  const mentions = part.subject?.mentions ?? inherited.lead
  const named = mentions.filter((one) => !isJoining(source, one))
  return {
    lead: named.filter((one) => one.form !== 'open_set'),
    openLead: named.filter((one) => one.form === 'open_set'),
    coordinating: [...(part.subject ? [] : inherited.coordinating), ...mentions.filter((one) => isJoining(source, one))],
    leadForm: leadFormOf(source, part, named),
    isNamed: named.length > 0,
  }
}

/** Parts with their agencies: one that names nobody goes on with those before it. */
function draftsOf(source: Source, parts: readonly Part[], inherited: Inherited): Draft[] {
  let charge: Charge | null = null
  return parts.map((part) => {
    const before: Charge = part.subject || !charge ? chargeOf(source, part, inherited) : charge
    const joining = readCoordinating(source, { start: part.subject?.end ?? part.span.start, end: part.span.end })
    const own = { ...before, coordinating: unique([...before.coordinating, ...joining, ...part.joins]) }
    charge = part.subject || !charge ? own : charge
    return { part, ...own, kind: kindOf(orderOf(source, part), part.deadlines) }
  })
}

const unique = (mentions: readonly AgencyMention[]) =>
  mentions.filter((one, index) => mentions.findIndex((other) => other.span.start === one.span.start) === index)

/** What one named subject does without a term or a product is one directive. */
function merged(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    const isSame = last?.isNamed && !draft.part.subject && last.kind === draft.kind && (draft.kind === 'standing' || draft.kind === 'norm')
    if (!last || !isSame) {
      result.push(draft)
      continue
    }
    result[result.length - 1] = {
      ...last,
      coordinating: unique([...last.coordinating, ...draft.coordinating]),
      part: {
        ...last.part,
        span: { start: last.part.span.start, end: draft.part.span.end },
        deadlines: [...last.part.deadlines, ...draft.part.deadlines],
      },
    }
  }
  return result
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const refOf = (no: string, index: number, count: number) => {
  if (count === 1) return no
  return /\d$/.test(no) ? `${no}${LETTERS[index] ?? `.${index + 1}`}` : `${no}${index + 1}`
}

const CONFIDENCE: Record<LeadForm, number> = { stated: 0.95, each: 0.9, co_equal: 0.75, implied: 0.75, unnamed: 0.6 }

// An agency taken from a heading is a little less sure than one in the sentence.
const confidenceOf = ({ leadForm, part, isNamed }: Draft) => CONFIDENCE[leadForm] - (isNamed && !part.subject ? 0.1 : 0)

export type ClauseReading = { clauses: Clause[]; lead: AgencyMention[]; coordinating: AgencyMention[] }

export function readClauses(source: Source, span: Span, no: string, above: Inherited, issuedOn: Day | null): ClauseReading {
  const properties = readProperties(source, span, issuedOn)
  const inherited = properties?.lead.length ? properties : above
  const main = properties && properties.start > span.start ? { start: span.start, end: properties.start } : span
  const parts = partsOf(source, main, issuedOn, inherited.lead.length > 0)
  if (properties) addProperties(parts, properties, span)
  const drafts = merged(draftsOf(source, parts, inherited))
  const clauses = drafts.map((draft, index): Clause => {
    const at = draft.part.span
    return {
      ref: refOf(no, index, drafts.length),
      span: at,
      text: slice(source, at),
      kind: draft.kind,
      lead: draft.lead,
      leadForm: draft.leadForm,
      coordinating: draft.coordinating.filter((one) => one.form !== 'open_set'),
      openSet: unique([...draft.openLead, ...draft.coordinating.filter((one) => one.form === 'open_set')]),
      route: readRoute(source, at),
      recipient: readRecipient(source, at),
      reportTo: readReportTo(source, at),
      deadlines: draft.part.deadlines,
      isPlanRegistration: isPlanRegistration(source, at),
      deliverable: draft.kind === 'one_off' || draft.kind === 'recurring' ? readDeliverable(source, at) : null,
      confidence: confidenceOf(draft),
    }
  })
  return {
    clauses,
    lead: unique(drafts.flatMap((draft) => [...draft.lead, ...draft.openLead])),
    coordinating: unique(drafts.flatMap((draft) => draft.coordinating)),
  }
}
