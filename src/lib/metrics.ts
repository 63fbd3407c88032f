import { gate } from '#lib/gate.ts'
import { poolState } from '#lib/prisma.ts'
import { SECONDS, type Watch } from '#lib/watch.ts'

type Sample = readonly [labels: string, value: number]
const metric = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string, samples: readonly Sample[]): string =>
  [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map(([labels, value]) => `${name}${labels} ${value}`)].join('\n')

const NANO = 1e-9

/** The text format that Prometheus and its like read. */
export function metricsText({ answered, broken, underWay, within, seconds, lag }: Watch): string {
  const all = [...answered.values()].reduce((sum, value) => sum + value, 0)
  const upTo = SECONDS.map(
    (most, place): Sample => [`_bucket{le="${most}"}`, within.slice(0, place + 1).reduce((sum, value) => sum + value, 0)],
  )
  const { total, idle, waiting } = poolState()
  const { rss, heapUsed } = process.memoryUsage()
  const lines = [
    metric(
      'dondoc_requests_total',
      'counter',
      'Answered requests by class of status.',
      [...answered].map(([kind, value]) => [`{status="${kind}"}`, value]),
    ),
    metric('dondoc_requests_broken_total', 'counter', 'Requests whose answer did not reach its end.', [['', broken]]),
    metric('dondoc_requests_under_way', 'gauge', 'Requests not answered yet.', [['', underWay]]),
    metric('dondoc_request_seconds', 'histogram', 'Time until the whole answer was sent.', [
      ...upTo,
      ['_bucket{le="+Inf"}', all],
      ['_sum', seconds],
      ['_count', all],
    ]),
    metric('dondoc_pool_connections', 'gauge', 'Connections to PostgreSQL, and questions waiting for one.', [
      ['{state="total"}', total],
      ['{state="idle"}', idle],
      ['{state="waiting"}', waiting],
    ]),
    metric('dondoc_pages', 'gauge', 'Pages being made, and callers waiting for their turn.', [
      ['{state="inside"}', gate()?.inside ?? 0],
      ['{state="waiting"}', gate()?.line.length ?? 0],
    ]),
    metric('dondoc_turned_away_total', 'counter', 'Callers told to come again because too many came at once.', [
      ['', gate()?.turnedAway ?? 0],
    ]),
    metric('dondoc_event_loop_lag_seconds', 'gauge', 'Delay of the event loop since the last look.', [
      ['{quantile="0.5"}', lag.percentile(50) * NANO],
      ['{quantile="0.99"}', lag.percentile(99) * NANO],
      ['{quantile="1"}', lag.max * NANO],
    ]),
    metric('process_resident_memory_bytes', 'gauge', 'Memory held.', [['', rss]]),
    metric('nodejs_heap_used_bytes', 'gauge', 'Memory of JavaScript objects.', [['', heapUsed]]),
    metric('process_uptime_seconds', 'counter', 'Time since the start.', [['', process.uptime()]]),
  ]
  lag.reset()
  return `${lines.join('\n')}\n`
}
