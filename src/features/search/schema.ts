import { z } from 'zod'
import { type SearchParams, single } from '#features/assignments/schema.ts'

/** What can be found, in the order it is shown. */
export const KINDS = ['agency', 'notice', 'document', 'directive', 'amendment', 'plan', 'report', 'completion', 'evidence'] as const
export type Kind = (typeof KINDS)[number]

const searchFilter = z.object({
  q: z.string().trim().max(200).catch(''),
  kind: z.enum(KINDS).optional().catch(undefined),
  /** Where a page of one kind begins: after this hit. */
  after: z
    .string()
    .regex(/^[01]_\d{1,10}$/)
    .optional()
    .catch(undefined),
})
export type SearchFilter = z.output<typeof searchFilter>

export const searchOf = (given: SearchParams): SearchFilter => searchFilter.parse(single(given))

export type After = { isExact: boolean; id: number }

export const afterOf = ({ after }: SearchFilter): After | null =>
  after ? { isExact: after.startsWith('1'), id: Number(after.slice(2)) } : null

/** The address of a search; a kind shows all of it. */
export function searchHref(q: string, kind?: Kind, after?: After): string {
  const query = new URLSearchParams({ q, ...(kind && { kind }), ...(after && { after: `${Number(after.isExact)}_${after.id}` }) })
  return `/search?${query}`
}
