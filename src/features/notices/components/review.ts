import type { Citation, Clause, NoticeDraft, Question, Span } from '#domain/extraction/draft.ts'
import type { Proposal, ProposedDirective } from '#domain/proposal.ts'
import type { Correction, Corrections, Touched } from '#domain/proposal-corrections.ts'
import { clausesOf } from '#domain/proposal-shape.ts'

/** One card of the review: what was read of a clause, what it would become, what it cites and what it leaves open. */
export type Reviewed = {
  clause: Clause
  directive: ProposedDirective
  /** The same without what people set otherwise. */
  read: ProposedDirective
  correction: (Correction & Touched) | null
  citations: Citation[]
  questions: Question[]
  openCount: number
}

export const cardId = (ref: string) => `card-${ref}`
export const clauseId = (ref: string) => `clause-${ref}`
/** A symbol keeps its strokes in the address: /documents/122/KH-UBND. */
export const documentHref = (symbol: string) => `/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`
export const HEAD_ID = 'head'
export const WARNINGS_ID = 'warnings'
export const DROPPED_ID = 'dropped'
export const clauseHref = (noticeId: number, ref: string) => `/notices/${noticeId}/clauses/${encodeURIComponent(ref)}`
/** Id of the one form of answers; its fields' ids begin with it. */
export const ANSWERS_ID = 'answers'

export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

export function reviewOf(
  draft: NoticeDraft,
  { directives, questions, openQuestions }: Proposal,
  asRead: readonly ProposedDirective[],
  { clauses = {} }: Corrections,
): Reviewed[] {
  const clauseOf = new Map(clausesOf(draft).map((clause) => [clause.ref, clause]))
  const readOf = new Map(asRead.map((directive) => [directive.ref, directive]))
  const cited = allCitations(draft)
  return directives.flatMap((directive) => {
    const { ref, span } = directive
    const clause = clauseOf.get(ref)
    if (!clause) return []
    return [
      {
        clause,
        directive,
        read: readOf.get(ref) ?? directive,
        correction: clauses[ref] ?? null,
        citations: cited.filter((citation) => isWithin(citation.span, span)),
        questions: questions.filter((question) => question.ref === ref),
        openCount: openQuestions.filter((question) => question.ref === ref).length,
      },
    ]
  })
}

export const allCitations = (draft: NoticeDraft): Citation[] => [
  ...draft.preambleCitations,
  ...draft.items.flatMap((item) => item.citations),
  ...draft.documentCitations,
]

/** Clauses may share one term ("hoàn thành trước ngày …" at the end of a sentence): it is marked once. */
export const onceEach = <Marked extends Span>(spans: readonly Marked[]): Marked[] => [
  ...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values(),
]

export const isDamaged = ({ symbol, understood }: { symbol: string; understood: string }): boolean => symbol !== understood
