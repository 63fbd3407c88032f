import type { AgencyMention, Span } from './draft.ts'
import { matchAt, type Source } from './source.ts'

export type Reading = { mentions: AgencyMention[]; end: number }

/** What the next member of a list may leave out: "Sở" in "Sở Nội vụ, Tài chính", "UBND" in "UBND huyện A, thị xã B". */
export type One = Reading & { ellipsis: string | null }

const COMMA = / ?, ?(?:và )?| (?:và|&) /uy
// After a colon a list may be divided by semicolons: "các Sở: Nội vụ; Tài chính".
const COMMA_OR_SEMICOLON = / ?[,;] ?(?:và )?| (?:và|&) /uy

export const endOf = (found: RegExpExecArray | null) => (found ? found.index + found[0].length : null)
export const isUpper = (source: Source, at: number) => /\p{Lu}/u.test(source.text[at] ?? '')

/** Where the next member of a list begins. */
export const afterSeparator = (source: Source, at: number, hasColon = false) =>
  endOf(matchAt(source.lower, hasColon ? COMMA_OR_SEMICOLON : COMMA, at))

export function mention(source: Source, span: Span, form: AgencyMention['form'], prefix = ''): AgencyMention {
  const words = source.text.slice(span.start, span.end)
  return { span, text: prefix ? `${prefix} ${words}` : words, form, condition: null }
}
