import type { AssignmentRole, DirectiveKind } from './assignment.ts'
import type { Day } from './day.ts'
import type { Clause, Item, NoticeDraft, Question, Span } from './extraction/draft.ts'
import type { Shape } from './proposal-shape.ts'
import type { Recurrence } from './recurrence.ts'
import { foldName, type Register } from './register.ts'

/** What a person set otherwise than the text, matter by matter; what is absent stays as read and answered. */
export type Correction = {
  kind?: DirectiveKind
  assignments?: { agencyId: number; role: AssignmentRole }[]
  due?: { on: Day | null; reason: string }
  deskAgencyId?: number
  recipientIds?: number[]
  routeIds?: number[]
  isPlanRegistration?: boolean
  deliverable?: string
  recurrence?: Recurrence
  /** What narrows the group given: "chưa ban hành kế hoạch". */
  conditionText?: string
}

/** A clause the reader overlooked: words of the notice with their place in it. */
type AddedClause = { ref: string; text: string; span: Span }
/** What an unknown name stands for in this notice; `open`: nobody that can be listed, kept as words. */
export type Named = { agencyId: number } | { setCode: string } | { open: true }
/** Who changed it last, for whoever opens the draft after. */
export type Touched = { by: string; on: Day }

/** All that people changed of a draft, beside the answers; by clause and by name. */
export type Corrections = {
  clauses?: Readonly<Record<string, Correction & Touched>>
  dropped?: Readonly<Record<string, Touched>>
  added?: readonly AddedClause[]
  names?: Readonly<Record<string, Named>>
  /** Splits and merges, in the order they were made. */
  shapes?: readonly Shape[]
  /** The order clauses are to stand in, where it is not that of the text. */
  order?: readonly string[]
}

/** Questions that lose their object once the matter itself is set. */
const SETTLED: Record<Question['about'], readonly (keyof Correction)[]> = {
  condition: ['assignments'],
  group_extent: ['assignments'],
  unnamed: ['assignments'],
  lead: ['assignments'],
  implied_lead: ['assignments'],
  period: ['due', 'kind'],
  frequency: ['kind'],
  undated: ['due', 'kind'],
}

export const isAsked = ({ ref, about }: Question, { clauses, dropped }: Corrections): boolean => {
  const correction = clauses?.[ref]
  return !dropped?.[ref] && !(correction && SETTLED[about].some((matter) => correction[matter] !== undefined))
}

/** The draft with the clauses people added, each in its place in the text. */
export function withAdded(draft: NoticeDraft, { added = [] }: Corrections): NoticeDraft {
  if (added.length === 0) return draft
  const items = [...draft.items, ...added.map(itemOf)].sort((a, b) => a.span.start - b.span.start)
  const preamble = draft.preamble.map(({ text }) => text).join(', ')
  return { ...draft, items, questions: [...draft.questions, ...added.flatMap((one) => questionsOf(one, preamble))] }
}

function itemOf({ ref, text, span }: AddedClause): Item {
  const named = { lead: [], coordinating: [], deadlines: [] }
  const clause: Clause = {
    ...named,
    ref,
    text,
    span,
    kind: 'one_off',
    leadForm: 'unnamed',
    openSet: [],
    route: [],
    recipient: null,
    reportTo: null,
    isPlanRegistration: false,
    deliverable: null,
    confidence: 1,
  }
  return { ...named, no: null, span, text, clauses: [clause], citations: [] }
}

const questionsOf = ({ ref, span }: AddedClause, preamble: string): Question[] => [
  { id: `${ref}.unnamed`, ref, span, about: 'unnamed', details: preamble ? { preamble } : {} },
  { id: `${ref}.undated`, ref, span, about: 'undated', details: {} },
]

/** "bs1", "bs2": no item of a notice is marked so. */
export function nextAddedRef({ added = [] }: Corrections): string {
  return `bs${Math.max(0, ...added.map(({ ref }) => Number(ref.slice(2)))) + 1}`
}

/** Where words stand in a text, however their blanks and lines were broken; null where they do not. */
export function findWords(text: string, words: string): Span | null {
  const wanted = words.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (wanted === '') return null
  const pieces = [...text.matchAll(/\S+/gu)]
  const joined = pieces.map(([word]) => word).join(' ')
  const at = joined.indexOf(wanted)
  if (at === -1) return null
  const placeOf = (offset: number): number => {
    let start = 0
    for (const { 0: word, index } of pieces) {
      if (offset <= start + word.length) return index + offset - start
      start += word.length + 1
    }
    return text.length
  }
  return { start: placeOf(at), end: placeOf(at + wanted.length) }
}

/** The register with what people said unknown names of this notice stand for. */
export function withNames(register: Register, { names = {} }: Corrections): Register {
  const given = Object.entries(names)
  if (given.length === 0) return register
  return {
    agencies: register.agencies.map((agency) => ({
      ...agency,
      names: [...agency.names, ...given.flatMap(([name, named]) => ('agencyId' in named && named.agencyId === agency.id ? [name] : []))],
    })),
    sets: register.sets.map((set) => ({
      ...set,
      phrases: [...set.phrases, ...given.flatMap(([name, named]) => ('setCode' in named && named.setCode === set.code ? [name] : []))],
    })),
  }
}

/** Names are told apart as the register tells them apart. */
export const isSameName = (a: string, b: string): boolean => foldName(a) === foldName(b)
