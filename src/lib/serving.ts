// Preloaded into `next start`, which has no setting for any of this: a slow client may neither hold a socket for
// minutes nor hold up the end of the server, and what is printed is a line of the log.
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { withFormWords } from './form-words.ts'
import { gated } from './gate.ts'
import { logConsole } from './log.ts'
import './tether.ts'
import { watch } from './watch.ts'

logConsole()

const LIMITS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 }
const GRACE = 6_000

const servers = new Set<http.Server>()
const original = http.createServer.bind(http)

function createServer(...args: [http.RequestListener?] | [http.ServerOptions, http.RequestListener?]): http.Server {
  const [first, second] = args
  const [options, listener] = typeof first === 'object' ? [first, second] : [{}, first]
  const server = original({ ...LIMITS, ...options }, listener && gated(withFormWords(listener)))
  servers.add(server)
  watch(server)
  return server
}

Object.assign(http, { createServer })
syncBuiltinESMExports()

function finish(): void {
  for (const server of servers) server.close(() => process.exit(0))
  setTimeout(() => process.exit(0), GRACE)
}

process.once('SIGTERM', finish)
process.once('SIGINT', finish)
