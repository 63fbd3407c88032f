import { TextLink } from '#ui/text-link.tsx'
import { ATTRIBUTIONS, type Attribution } from '../schema.ts'

const WORDS: Record<Attribution, string> = { held: 'đơn vị đang giữ', assigned: 'đơn vị được giao ban đầu' }

/** Whose an assignment is in the table, where it changed hands since. */
export function AttributionSwitch({ by, hrefOf }: { by: Attribution; hrefOf: (by: Attribution) => string }) {
  return (
    <p>
      Tính cho{' '}
      {ATTRIBUTIONS.map((one, index) => (
        <span key={one} className={one === by ? undefined : 'print:hidden'}>
          {index > 0 && ' · '}
          {one === by ? <strong aria-current="true">{WORDS[one]}</strong> : <TextLink href={hrefOf(one)}>{WORDS[one]}</TextLink>}
        </span>
      ))}
    </p>
  )
}
