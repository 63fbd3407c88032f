import { z } from 'zod'
import { day } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { defineAct } from '#lib/act.ts'
import { shippedSuccessions } from '#lib/shipped.ts'
import { record } from '#lib/transaction.ts'
import { createSuccession } from './draft.ts'

/** What happened to Nam Định's agencies in 2024 and 2025, as drafts: each is checked and recorded by itself, in the order of its day. */
export const loadExamples = defineAct({
  name: 'succession.load',
  schema: z.strictObject({}),
  permission: 'agency.edit',
  load: async () => ({}),
  async run(tx, _, __, moment) {
    const agencies = await tx.agency.findMany({ where: { validTo: null }, select: { id: true, code: true }, take: 5000 })
    const prepared = await tx.succession.findMany({
      where: { discardedAt: null },
      select: { predecessorIds: true, successorIds: true },
      take: 500,
    })
    const idOf = new Map(agencies.map(({ code, id }) => [code, id]))
    const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((id) => b.includes(id))
    const successionIds: number[] = []
    const missing: string[] = []
    for (const { from, to, new: fresh, takesOn, isEnding, document } of shippedSuccessions()) {
      const [predecessorIds, successorIds] = [from, to].map((codes) => codes.map((code) => idOf.get(code) ?? 0)) as [number[], number[]]
      const isThere = prepared.some((one) => same(one.predecessorIds, predecessorIds) && same(one.successorIds, successorIds))
      if (isThere || [...predecessorIds, ...successorIds].includes(0)) missing.push(from.join(', '))
      else {
        const given = { predecessorIds, successorIds, newAgencies: fresh.join('\n'), isEnding, takesOn: day(takesOn) }
        successionIds.push(await createSuccession(tx, { ...given, document: { ...document, on: day(document.on) } }, moment))
      }
    }
    if (successionIds.length === 0) return refused('succession_examples_known')
    await record(tx, { name: 'succession.loaded', successionIds, missing }, moment)
    return done('/agencies/successions')
  },
})
