import type { Clause, NoticeDraft } from './extraction/draft.ts'
import type { Answers } from './proposal.ts'
import { type Corrections, findWords } from './proposal-corrections.ts'
import { foldName } from './register.ts'

export type CarriedOver = { answers: Answers; corrections: Corrections; keptCount: number; lostCount: number }

/** How much of a sentence must stay for it to be the same clause under the same mark. */
const ALIKE = 40

/** What people answered and set of a draft, brought over to a newer text of the same document; what no longer fits is left behind. */
export function carryOver(before: NoticeDraft, after: NoticeDraft, answers: Answers, corrections: Corrections): CarriedOver {
  const added = (corrections.added ?? []).flatMap((one) => {
    const span = findWords(after.text, one.text)
    return span ? [{ ...one, span }] : []
  })
  const refs = new Map([...refsOf(before, after), ...added.map(({ ref }): [string, string] => [ref, ref])])
  const asked = new Set([...after.questions.map(({ id }) => id), ...added.flatMap(({ ref }) => [`${ref}.unnamed`, `${ref}.undated`])])
  const moved = <Value>(given: Readonly<Record<string, Value>> = {}): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(given).flatMap(([ref, value]) => {
        const now = refs.get(ref)
        return now === undefined ? [] : [[now, value]]
      }),
    )
  const kept = Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const dot = id.lastIndexOf('.')
      const now = `${refs.get(id.slice(0, dot))}${id.slice(dot)}`
      return asked.has(now) ? [[now, answer]] : []
    }),
  )
  const { clauses, dropped, names } = corrections
  const brought: Corrections = { ...(names && { names }), clauses: moved(clauses), dropped: moved(dropped), added }
  const keptCount = Object.keys(kept).length + countOf(brought)
  return { answers: kept, corrections: brought, keptCount, lostCount: Object.keys(answers).length + countOf(corrections) - keptCount }
}

const countOf = ({ clauses = {}, dropped = {}, added = [], names = {} }: Corrections): number =>
  Object.keys(clauses).length + Object.keys(dropped).length + added.length + Object.keys(names).length

/** Each clause of the older text with its mark in the newer: the same words, or under the same mark words that begin alike. */
function refsOf(before: NoticeDraft, after: NoticeDraft): [string, string][] {
  const newer = clausesOf(after).map((clause) => ({ ref: clause.ref, words: foldName(clause.text) }))
  return clausesOf(before).flatMap((clause): [string, string][] => {
    const words = foldName(clause.text)
    const same = newer.filter((one) => one.words === words)
    const found =
      same.find(({ ref }) => ref === clause.ref) ??
      same[0] ??
      newer.find((one) => one.ref === clause.ref && one.words.slice(0, ALIKE) === words.slice(0, ALIKE))
    return found ? [[clause.ref, found.ref]] : []
  })
}

const clausesOf = (draft: NoticeDraft): Clause[] => draft.items.flatMap((item) => item.clauses)
