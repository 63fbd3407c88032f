import { RateLimiterMemory } from 'rate-limiter-flexible'

// Nobody fills in two forms a second for a minute; a script gone wrong does.
const writes = new RateLimiterMemory({ points: 120, duration: 60 })

export const isWithinLimit = (sessionId: string): Promise<boolean> => isWithin(writes, sessionId)

const exports = new RateLimiterMemory({ points: 30, duration: 60 })

/** Nobody looks at thirty lists a minute. */
export const mayExport = (sessionId: string): Promise<boolean> => isWithin(exports, sessionId)

const isWithin = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  )
