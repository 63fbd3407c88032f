import { type Day, toUtcDate } from '#domain/day.ts'
import type { ProposedDirective } from '#domain/proposal.ts'
import { hasEnded } from '#features/agencies/data.ts'
import { assign } from '#features/assignments/mutations.ts'
import { keepSchedule, makeOccurrences } from '#features/occurrences/mutations.ts'
import type { Tx } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'

/** What was proposed by the register of the day of issue may name an agency that is there no more. */
export const namesEnded = (tx: Tx, directives: readonly ProposedDirective[], today: Day): Promise<boolean> =>
  hasEnded(
    tx,
    directives.flatMap(({ assignments, deskAgencyId }) => [deskAgencyId, ...assignments.map(({ agencyId }) => agencyId)]),
    today,
  )

const day = (on: Day | null) => on && toUtcDate(on)

/** Directives as proposed, with their relations, assignments and occurrences. */
export async function createDirectives(tx: Tx, noticeId: number, directives: readonly ProposedDirective[], moment: Moment): Promise<void> {
  const { today } = moment
  const rows = await tx.directive.createManyAndReturn({
    data: directives.map((directive) => ({
      noticeId,
      ref: directive.ref,
      ordinal: directive.ordinal,
      text: directive.text,
      spanStart: directive.span.start,
      spanEnd: directive.span.end,
      kind: directive.kind,
      assigneesText: directive.assigneesText,
      conditionText: directive.conditionText,
      openSetText: directive.openSetText,
      isLeadStated: directive.isLeadStated,
      deliverable: directive.deliverable,
      reportTo: directive.reportTo,
      deadlineText: directive.deadline?.text ?? null,
      deadlineRule: directive.deadline?.rule ?? null,
      deadlineStart: directive.deadline?.span?.start ?? null,
      deadlineEnd: directive.deadline?.span?.end ?? null,
      printedOn: day(directive.deadline?.printedOn ?? null),
      dueOn: day(directive.deadline?.dueOn ?? null),
      deadlineReason: directive.deadlineReason,
      deskAgencyId: directive.deskAgencyId,
      isPlanRegistration: directive.isPlanRegistration,
    })),
    select: { id: true, ref: true },
  })
  const idOf = new Map(rows.map(({ ref, id }) => [ref, id]))
  const directiveId = (ref: string) => idOf.get(ref) ?? 0
  await tx.directiveRelation.createMany({
    data: directives.flatMap(({ ref, relations }) => relations.map((relation) => ({ directiveId: directiveId(ref), ...relation }))),
  })
  await assign(
    tx,
    directives.flatMap(({ ref, kind, deadline, assignments }) =>
      assignments.map(({ agencyId, role }) => ({
        act: 'assigned' as const,
        on: today,
        directiveId: directiveId(ref),
        agencyId,
        role,
        kind,
        dueOn: deadline?.dueOn ?? null,
      })),
    ),
  )
  for (const { ref, recurrence } of directives) {
    if (!recurrence) continue
    await keepSchedule(tx, directiveId(ref), { recurrence, holidayRule: 'before', startsOn: today, endsOn: null, reason: null }, moment)
    await makeOccurrences(tx, moment, directiveId(ref))
  }
}
