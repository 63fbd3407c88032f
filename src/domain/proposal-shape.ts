import type { AgencyMention, Clause, Deadline, Item, NoticeDraft, Question, Span } from './extraction/draft.ts'
import type { Corrections, Touched } from './proposal-corrections.ts'

/** Words of a clause that became a clause of their own. */
export type Part = { ref: string; text: string; span: Span }

/** How people cut clauses otherwise than the reader did; each works on what those before it left. */
export type Shape = (
  | { act: 'split'; ref: string; parts: readonly Part[] }
  | { act: 'merge'; refs: readonly [string, string]; ref: string }
) &
  Touched

export const clausesOf = (draft: NoticeDraft): Clause[] => draft.items.flatMap((item) => item.clauses)

/** The draft with clauses split and merged as people said; a shape whose clause is gone is passed over. */
export const withShapes = (draft: NoticeDraft, { shapes = [] }: Corrections): NoticeDraft => shapes.reduce(applied, draft)

function applied(draft: NoticeDraft, shape: Shape): NoticeDraft {
  const refs = inputsOf(shape)
  const clauses = clausesOf(draft)
  const [whole, other] = refs.map((ref) => clauses.find((clause) => clause.ref === ref))
  if (!whole) return draft
  if (shape.act === 'split')
    return replaced(
      draft,
      refs,
      shape.parts.map((part) => partOf(whole, part, shape.parts)),
    )
  return other ? replaced(draft, refs, [joined(draft.text, shape.ref, whole, other)]) : draft
}

export const inputsOf = (shape: Shape): readonly string[] => (shape.act === 'split' ? [shape.ref] : shape.refs)
export const outputsOf = (shape: Shape): readonly string[] => (shape.act === 'split' ? shape.parts.map(({ ref }) => ref) : [shape.ref])

/** The first of the clauses named gives its place to the new ones, the others go; so do their questions. */
function replaced(draft: NoticeDraft, refs: readonly string[], made: readonly Clause[]): NoticeDraft {
  const place = <One extends { ref: string }>(ones: readonly One[], instead: readonly One[]): One[] =>
    ones.flatMap((one) => (one.ref === refs[0] ? instead : refs.includes(one.ref) ? [] : [one]))
  const isGone = ({ ref }: Question) => refs.includes(ref)
  const gone = draft.questions.filter(isGone)
  const at = draft.questions.findIndex(isGone)
  const kept = draft.questions.filter((question) => !isGone(question))
  const asked = made.flatMap((clause) => questionsOf(clause, draft, gone))
  return {
    ...draft,
    items: draft.items.map((item): Item => ({ ...item, clauses: place(item.clauses, made) })),
    questions: at === -1 ? [...kept, ...asked] : [...kept.slice(0, at), ...asked, ...kept.slice(at)],
  }
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/**
 * A part has the people it names; one that names none has those of the whole. A date closes what stands before it, and
 * what stands outside of every part is everybody's.
 */
function partOf(whole: Clause, { ref, text, span }: Part, parts: readonly Part[]): Clause {
  const isOurs = (mention: { span: Span }) => isWithin(mention.span, span) || !parts.some((part) => isWithin(mention.span, part.span))
  const own = whole.lead.filter((mention) => isWithin(mention.span, span))
  const people =
    own.length > 0
      ? {
          lead: own,
          leadForm: leadFormOf(own, whole.leadForm),
          coordinating: whole.coordinating.filter(isOurs),
          openSet: whole.openSet.filter(isOurs),
        }
      : { lead: whole.lead, leadForm: whole.leadForm, coordinating: whole.coordinating, openSet: whole.openSet }
  const has = (words: string | null) => (words && text.toLowerCase().includes(words.toLowerCase()) ? words : null)
  return {
    ...whole,
    ...people,
    ref,
    span,
    text,
    route: whole.route.filter(isOurs),
    recipient: whole.recipient && isOurs(whole.recipient) ? whole.recipient : null,
    reportTo: has(whole.reportTo),
    deadlines: deadlinesOf(whole.deadlines, span, isOurs),
    isPlanRegistration: whole.isPlanRegistration && /đăng ký/iu.test(text),
    deliverable: has(whole.deliverable),
  }
}

function deadlinesOf(all: readonly Deadline[], span: Span, isOurs: (one: Deadline) => boolean): Deadline[] {
  const own = all.filter(isOurs)
  const closing = all.find((one) => one.span.start >= span.end)
  return own.length > 0 || !closing ? own : [closing]
}

function leadFormOf(lead: readonly AgencyMention[], whole: Clause['leadForm']): Clause['leadForm'] {
  if (lead.every(({ form }) => form === 'group')) return 'each'
  return lead.length === 1 ? 'stated' : whole
}

const KINDS = ['one_off', 'recurring', 'target', 'standing', 'norm'] as const satisfies readonly Clause['kind'][]

/** Two clauses that follow each other, with all that stands between them; what obliges most is what it is. */
function joined(text: string, ref: string, a: Clause, b: Clause): Clause {
  const span = { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) }
  const lead = onceEach([...a.lead, ...b.lead])
  const isLead = ({ text: name }: AgencyMention) => lead.some((one) => one.text === name)
  return {
    ...a,
    ref,
    span,
    text: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
    kind: KINDS.find((kind) => kind === a.kind || kind === b.kind) ?? a.kind,
    lead,
    leadForm: joinedForm(lead, a, b),
    coordinating: onceEach([...a.coordinating, ...b.coordinating]).filter((one) => !isLead(one)),
    openSet: onceEach([...a.openSet, ...b.openSet]),
    route: onceEach([...a.route, ...b.route]),
    recipient: a.recipient ?? b.recipient,
    reportTo: a.reportTo ?? b.reportTo,
    deadlines: [...a.deadlines, ...b.deadlines.filter((one) => !a.deadlines.some((other) => other.span.start === one.span.start))],
    isPlanRegistration: a.isPlanRegistration || b.isPlanRegistration,
    deliverable: a.deliverable ?? b.deliverable,
    confidence: Math.min(a.confidence, b.confidence),
  }
}

function joinedForm(lead: readonly AgencyMention[], a: Clause, b: Clause): Clause['leadForm'] {
  if (lead.length === a.lead.length) return a.leadForm
  if (lead.length === b.lead.length) return b.leadForm
  return lead.every(({ form }) => form === 'group') ? 'each' : 'co_equal'
}

const onceEach = (mentions: readonly AgencyMention[]): AgencyMention[] =>
  mentions.filter(({ text }, index) => mentions.findIndex((one) => one.text === text) === index)

const names = (mentions: readonly AgencyMention[]) => mentions.map(({ text }) => text).join(', ')

/** What a clause made by people leaves open; of matters only the reader sees, what it asked of the clauses before. */
function questionsOf(clause: Clause, { preamble }: NoticeDraft, before: readonly Question[]): Question[] {
  const { ref, span, lead, leadForm, kind, text } = clause
  const conditioned = lead.find(({ condition }) => condition)
  const earlier = (about: Question['about'], isStillSo: (details: Question['details']) => boolean) => {
    const found = before.find((one) => one.about === about)
    return found && isStillSo(found.details) ? found.details : null
  }
  const isOpen = kind === 'one_off' && !clause.deadlines.some(({ on, rule }) => on !== null || rule === 'event')
  const period = isOpen ? earlier('period', (details) => text.includes(details.period ?? '')) : null
  const asked: [Question['about'], Question['details'] | null][] = [
    [
      'condition',
      conditioned ? { group: names(lead.filter(({ form }) => form === 'group')), condition: conditioned.condition ?? '' } : null,
    ],
    ['group_extent', earlier('group_extent', ({ group }) => lead.some((one) => one.text === group))],
    ['unnamed', leadForm === 'unnamed' ? (preamble.length > 0 ? { preamble: names(preamble) } : {}) : null],
    ['lead', leadForm === 'co_equal' ? { agencies: names([...lead, ...clause.openSet]) } : null],
    ['implied_lead', leadForm === 'implied' && clause.coordinating.length > 0 ? { agencies: names(clause.coordinating) } : null],
    ['period', period],
    ['frequency', kind === 'standing' ? earlier('frequency', ({ words }) => text.toLowerCase().includes(words ?? '')) : null],
    ['undated', isOpen && !period ? {} : null],
  ]
  return asked.flatMap(([about, details]) => (details ? [{ id: `${ref}.${about}`, ref, span, about, details }] : []))
}
