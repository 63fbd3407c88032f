import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { REFUSALS } from '#lib/vi/refusal.ts'
import { acts, exported, isAct } from '../rights/acts.ts'
import { FORMS } from '../rights/forms.ts'
import { fieldsOf, hostile, MARK } from '../rights/hostile.ts'
import { ALWAYS, ANY_AGENCY } from '../rights/relations.ts'
import { pages, people, readers, table } from '../rights/table.ts'
import { makeWorld, type Target } from '../rights/world.ts'
import { digest, rows } from '../support/world.ts'
import { type Answered, builtActions, builtRoutes, called, cookieOf, each, send, serve, type Web } from './served.ts'

vi.mock('#lib/action.ts', () => ({ defineAction: (act: unknown) => act }))
vi.mock('#lib/upload.ts', () => ({ defineUpload: (act: unknown) => act }))
vi.mock('#lib/sign-in.ts', () => ({ defineSignIn: () => 'sign-in' }))

const actions = builtActions()
// What comes in as a file is no action; it is posted to its route by the tests of uploads.
const actOf = new Map(exported.flatMap(({ file, name, made }) => (isAct(made) ? [[`${file} ${name}`, made.name] as const] : [])))
const numberOf = new Map(actions.map((action) => [actOf.get(`${action.file} ${action.name}`) ?? action.name, action]))

let web: Web
let targets: Map<string, Target>
const personOf = new Map<string, number>()

beforeAll(async () => {
  targets = (await makeWorld()).targets
  for (const { id, username } of await rows<{ id: number; username: string }>('select id, username from person')) personOf.set(username, id)
  web = await serve()
}, 180_000)

afterAll(() => web?.stop())

test('the build has the actions of the table, and no other', () => {
  expect(actions.filter(({ name }) => name.startsWith('$$')).map(({ file }) => file)).toEqual([])
  const built = actions.map(({ file, name }) => `${file} ${name}`).sort()
  const known = exported.filter(({ file }) => file.endsWith('/actions.ts')).map(({ file, name }) => `${file} ${name}`)
  expect(built).toEqual(known.sort())
  const told = new Set(table.map(({ act }) => act))
  expect([...acts.keys()].filter((name) => !numberOf.has(name)).sort()).toEqual(['evidence.attach', 'source.receive'])
  expect([...numberOf.keys()].filter((name) => !told.has(name)).sort()).toEqual(['finishSignIn', 'setFirstPassword', 'signIn', 'signInAs'])
})

const ANY: Record<string, string> = { ...ALWAYS, ...ANY_AGENCY }

type Cell = { act: string; on: string; who: string; expected: string; place: string }

const cookies = new Map<string, string>()

/** A session of its own for each act and person, as the limit of posts a minute is no matter here; seen last so late that no look at it is recorded. */
async function cookieFor(act: string, who: string, username: string): Promise<string> {
  const key = `${act} ${username}`
  const known = cookies.get(key)
  if (known) return known
  const [made] = await rows<{ id: string }>(
    `insert into session (id, person_id, created_at, last_seen_at, expires_at, revoked_at)
     values (gen_random_uuid(), $1, now(), now() + interval '1 hour', now() + interval '1 hour', $2) returning id`,
    [personOf.get(username), who === 'nobody' ? new Date() : null],
  )
  const cookie = await cookieOf(made?.id ?? '')
  cookies.set(key, cookie)
  return cookie
}

async function post(
  { act, on, who, place }: Cell,
  headers: Record<string, string> = { origin: web.origin },
  isHostile = false,
): Promise<Answered> {
  const action = numberOf.get(act)
  const target = targets.get(on)
  if (!action || !target) throw new Error(`${act}: ${on}`)
  const given = { ...FORMS[act]?.(String(target.id), target.more ?? {}) }
  const schema = acts.get(act)?.schema
  const call = called(action.id, isHostile && schema ? hostile(schema, given) : fieldsOf(given))
  const path = place === '/' ? '/' : (action.pages.find((page) => page !== '/') ?? '/').replaceAll(/\[[^\]]*\]/g, String(target.id))
  const cookie = await cookieFor(act, who, target.people[who] ?? '')
  return send(web.port, 'POST', path, { ...call.headers, cookie, ...headers }, call.body)
}

/** What was heard, in the words of the table. */
function verdict({ status, text, redirect }: Answered): string {
  const interrupted = /NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(text)?.[1] ?? String(status)
  if (interrupted === '403') return 'forbidden'
  if (interrupted === '404') return 'not_found'
  if (text.includes('Phiên làm việc đã hết.')) return 'signed_out'
  if (Object.values(REFUSALS).some((sentence) => text.includes(JSON.stringify(sentence).slice(1, -1)))) return 'refused'
  return redirect ? 'ok' : `${status} ${text.slice(0, 300)}`
}

// Where the province has settled something for one row alone, which the server does not know of.
const SETTLED = /, which the Office does not enter$|handed in by its head alone$|not its head$/

const cells: Cell[] = table
  .filter(({ act, on }) => numberOf.has(act) && !SETTLED.test(on))
  .flatMap(({ act, on, cells: row }) => people.map((who, column) => ({ act, on, who, expected: row[column] ?? '–', place: 'own' })))
  .filter(({ expected }) => expected !== '–')

const firstOf = (all: readonly Cell[], keyOf: (cell: Cell) => string) => [
  ...new Map(all.toReversed().map((cell) => [keyOf(cell), cell])).values(),
]

// Of each act, person and outcome one object; all objects on demand.
const denied = cells.filter(({ expected }) => expected !== 'ok')
const chosen = process.env.FULL ? denied : firstOf(denied, ({ act, who, expected }) => `${act} ${who} ${expected}`)
const atFront = (process.env.FULL ? denied : firstOf(denied, ({ act, expected }) => `${act} ${expected}`)).map((cell) => ({
  ...cell,
  place: '/',
}))
const allowed = firstOf(
  cells.filter(({ expected }) => expected === 'ok'),
  ({ act }) => act,
)

/** Posts them all; what was heard otherwise than told. */
async function heard(all: readonly Cell[], headers?: Record<string, string>): Promise<string[]> {
  const wrong: string[] = []
  for (const { act, who, on } of all) await cookieFor(act, who, targets.get(on)?.people[who] ?? '')
  const before = await digest()
  await each(all, async (cell) => {
    const said = verdict(await post(cell, headers))
    if (said !== cell.expected) wrong.push(`${cell.act}: ${cell.on}, ${cell.who}, at ${cell.place}: ${cell.expected}, heard ${said}`)
  })
  // The state of the database is the verdict; what was heard shows that the act was reached.
  expect(await digest()).toEqual(before)
  return wrong.slice(0, 20)
}

test('whoever may not, at its own page and at the front page, hears so, and nothing has changed', async () => {
  expect(chosen.length + atFront.length).toBeGreaterThan(1_000)
  expect(await heard([...chosen, ...atFront])).toEqual([])
}, 600_000)

test('every page and route of the build stands in the list of pages', () => {
  const patterns = builtRoutes()
    .filter((route) => !route.startsWith('/_'))
    .map((route) => [route, new RegExp(`^${route.replaceAll(/\[\.{3}[^\]]*\]/g, '.+').replaceAll(/\[[^\]]*\]/g, '[^/]+')}$`)] as const)
  const routeOf = (path: string) =>
    patterns.toSorted(([a], [b]) => a.split('[').length - b.split('[').length).find(([, is]) => is.test(path))?.[0]
  const told = new Set(pages.map(({ path }) => routeOf(path.replaceAll(/\{[^}]*\}/g, '1').replace(/\?.*/, ''))))
  expect(patterns.map(([route]) => route).filter((route) => !told.has(route))).toEqual([])
})

const addressOf = (path: string) => path.replaceAll(/\{([^}]*)\}/g, (_, name) => String(targets.get(name)?.id ?? `no ${name}`))

test('reading changes nothing, and everybody is answered as the list of pages says', async () => {
  const reads = pages.flatMap(({ path, cells }) => readers.map((who, column) => ({ path, who, expected: cells[column] ?? '' })))
  for (const who of readers) await cookieFor('read', who, ANY[who] ?? '')
  const before = await digest()
  const found: string[] = []
  await each(reads, async ({ path, who, expected }) => {
    const cookie = await cookieFor('read', who, ANY[who] ?? '')
    const { status, text, redirect } = await send(web.port, 'GET', addressOf(path), { cookie })
    const said = /NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(text)?.[1] ?? (redirect ? new URL(redirect, web.origin).pathname : String(status))
    if (said !== expected) found.push(`${path}, ${who}: ${expected}, heard ${said}`)
  })
  expect(found).toEqual([])
  expect(await digest()).toEqual(before)
}, 600_000)

const FOREIGN = 'https://vi-du.example'
const ELSEWHERE: [string, Record<string, string>][] = [
  ['a foreign origin', { origin: FOREIGN }],
  ['no origin of its own', { origin: 'null' }],
  ['none told', {}],
  ['none told, from another site', { 'sec-fetch-site': 'cross-site' }],
  ['none told, from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['a foreign origin that the proxy is said to be', { origin: FOREIGN, 'x-forwarded-host': new URL(FOREIGN).host }],
]

test.each(ELSEWHERE)('whoever may, from %s, does nothing', async (_, headers) => {
  const wrong = await heard(
    allowed.map((cell) => ({ ...cell, expected: 'forbidden' })),
    headers,
  )
  // Of a foreign origin the framework says so itself, in its own way.
  expect(wrong.filter((said) => !said.includes('heard 500'))).toEqual([])
})

test('a form that is too long, or of a build that is gone, is answered in words', async () => {
  const headers = { origin: web.origin, 'content-type': 'multipart/form-data; boundary=x' }
  const form = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`
  const long = await send(web.port, 'POST', '/sign-in', headers, form('username', 'a'.repeat(1024 * 1024)))
  expect([long.status, long.text]).toEqual([413, expect.stringContaining('không quá 1 MB')])
  for (const name of [`$ACTION_ID_60${'0'.repeat(40)}`, '$ACTION_REF_1']) {
    const gone = await send(web.port, 'POST', '/sign-in', headers, form(name, ''))
    expect([name, gone.status >= 400, gone.text]).toEqual([name, true, expect.stringContaining('Trang này đã cũ')])
  }
})

// What leaves others nothing to do, or no session, at last.
const ENDS = /^notice\.withdraw$|^(?:session|demonstration|person|password|factor)\./

test('whoever may, does: the same posts from our own page are taken, with hostile text in every field that takes any', async () => {
  const heardOf = new Map<string, string>()
  for (const cell of allowed.toSorted((a, b) => Number(ENDS.test(a.act)) - Number(ENDS.test(b.act)))) {
    await cookieFor(cell.act, cell.who, targets.get(cell.on)?.people[cell.who] ?? '')
    const [before] = await rows<{ seq: string }>('select seq from audit_head')
    const said = verdict(await post(cell, { 'sec-fetch-site': 'same-origin' }, true))
    const [after] = await rows<{ seq: string }>('select seq from audit_head')
    const hasChanged = after?.seq !== before?.seq
    heardOf.set(cell.act, said === 'ok' && !hasChanged ? 'ok, and nothing has changed' : said)
  }
  // What one act has done, another finds done: then it is refused, or its session has ended.
  expect([...heardOf].filter(([, said]) => !/^(?:ok|refused|signed_out)$/.test(said))).toEqual([])
  expect([...heardOf.values()].filter((said) => said === 'ok').length).toBeGreaterThan(60)
})

test('that text is text on every page: nobody’s browser meets it as an element', async () => {
  const met: string[] = []
  let shown = 0
  await each(
    pages.flatMap(({ path }) => (['admin', 'office', 'holder'] as const).map((who) => ({ path, who }))),
    async ({ path, who }) => {
      const cookie = await cookieFor('look', who, ANY[who] ?? '')
      const { text } = await send(web.port, 'GET', addressOf(path), { cookie })
      if (text.includes(MARK) || text.includes('<x-hostile')) met.push(`${path}, ${who}`)
      if (text.includes('&lt;x-hostile')) shown++
    },
  )
  expect(met).toEqual([])
  expect(shown).toBeGreaterThan(20)
})
