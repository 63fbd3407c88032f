import { type Day, fromUtcDate, toUtcDate } from '#domain/day.ts'
import type { Tx } from '#lib/prisma.ts'

export type PlanShown = {
  ordinal: number
  what: string
  how: string
  check: string
  otherwise: string
  documentNumber: string | null
  documentOn: Day | null
  on: Day
  steps: { ordinal: number; what: string; personName: string; dueOn: Day }[]
}

/** The plan in force by the end of a day: its latest registration. The caller has checked that the assignment may be read. */
export async function planOn(tx: Tx, assignmentId: number, day: Day): Promise<PlanShown | null> {
  const plan = await tx.plan.findFirst({
    where: { assignmentId, on: { lte: toUtcDate(day) } },
    orderBy: { ordinal: 'desc' },
    select: {
      ordinal: true,
      what: true,
      how: true,
      check: true,
      otherwise: true,
      documentNumber: true,
      documentOn: true,
      on: true,
      steps: { orderBy: { ordinal: 'asc' }, select: { ordinal: true, what: true, personName: true, dueOn: true } },
    },
  })
  if (!plan) return null
  return {
    ...plan,
    documentOn: plan.documentOn ? fromUtcDate(plan.documentOn) : null,
    on: fromUtcDate(plan.on),
    steps: plan.steps.map((step) => ({ ...step, dueOn: fromUtcDate(step.dueOn) })),
  }
}
