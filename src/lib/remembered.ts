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
