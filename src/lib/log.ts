import pino, { type Logger } from 'pino'
import { env } from '#lib/env.ts'

let logger: Logger | undefined

/** JSON lines; never bodies, cookies, names or texts: ids only. */
export const log = (): Logger => {
  logger ??= pino({ level: env().logLevel, base: undefined })
  return logger
}
