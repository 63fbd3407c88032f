import type { Day } from '#domain/day.ts'
import { acceptCompletion, returnCompletion, submitCompletion } from '#features/acceptance/mutations.ts'
import { exemptAssignment } from '#features/assignments/mutations.ts'
import { registerPlan } from '#features/plans/mutations.ts'
import { reportProgress } from '#features/progress/mutations.ts'
import { type Act, perform, type Result } from '#lib/act.ts'
import { momentIn, type Name, TODAY } from '../support/cast.ts'
import { rows } from '../support/world.ts'

/** Acts of different shapes side by side: each checks its own input. */
export const anyAct = (definition: unknown) => definition as Act

export const PLAN = anyAct(registerPlan)
export const REPORT = anyAct(reportProgress)
export const SUBMIT = anyAct(submitCompletion)
export const ACCEPT = anyAct(acceptCompletion)
export const RETURN = anyAct(returnCompletion)
export const EXEMPT = anyAct(exemptAssignment)

type Options = { on?: Day; key?: string; revision?: number; was?: Record<string, string | string[]> }

/** One act by one of the cast, as its form would send it. */
export function send(definition: Act, name: Name, input: object, { on = TODAY, key, revision, was }: Options = {}): Promise<Result> {
  const typed = Object.entries(input).map(([field, value]) => [field, typeof value === 'number' ? String(value) : value])
  const parsed = definition.schema.parse(Object.fromEntries(typed))
  return perform(definition, parsed, (tx) => momentIn(tx, name, on), { key: key ?? null, revision: revision ?? null, was: was ?? null })
}

/** Its outcome in a word: done, stale, not_found …, or why it was refused. */
export async function act(...given: Parameters<typeof send>): Promise<string> {
  const result = await send(...given)
  return result.is === 'refused' ? result.refusal : result.is
}

/** The assignment of a clause to an agency. */
export async function assignment(ref: string, code: string): Promise<number> {
  const [found] = await rows<{ id: number }>(
    'select a.id from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id where d.ref = $1 and g.code = $2',
    [ref, code],
  )
  if (!found) throw new Error(`no assignment ${ref} ${code}`)
  return found.id
}

export const plan = { what: 'kế hoạch', how: 'ban hành', check: 'đối chiếu', otherwise: 'báo cáo' }
export const document = { documentNumber: '15/KH-UBND', documentOn: '18/05/2022', documentIssuer: 'UBND huyện Xuân Trường' }
export const proof = { summary: 'Đã ban hành kế hoạch.', ...document }
export const progress = (percent: number) => ({ done: 'Đã dự thảo.', percent })
