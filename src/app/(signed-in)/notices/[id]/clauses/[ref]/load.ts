import { forbidden, notFound, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { DROPPED_ID, reviewOf } from '#features/notices/components/review.ts'
import { loadNotice, loadProposal } from '../../load.ts'

export type ClauseParams = Promise<{ id: string; ref: string }>

export const refOf = async (params: ClauseParams): Promise<string> => decodeURIComponent((await params).ref)

/** The clause of the address in its draft; the way to the notice where it is none any more. */
export async function loadClause(params: ClauseParams) {
  const { signed, notice } = await loadNotice(params)
  const path = `/notices/${notice.id}`
  if (notice.state !== 'draft' || notice.kind !== 'notice') redirect(path)
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const ref = await refOf(params)
  if (notice.corrections.dropped?.[ref]) redirect(`${path}#${DROPPED_ID}`)
  const proposed = await loadProposal({ signed, notice })
  const { draft, proposal, asRead } = proposed
  const reviewed = reviewOf(draft, proposal, asRead, notice.corrections).find(({ clause }) => clause.ref === ref)
  if (!reviewed) notFound()
  return { ...proposed, signed, notice, path, reviewed }
}
