import { randomUUID } from 'node:crypto'
import { day } from '#domain/day.ts'
import { answerNotice, draftNotice } from '#features/notices/mutations.ts'
import { actorNamed } from '#features/people/data.ts'
import { type Act, perform, performAs } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { transaction } from '#lib/transaction.ts'
import { until } from '../operation/installation.ts'
import { ask, type Drill, database, demonstration, kept, query } from './harness.ts'
import { report, reportForm, wordsOf, writersOf } from './writes.ts'

const PAIRS = Number(process.env.PAIRS ?? 10_000)
const AT_ONCE = 50
const DRAFTS = 6
const TODAY = day('2022-05-30')
const DRAFT = `THÔNG BÁO Kết luận của Chủ tịch UBND tỉnh
1. Giao Sở Tài chính báo cáo UBND tỉnh trước ngày 20/6/2022.
2. Giao Công an tỉnh tăng cường kiểm tra.`

type Head = { number: string; issuer: string }
type Editor = { sent: Head; is: string; saved: Head | null }

// The pair is told apart from its form: the act checks its own input.
const anyAct = (definition: unknown) => definition as Act
const ANSWER = anyAct(answerNotice)

const momentOf = (username: string) => async (tx: Tx) => {
  const actor = await actorNamed(tx, username, TODAY)
  return actor && { actor, today: TODAY }
}

async function draft(): Promise<number> {
  const location = await transaction(async (tx) => {
    const moment = await momentOf('admin')(tx)
    if (!moment) throw new Error('there is no administrator')
    return performAs(tx, draftNotice, { text: DRAFT }, moment)
  })
  return Number(location.split('/').at(-1))
}

const pick = (of: readonly string[]): string => of[Math.floor(Math.random() * of.length)] ?? ''

/** Two people open one draft, each changes some of it or nothing, and both save, in whatever order it comes. */
async function pair(url: string, noticeId: number, isTold: boolean): Promise<{ editors: Editor[]; base: Head; after: Head }> {
  const read = () =>
    query<Head & { revision: number }>(
      url,
      `select coalesce(number, '') as number, coalesce(issuer, '') as issuer, revision from notice where id = $1`,
      [noticeId],
    )
  const [opened] = await read()
  if (!opened) throw new Error('the draft is gone')
  const { revision, ...base } = opened
  const edited = (): Head => ({
    number: pick([base.number, `${noticeId}${randomUUID().slice(0, 6)}/TB-UBND`]),
    issuer: pick([base.issuer, 'UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Văn phòng UBND tỉnh']),
  })
  const save = async (username: string): Promise<Editor> => {
    const sent = edited()
    const input = answerNotice.schema.parse({ noticeId: String(noticeId), issuedOn: '12/05/2022', ...sent })
    const was = { ...base, issuedOn: '12/05/2022' }
    const result = await perform(
      ANSWER,
      input,
      momentOf(username),
      isTold ? { key: null, revision, was } : { key: null, revision: null, was: null },
    )
    return { sent, is: result.is, saved: result.is === 'stale' ? (result.saved as Head | null) : null }
  }
  const editors = await Promise.all([save('admin'), save('vanphong')])
  const [after = base] = await read()
  return { editors, base, after }
}

/** Somebody was told that their words are kept, and they are not; or was sent back without being shown the words that are. */
function isOverwritten({ editors, base, after }: Awaited<ReturnType<typeof pair>>): boolean {
  const fields = ['number', 'issuer'] as const
  return editors.some(
    ({ sent, is, saved }) =>
      (is === 'done' && fields.some((field) => sent[field] !== base[field] && after[field] !== sent[field])) ||
      (is === 'stale' && fields.some((field) => saved?.[field] !== after[field])) ||
      (is !== 'done' && is !== 'stale'),
  )
}

async function pairs(url: string, drafts: readonly number[], count: number, isTold: boolean) {
  let [begun, overwritten, stale] = [0, 0, 0]
  await Promise.all(
    drafts.map(async (noticeId) => {
      while (begun++ < count) {
        const tried = await pair(url, noticeId, isTold)
        if (isOverwritten(tried)) overwritten++
        if (tried.editors.some(({ is }) => is === 'stale')) stale++
      }
    }),
  )
  return { overwritten, stale }
}

/** Two officials, one matter: the second is told, and nobody's words are lost without a word. */
export const drill: Drill = async (stage) => {
  const { check, figure } = stage
  const server = await database(stage)
  await demonstration(stage, server.url)
  const { port } = await kept(stage, { DATABASE_URL: server.url })
  await until('a page', async () => (await ask(port, '/sign-in')).status === 200, 60_000)

  const [writer] = await writersOf(server.url, AT_ONCE)
  if (!writer) throw new Error('nobody may report')
  const own = await reportForm(port, writer)
  const [seen] = await query<{ revision: number }>(server.url, 'select revision from assignment where id = $1', [writer.assignmentId])
  const fields = [...own, ['_revision', String(seen?.revision)] as const]
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => {
      const key = randomUUID()
      return report(port, { own: fields, writer, key, done: wordsOf(key) })
    }),
  )
  const [written] = await query<{ count: number }>(
    server.url,
    `select count(*)::int as count from progress_report where done like 'Báo cáo %'`,
  )
  check(
    `${AT_ONCE} at once from one state: one wins, the others are told`,
    answers.filter(({ status }) => status === 303).length === 1 &&
      written?.count === 1 &&
      answers.every(({ status }) => status === 303 || status === 200),
    [answers.map(({ status }) => status), written],
  )
  check(
    'and each keeps what was typed',
    answers.every(({ status, text }) => status === 303 || /Báo cáo [0-9a-f-]{36}/.test(text)),
  )

  const drafts: number[] = []
  for (let number = 0; number < DRAFTS; number++) drafts.push(await draft())
  const begun = performance.now()
  const { overwritten, stale } = await pairs(server.url, drafts, PAIRS, true)
  figure('pairs', PAIRS)
  figure('sent_back', stale)
  figure('pairs_per_second', Math.round((PAIRS / (performance.now() - begun)) * 1000))
  check(`${PAIRS} random pairs: no silent overwriting`, overwritten === 0, overwritten)
  check('and many were sent back', stale > PAIRS / 4, stale)
  const control = await pairs(server.url, drafts, Math.min(PAIRS, 200), false)
  check('control: without the revision of the page words are overwritten', control.overwritten > 0, control)
}
