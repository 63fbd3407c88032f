import type { ReactNode } from 'react'
import { type Piece, splitMarks } from '#ui/split-marks.ts'

export type TextMark = {
  start: number
  end: number
  id?: string
  tone: 'directive' | 'deadline' | 'citation' | 'issue' | 'agency' | 'current' | 'doubtful' | 'date'
  href?: string
  title?: string
  /** A word or two before the marked ones, saying what they are. */
  chip?: string
  /** Lights with whatever else on the page carries the same. */
  pair?: string
}

export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  return (
    <div className="marked-text">
      {splitMarks(text, marks).map(({ start, pieces }) => (
        <p key={start}>{draw(pieces, marks, false)}</p>
      ))}
    </div>
  )
}

function draw(pieces: Piece[], marks: readonly TextMark[], isInLink: boolean): ReactNode[] {
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return piece
    const mark = marks[piece.mark]
    if (!mark) return null
    const isLink = mark.href !== undefined && !isInLink
    const inner = draw(piece.pieces, marks, isInLink || isLink)
    const content =
      mark.chip && piece.isFirst
        ? [
            <span key="chip" className="mark-chip">
              {mark.chip}
            </span>,
            ...inner,
          ]
        : inner
    const shared = { id: piece.isFirst ? mark.id : undefined, title: mark.title, className: `mark-${mark.tone}`, 'data-pair': mark.pair }
    const key = `${piece.mark}-${index}`
    return isLink ? (
      <a key={key} {...shared} href={mark.href}>
        {content}
      </a>
    ) : (
      <mark key={key} {...shared}>
        {content}
      </mark>
    )
  })
}
