import type { NoticeDraft, Span } from '#domain/extraction/draft.ts'
import type { Corrections } from '#domain/proposal-corrections.ts'
import { DATE_CHIPS, DATE_ROLE_WORDS } from '#lib/vi/notice.ts'
import { MarkedText, type TextMark } from '#ui/marked-text.tsx'
import { Legend, USUAL } from './legend.tsx'
import { allCitations, cardId, clauseId, isWithin, onceEach } from './review.ts'

type Props = {
  draft: NoticeDraft
  dropped: Corrections['dropped']
  /** Words OCR was not sure of. */
  doubtful?: readonly Span[]
}

/** The notice as it was pasted, every clause tinted and leading to its card. */
export function DraftText({ draft, dropped, doubtful = [] }: Props) {
  return (
    <>
      <Legend shown={doubtful.length > 0 ? [...USUAL, 'doubtful'] : USUAL} />
      <MarkedText text={draft.text} marks={[...marksOf(draft, dropped), ...doubtful.map(doubtfulMark)]} />
    </>
  )
}

const doubtfulMark = (span: Span): TextMark => ({ ...span, tone: 'doubtful', title: 'Chữ OCR đọc chưa chắc' })

function marksOf(draft: NoticeDraft, dropped: Corrections['dropped'] = {}): TextMark[] {
  const clauses = draft.items.flatMap((item) => item.clauses).filter(({ ref }) => !dropped[ref])
  const cited = allCitations(draft)
  return [
    ...clauses.map(({ ref, span }) => ({
      ...span,
      id: clauseId(ref),
      href: `#${cardId(ref)}`,
      tone: 'directive' as const,
      title: `Nội dung ${ref}`,
      pair: ref,
    })),
    ...onceEach(clauses.flatMap(({ deadlines }) => deadlines.map(({ span }) => span))).map((span) => ({
      ...span,
      tone: 'deadline' as const,
      title: DATE_ROLE_WORDS.deadline,
      chip: DATE_CHIPS.deadline,
    })),
    ...clauses.flatMap(({ lead }) => lead).map(({ span }) => ({ ...span, tone: 'agency' as const, title: 'Đơn vị được giao' })),
    ...cited.map(({ span, understood }) => ({
      ...span,
      tone: 'citation' as const,
      title: `Văn bản viện dẫn: ${understood}`,
      chip: DATE_CHIPS.cited_document,
    })),
    // A deadline and a cited document are marked with their words already.
    ...draft.dates.flatMap(({ span, role }) => {
      const isMarked = role === 'deadline' || cited.some((citation) => isWithin(span, citation.span))
      const chip = isMarked ? null : DATE_CHIPS[role]
      return chip ? [{ ...span, tone: role === 'issue' ? ('issue' as const) : ('date' as const), title: DATE_ROLE_WORDS[role], chip }] : []
    }),
  ]
}
