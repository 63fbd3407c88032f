import type { Task } from 'graphile-worker'
import { fromUtcDate } from '#domain/day.ts'
import { systemActor } from '#domain/permissions.ts'
import { makeOccurrences } from '#features/occurrences/mutations.ts'
import { takeTurn } from '#features/sources/mutations/read.ts'
import { todayOf } from '#lib/clock.ts'
import { command } from '#lib/failure.ts'
import { runJobs } from '#lib/jobs.ts'
import { logConsole } from '#lib/log.ts'
import { demonstrationNow } from '#lib/sessions.ts'
import { transaction } from '#lib/transaction.ts'

const EXPIRED = [
  `delete from session where expires_at < now() - interval '7 days'`,
  `delete from idempotency_key where created_at < now() - interval '7 days'`,
  'delete from rate_limit where expire < now()',
]

const housekeeping: Task = (_payload, { withPgClient }) =>
  withPgClient(async (client) => {
    for (const statement of EXPIRED) await client.query(statement)
  })

/** Pages take seconds each, and nothing else is done meanwhile: after a while others have their turn. */
const READING_MILLISECONDS = 10_000

const reading: Task = async (_payload, { addJob }) => {
  for (const until = performance.now() + READING_MILLISECONDS; performance.now() < until; ) {
    if (stopping.signal.aborted || !(await takeTurn(stopping.signal))) return
  }
  await addJob('reading', {}, { jobKey: 'reading' })
}

/** The day of the demonstration while it is simulated, else that of Vietnam. */
const occurrences: Task = async () => {
  const { simulated } = await demonstrationNow()
  const moment = { actor: systemActor('Kỳ báo cáo'), today: todayOf(simulated ? fromUtcDate(simulated) : null) }
  await transaction((tx) => makeOccurrences(tx, moment), 120)
}

// Twice an hour: a day begins at midnight in Vietnam wherever the machine stands, and done again it makes nothing more.
const cron = [
  { task: 'housekeeping', match: '17 * * * *' },
  { task: 'occurrences', match: '5,35 * * * *' },
  // Whoever was killed left a file behind, and wakes nobody.
  { task: 'reading', match: '* * * * *', options: { jobKey: 'reading' } },
]

logConsole()

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

await command(() => runJobs({ tasks: { housekeeping, occurrences, reading }, cron, wakes: ['reading'] }, stopping.signal))
process.exit()
