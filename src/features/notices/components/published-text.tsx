import { MarkedText } from '#ui/marked-text.tsx'
import { Legend } from './legend.tsx'
import { onceEach } from './review.ts'

type Directive = { id: number; ref: string; spanStart: number; spanEnd: number; deadlineStart: number | null; deadlineEnd: number | null }
type Citation = { understood: string; spanStart: number; spanEnd: number }
type Props = { text: string; directives: readonly Directive[]; citations: readonly Citation[]; current: number | null }

/** The text with every directive leading to its page; the one asked for stands out. */
export function PublishedText({ text, directives, citations, current }: Props) {
  const marks = [
    ...directives.map(({ id, ref, spanStart, spanEnd }) => ({
      start: spanStart,
      end: spanEnd,
      id: `directive-${id}`,
      href: `/directives/${id}`,
      tone: id === current ? ('current' as const) : ('directive' as const),
      title: `Nội dung ${ref}`,
    })),
    ...onceEach(
      directives.flatMap(({ deadlineStart, deadlineEnd }) =>
        deadlineStart !== null && deadlineEnd !== null
          ? [{ start: deadlineStart, end: deadlineEnd, tone: 'deadline' as const, title: 'Thời hạn' }]
          : [],
      ),
    ),
    ...citations.map(({ spanStart, spanEnd, understood }) => ({
      start: spanStart,
      end: spanEnd,
      tone: 'citation' as const,
      title: `Văn bản viện dẫn: ${understood}`,
    })),
  ]
  return (
    <>
      <Legend shown={['directive', 'deadline', 'citation']} />
      <MarkedText text={text} marks={marks} />
    </>
  )
}
