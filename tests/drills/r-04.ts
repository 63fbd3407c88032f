import { randomUUID } from 'node:crypto'
import { until } from '../operation/installation.ts'
import { ask, type Drill, database, demonstration, kept, query } from './harness.ts'
import { report, reportForm, wordsOf, writersOf } from './writes.ts'

const COUNT = Number(process.env.COUNT ?? 1_000)
const AT_ONCE = 8

/** The same form sent twice, late, and with other words: once, with the first answer. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  await demonstration(stage, server.url)
  const { port } = await kept(stage, { DATABASE_URL: server.url })
  await until('a page', async () => (await ask(port, '/sign-in')).status === 200, 60_000)
  const writers = await writersOf(server.url, Math.max(20, Math.ceil(COUNT / 30)))
  const writerOf = (turn: number) => {
    const writer = writers[turn % writers.length]
    if (!writer) throw new Error('nobody may report')
    return writer
  }
  const own = await reportForm(port, writerOf(0))
  const count = async (pattern: string) =>
    (await query<{ count: number }>(server.url, 'select count(*)::int as count from progress_report where done like $1', [pattern]))[0]
      ?.count

  const keys: string[] = []
  const answers: { same: boolean; status: number }[] = []
  let turn = 0
  const clicking = async (): Promise<void> => {
    while (turn < COUNT) {
      const writer = writerOf(turn++)
      const key = randomUUID()
      keys.push(key)
      const form = { own, writer, key, done: wordsOf(key) }
      const click = () => report(port, form)
      // Both are under way at once: the second click does not wait for the first answer.
      const [first, second] = await Promise.all([click(), click()])
      answers.push({ same: first.location === second.location && first.location !== '', status: Math.max(first.status, second.status) })
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, clicking))
  figure('pairs', answers.length)
  figure('pairs_per_second', Math.round((COUNT / (performance.now() - begun)) * 1000))
  check(`${COUNT} double clicks: ${COUNT} reports`, (await count('Báo cáo %')) === COUNT, await count('Báo cáo %'))
  check(
    'both clicks hear the same answer',
    answers.every(({ same, status }) => same && status === 303),
    answers.find(({ same }) => !same),
  )

  const [key = ''] = keys
  const form = { own, writer: writerOf(0), key, done: wordsOf(key) }
  const first = await report(port, form)
  await query(server.url, `update idempotency_key set created_at = created_at - interval '25 hours'`)
  const late = await report(port, form)
  check('a day later it is still the first answer', late.status === 303 && late.location === first.location, late)
  const other = await report(port, { ...form, done: `${form.done} thêm` })
  check(
    'the same form with other words is not taken, and says so',
    other.status === 200 && other.text.includes('đã được gửi một lần'),
    other.status,
  )
  check('and nothing was written', (await count('Báo cáo %')) === COUNT)

  const unkeyed = { ...form, key: null, done: 'không khóa' }
  await Promise.all([report(port, unkeyed), report(port, unkeyed)])
  check('control: without a key a double click is done twice', (await count('không khóa')) === 2, await count('không khóa'))
}
