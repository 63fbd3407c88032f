import type { DirectiveKind } from './assignment.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type Edge = { directiveId: number; needsId: number }
export type DependencyRefusal = 'needs_itself' | 'needs_known' | 'needs_in_circle' | 'needs_nothing_done'

/** A directive waits for what can be done, and never, by whatever way round, for itself. */
export function mayNeed(
  edges: readonly Edge[],
  { directiveId, needsId }: Edge,
  neededKind: DirectiveKind,
): Outcome<null, DependencyRefusal> {
  if (directiveId === needsId) return refused('needs_itself')
  if (neededKind === 'norm' || neededKind === 'standing') return refused('needs_nothing_done')
  if (edges.some((edge) => edge.directiveId === directiveId && edge.needsId === needsId)) return refused('needs_known')
  const seen = new Set<number>([needsId])
  for (const id of seen) for (const edge of edges) if (edge.directiveId === id) seen.add(edge.needsId)
  return seen.has(directiveId) ? refused('needs_in_circle') : done(null)
}
