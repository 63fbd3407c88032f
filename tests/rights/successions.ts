import { planOf, successionById } from '#features/successions/data.ts'
import { draftSuccession } from '#features/successions/mutations/draft.ts'
import { recordSuccession } from '#features/successions/mutations/succeed.ts'
import { performAs } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'
import { momentIn, TODAY } from '../support/cast.ts'
import { rows } from '../support/world.ts'
import { ANY_AGENCY } from './relations.ts'
import type { Target } from './world.ts'

export const SUCCESSION = {
  end: 'ends' as const,
  takesOn: '30/05/2022',
  documentNumber: '05/NQ-HĐND',
  documentOn: '25/05/2022',
  documentIssuer: 'HĐND tỉnh',
}

async function drafted(tx: Tx, [from, to]: [string, string], at: Moment): Promise<{ id: number; seen: string }> {
  const ids = new Map((await rows<{ id: number; code: string }>('select id, code from agency')).map(({ id, code }) => [code, String(id)]))
  const given = { predecessorIds: [ids.get(from) ?? ''], successorIds: [ids.get(to) ?? ''], ...SUCCESSION }
  const id = Number((await performAs(tx, draftSuccession, given, at)).split('/').at(-1))
  const draft = await successionById(tx, id)
  return { id, seen: draft ? (await planOf(tx, at.actor, draft, TODAY)).seen : '' }
}

/** A change of agencies to be checked, and one that is recorded; of agencies that hold nothing. */
export async function aroundSuccessions(tx: Tx): Promise<[string, Target][]> {
  const at = await momentIn(tx, 'admin')
  const [open, closed] = [
    await drafted(tx, ['dien-luc-nam-dinh', 'vnpt-nam-dinh'], at),
    await drafted(tx, ['mobifone-nam-dinh', 'viettel-nam-dinh'], at),
  ]
  await performAs(tx, recordSuccession, { successionId: closed.id, seen: closed.seen }, at)
  const target = ({ id, seen }: typeof open): Target => ({ id, more: { seen }, people: ANY_AGENCY })
  return [
    ['a change of agencies', target(open)],
    ['a recorded change of agencies', target(closed)],
  ]
}
