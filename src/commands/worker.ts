import type { Task } from 'graphile-worker'
import { command } from '#lib/failure.ts'
import { runJobs } from '#lib/jobs.ts'

const EXPIRED = [
  `delete from session where expires_at < now() - interval '7 days'`,
  `delete from idempotency_key where created_at < now() - interval '7 days'`,
  'delete from rate_limit where expire < now()',
]

const housekeeping: Task = (_payload, { withPgClient }) =>
  withPgClient(async (client) => {
    for (const statement of EXPIRED) await client.query(statement)
  })

const cron = [{ task: 'housekeeping', match: '17 * * * *' }]

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

await command(() => runJobs({ tasks: { housekeeping }, cron }, stopping.signal))
process.exit()
