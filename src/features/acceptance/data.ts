import { type Day, fromUtcDate } from '#domain/day.ts'
import type { Tx } from '#lib/prisma.ts'

export type CompletionShown = {
  summary: string
  isByPlan: boolean
  on: Day
  personName: string
  documents: { number: string; on: Day; issuer: string; title: string | null }[]
}

/** What was handed in, with its documents. The caller has checked that its assignment may be read. */
export async function completionById(tx: Tx, id: number): Promise<CompletionShown> {
  const { on, personId, evidence, ...completion } = await tx.completion.findUniqueOrThrow({
    where: { id },
    select: {
      summary: true,
      isByPlan: true,
      on: true,
      personId: true,
      evidence: { orderBy: { id: 'asc' }, take: 50, select: { documentNumber: true, documentOn: true, issuer: true, title: true } },
    },
  })
  const person = await tx.person.findUnique({ where: { id: personId }, select: { fullName: true } })
  return {
    ...completion,
    on: fromUtcDate(on),
    personName: person?.fullName ?? '',
    documents: evidence.map(({ documentNumber, documentOn, issuer, title }) => ({
      number: documentNumber,
      on: fromUtcDate(documentOn),
      issuer,
      title,
    })),
  }
}
