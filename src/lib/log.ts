import { format } from 'node:util'
import pino, { type Logger } from 'pino'
import { env } from '#lib/env.ts'
import { scrub, scrubbed } from '#lib/scrub.ts'

let logger: Logger | undefined

/** JSON lines; never bodies, cookies, names or texts: ids only. What others hand over is scrubbed all the same. */
export const log = (): Logger => {
  logger ??= pino({
    level: env().logLevel,
    base: undefined,
    hooks: {
      logMethod(given, method) {
        const [first, ...rest] = given.map((one) => scrubbed(one))
        method.call(this, first as object, ...(rest as [string?]))
      },
    },
  })
  return logger
}

const LEVELS = { log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug', trace: 'debug' } as const

/** What packages print becomes a line of the log like any other, so that nothing they repeat can look like one. */
export function logConsole(): void {
  for (const [name, level] of Object.entries(LEVELS)) {
    Object.assign(console, {
      [name]: (...given: unknown[]) => {
        const error = given.find((one) => one instanceof Error)
        const said = scrub(format(...given.filter((one) => one !== error)))
        if (error || said.trim()) log()[level]({ event: 'console', ...(said.trim() && { said }), ...(error && { error }) })
      },
    })
  }
}
