import { forbidden } from 'next/navigation'
import { type Actor, can } from '#domain/permissions.ts'
import type { AssignmentSubject } from '#domain/subjects.ts'
import { REFUSALS, type Refusal } from '#lib/vi/refusal.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

type AssignmentAct =
  | 'assignment.pass_on'
  | 'coordinator.name'
  | 'money.record'
  | 'confidence.declare'
  | 'plan.register'
  | 'progress.report'
  | 'completion.prepare'
  | 'completion.accept'
  | 'assignment.exempt'
  | 'assignment.object'
  | 'assignment.insist'
  | 'explanation.request'
  | 'explanation.give'
  | 'extension.request'
  | 'extension.decide'

/** 403 where the assignment may be read but not acted on. */
export function requireMay(actor: Actor, permission: AssignmentAct, assignment: AssignmentSubject): void {
  if (!can(actor, permission, assignment)) forbidden()
}

/** Instead of a form: why nothing can be entered now. */
export function Closed({ refusal, path }: { refusal: Refusal; path: string }) {
  return <EmptyState title={REFUSALS[refusal]} action={<ButtonLink href={path}>Về lượt giao</ButtonLink>} />
}
