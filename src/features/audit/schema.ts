import { z } from 'zod'
import type { AuditName } from '#domain/audit.ts'
import { AUDIT_KINDS, type AuditKind } from '#domain/audit-kind.ts'
import type { Day } from '#domain/day.ts'
import { parseDay } from '#lib/fields.ts'
import { EVENT_TITLES } from '#lib/vi/audit-titles.ts'

const number = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined)
const day = z
  .string()
  .transform((text) => parseDay(text.trim()) ?? undefined)
  .optional()
  .catch(undefined)

const isKind = (text: string): text is AuditKind => (AUDIT_KINDS as readonly string[]).includes(text)
const isName = (text: string): text is AuditName => Object.hasOwn(EVENT_TITLES, text)

const asked = z.object({
  assignment: number,
  agency: number,
  person: number,
  from: day,
  to: day,
  act: z.string().optional().catch(undefined),
})

/** What is looked for in the journal: acts of a kind or of one name, by whom, on what, from when to when. */
export type JournalFilter = {
  assignment?: number
  agency?: number
  person?: number
  from?: Day
  to?: Day
  kind?: AuditKind
  name?: AuditName
}

/** Anything an address says that is not known is left out. */
export function journalFilter(given: Record<string, string | undefined>): JournalFilter {
  const { act = '', ...rest } = asked.parse(given)
  return { ...rest, ...(isKind(act) && { kind: act }), ...(isName(act) && { name: act }) }
}

/** Where a page begins: after this event, in the order of days and numbers, the latest first. */
export type JournalCursor = { on: Day; seq: bigint }

export function journalCursor(given: string | undefined): JournalCursor | null {
  const [, on = '', seq = ''] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(given ?? '') ?? []
  const parsed = parseDay(on)
  return parsed ? { on: parsed, seq: BigInt(seq) } : null
}

/** One address for one filter. */
export function journalQuery({ kind, name, ...filter }: JournalFilter, after?: JournalCursor): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...filter, act: name ?? kind })) if (value) query.set(key, String(value))
  if (after) query.set('after', `${after.on}_${after.seq}`)
  const written = query.toString()
  return written ? `?${written}` : ''
}
