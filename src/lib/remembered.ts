import { now } from '#lib/clock.ts'
import { db } from '#lib/prisma.ts'

/** Asks again only after some seconds, or for something else: strangers cannot make the database work by asking more often. */
export function remembered<Key, Value>(seconds: number, ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  let last: { key: Key; until: number; answer: Promise<Value> } | undefined
  return (key) => {
    const at = now().getTime()
    if (!last || last.key !== key || last.until <= at) {
      const answer = ask(key)
      const asked = { key, until: at + seconds * 1000, answer }
      last = asked
      answer.catch(() => {
        if (last === asked) last = undefined
      })
    }
    return last.answer
  }
}

/** How far the audit has come: whatever is recorded moves it in its own transaction. */
const recorded = async (): Promise<bigint> => (await db().auditHead.findFirst({ select: { seq: true } }))?.seq ?? 0n

const MOST = 6

/** Asks again only after something was recorded; nobody hears less than what was recorded when they asked. */
export function untilNextAct<Given, Value>(
  ask: (key: string, given: Given) => Promise<Value>,
): (key: string, given: Given) => Promise<Value> {
  const known = new Map<string, { mark: bigint; answer: Promise<Value> }>()
  return async (key, given) => {
    const mark = await recorded()
    const old = known.get(key)
    if (old && old.mark >= mark) return old.answer
    const asked = { mark, answer: ask(key, given) }
    known.delete(key)
    known.set(key, asked)
    for (const oldest of known.keys()) if (known.size > MOST) known.delete(oldest)
    asked.answer.catch(() => {
      if (known.get(key) === asked) known.delete(key)
    })
    return asked.answer
  }
}
