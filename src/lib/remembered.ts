import { now } from '#lib/clock.ts'

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

/**
 * Asks again only after something was recorded: `mark` is read each time and only grows. Who saw a mark hears nothing
 * older than what was recorded up to it.
 */
export function rememberedUpTo<Given, Value>(
  most: number,
  mark: () => Promise<bigint>,
  ask: (key: string, given: Given) => Promise<Value>,
): (key: string, given: Given) => Promise<Value> {
  const known = new Map<string, { mark: bigint; answer: Promise<Value> }>()
  return async (key, given) => {
    const seen = await mark()
    const old = known.get(key)
    if (old && old.mark >= seen) return old.answer
    const asked = { mark: seen, answer: ask(key, given) }
    known.delete(key)
    known.set(key, asked)
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest)
    asked.answer.catch(() => {
      if (known.get(key) === asked) known.delete(key)
    })
    return asked.answer
  }
}
