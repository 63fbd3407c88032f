import type { Period } from '#domain/recurrence.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { periodWords } from '#lib/vi/occurrence.ts'
import { TextLink } from '#ui/text-link.tsx'

type Props = { href: string; directive: { ref: string; text: string; noticeNumber: string; period?: Period | null }; note?: string }

/** What is ordered, in short, with the notice it stands in. */
export function DirectiveLink({ href, directive: { ref, text, noticeNumber, period }, note }: Props) {
  return (
    <>
      <TextLink href={href}>
        {ref}. {period && `Kỳ ${periodWords(period)}: `}
        {shortened(text)}
      </TextLink>
      <small className="block font-normal">
        {paperWords(noticeNumber)}
        {note && ` · ${note}`}
      </small>
    </>
  )
}

/** Cut at a word; the whole sentence is one click away. */
export const shortened = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 110))}…`)
