import { RateLimiterMemory } from 'rate-limiter-flexible'

// Nobody fills in two forms a second for a minute; a script gone wrong does.
const writes = new RateLimiterMemory({ points: 120, duration: 60 })

export const isWithinLimit = (sessionId: string): Promise<boolean> =>
  writes.consume(sessionId).then(
    () => true,
    () => false,
  )
