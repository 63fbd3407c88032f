import type { AgencyMention, LeadForm } from './draft.ts'
import type { Part } from './parts.ts'
import type { Source } from './source.ts'

const LEADS =
  /^\s*(?:[–-][^,;.]{2,60}[–-]\s*)?(?:(?:có trách nhiệm|chịu trách nhiệm)\s+)?(?:là (?:cơ quan |đơn vị )?(?:chủ trì|thường trực|đầu mối)|chủ trì|làm đầu mối)/u
const WITH_LEADER = /^\s*,?\s*(?:(?:chủ động|tích cực|có trách nhiệm|chặt chẽ)\s+)*phối hợp(?:\s+(?:chặt chẽ|kịp thời))*\s+(?:với|cùng)/u

export function leadFormOf(source: Source, part: Part, lead: readonly AgencyMention[]): LeadForm {
  if (lead.length === 0) return 'unnamed'
  const after = source.lower.slice(part.subject?.end ?? part.span.start, part.span.end)
  if (LEADS.test(after)) return 'stated'
  // One agency told to work with another leads; many that work with one may all follow it.
  const isMany = lead.length > 1 || lead.some((one) => one.form !== 'agency')
  if (part.subject && isMany && WITH_LEADER.test(after)) return 'implied'
  if (lead.some((one) => one.form === 'group')) return 'each'
  return lead.length > 1 ? 'co_equal' : 'stated'
}

// "Sở A (chủ trì), Sở B (phối hợp)"
export const isJoining = (source: Source, { span }: AgencyMention) =>
  /^ ?\((?:cơ quan |đơn vị )?phối hợp\)/u.test(source.lower.slice(span.end, span.end + 24))
