import { MarkedText } from '#ui/marked-text.tsx'
import { sentenceHref } from './sentence-href.ts'

type Props = {
  /** The whole text of the notice. */
  text: string
  directive: {
    id: number
    noticeId: number
    ref: string
    spanStart: number
    spanEnd: number
    deadlineStart: number | null
    deadlineEnd: number | null
  }
}

/** The paragraph of the notice a directive stands in, its own words and its deadline marked. */
export function Sentence({ text, directive }: Props) {
  const { noticeId, id, spanStart, spanEnd, deadlineStart, deadlineEnd } = directive
  const from = text.lastIndexOf('\n', Math.max(0, spanStart - 1)) + 1
  const end = text.indexOf('\n', Math.max(spanEnd, deadlineEnd ?? 0))
  const to = end === -1 ? text.length : end
  const marks = [
    {
      start: spanStart - from,
      end: spanEnd - from,
      tone: 'current' as const,
      href: sentenceHref(noticeId, id),
    },
  ]
  const deadline =
    deadlineStart !== null && deadlineEnd !== null && deadlineStart >= from
      ? [{ start: deadlineStart - from, end: deadlineEnd - from, tone: 'deadline' as const, title: 'Thời hạn' }]
      : []
  return <MarkedText text={text.slice(from, to)} marks={[...marks, ...deadline]} />
}
