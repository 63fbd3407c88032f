import type { NoticeDraft } from './extraction/draft.ts'
import type { Answers } from './proposal.ts'
import { type Corrections, findWords, withAdded } from './proposal-corrections.ts'
import { clausesOf, type Shape, withShapes } from './proposal-shape.ts'
import { foldName } from './register.ts'

export type CarriedOver = { answers: Answers; corrections: Corrections; keptCount: number; lostCount: number }

/** What people answered and set of a draft, brought over to a newer text of the same document; what no longer fits is left behind. */
export function carryOver(before: NoticeDraft, after: NoticeDraft, answers: Answers, corrections: Corrections): CarriedOver {
  const added = (corrections.added ?? []).flatMap((one) => {
    const span = findWords(after.text, one.text)
    return span ? [{ ...one, span }] : []
  })
  const refs = new Map([...refsOf(before, after), ...added.map(({ ref }): [string, string] => [ref, ref])])
  const shapes = shapesOf(after.text, corrections.shapes ?? [], refs)
  const extended = withAdded(after, { added })
  const asked = new Set([extended, withShapes(extended, { shapes })].flatMap(({ questions }) => questions.map(({ id }) => id)))
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
  const order = corrections.order?.flatMap((ref) => refs.get(ref) ?? [])
  const brought: Corrections = {
    ...(names && { names }),
    ...(order && { order }),
    clauses: moved(clauses),
    dropped: moved(dropped),
    added,
    shapes,
  }
  const keptCount = Object.keys(kept).length + countOf(brought)
  return { answers: kept, corrections: brought, keptCount, lostCount: Object.keys(answers).length + countOf(corrections) - keptCount }
}

const countOf = ({ clauses = {}, dropped = {}, added = [], names = {}, shapes = [] }: Corrections): number =>
  Object.keys(clauses).length + Object.keys(dropped).length + added.length + Object.keys(names).length + shapes.length

/** Splits and merges whose clauses and words are still there; the marks they gave go on counting as marks. */
function shapesOf(text: string, shapes: readonly Shape[], refs: Map<string, string>): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    if (shape.act === 'merge') {
      const [first, second] = shape.refs.map((ref) => refs.get(ref))
      if (!first || !second) return []
      refs.set(shape.ref, shape.ref)
      return [{ ...shape, refs: [first, second] }]
    }
    const ref = refs.get(shape.ref)
    const parts = shape.parts.flatMap((part) => {
      const span = findWords(text, part.text)
      return span ? [{ ...part, span }] : []
    })
    if (!ref || parts.length < shape.parts.length) return []
    for (const part of parts) refs.set(part.ref, part.ref)
    return [{ ...shape, ref, parts }]
  })
}

/** Each clause of the older text with its mark in the newer: the same words, or words that begin alike under the same mark. */
function refsOf(before: NoticeDraft, after: NoticeDraft): [string, string][] {
  const [older, newer] = [before, after].map((draft) => clausesOf(draft).map(({ ref, text }) => ({ ref, words: foldName(text) })))
  const known = new Set(older?.map(({ words }) => words))
  return (older ?? []).flatMap(({ ref, words }): [string, string][] => {
    const same = newer?.filter((one) => one.words === words) ?? []
    const found =
      same.find((one) => one.ref === ref) ??
      same[0] ??
      newer?.find((one) => one.ref === ref && !known.has(one.words) && isBegunAlike(one.words, words))
    return found ? [[ref, found.ref]] : []
  })
}

/** More than half of the longer one, from its beginning. */
function isBegunAlike(a: string, b: string): boolean {
  const half = Math.ceil(Math.max(a.length, b.length) / 2)
  return a.slice(0, half) === b.slice(0, half)
}
