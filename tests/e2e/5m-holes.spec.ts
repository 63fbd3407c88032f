import { request as ask } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { docx, jpg, pdf } from '../support/files.ts'
import { signInAs, signOut, test } from '../support/page.ts'

// What went wrong in products like ours, as far as a browser is needed to see it; the others are in tests/features/holes.test.ts.

async function firstAssignment(page: Page, clause: RegExp): Promise<string> {
  await page.goto('/work')
  await page.getByRole('link', { name: clause }).first().click()
  await page.waitForURL(/\/assignments\/\d+$/)
  return new URL(page.url()).pathname
}

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

const PAGE = '<!doctype html><script>parent.owned=1;owned=1</script>'
const RUNS = `*/=1;owned=1;parent.owned=1;/*${PAGE}`

/** A photograph with words in it. */
function comment(words: string): Buffer {
  const text = Buffer.from(words)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length + 2)
  return Buffer.concat([jpg().subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, jpg().subarray(2)])
}

test('file.xss-same-origin: what is a file of two kinds is saved and runs nowhere, however it is called for (CVE-2026-23625)', async ({
  page,
}) => {
  await signInAs(page, 'Công an tỉnh')
  const path = await firstAssignment(page, /^6\./)
  const files = [
    ['trang.jpg', comment(RUNS)],
    ['trang.pdf', pdf(`/A (${RUNS}) `)],
    ['trang.docx', docx({ name: 'word/a.html', data: Buffer.from(RUNS) })],
  ] as const
  const links: string[] = []
  for (const [name, buffer] of files) {
    const answer = await page.request.post(`/api/evidence?assignmentId=${path.split('/').at(-1)}&purpose=progress`, {
      multipart: { description: '', file: { name, mimeType: 'text/html', buffer } },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    })
    expect([name, answer.status(), answer.headers().location ?? (await answer.text()).slice(-300)]).toEqual([
      name,
      303,
      expect.stringMatching(/attached=\d+$/),
    ])
    links.push(`/api/evidence/${/\d+$/.exec(answer.headers().location ?? '')?.[0]}`)
  }
  for (const link of links) {
    await page.evaluate(async (src) => {
      const tags = { script: 'src', img: 'src', iframe: 'src', link: 'href' } as const
      for (const [tag, attribute] of Object.entries(tags)) {
        const made = document.createElement(tag)
        made.setAttribute(attribute, src)
        if (tag === 'link') made.setAttribute('rel', 'stylesheet')
        const over = new Promise((resolve) => {
          made.onload = resolve
          made.onerror = resolve
          setTimeout(resolve, 500)
        })
        document.body.append(made)
        await over
      }
      await import(src).catch(() => undefined)
    }, link)
    await expect(page.goto(link)).rejects.toThrow(/Download is starting/)
    expect(await page.evaluate(() => 'owned' in window)).toBe(false)
  }
})

const VARIANTS: [string, Record<string, string>][] = [
  ['/', {}],
  ['?_rsc=1', { rsc: '1' }],
  ['?_rsc=1', { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
  ['.rsc', {}],
  ['.txt', {}],
  ['.json', {}],
  ['.segments/_tree.segment.rsc', {}],
  ['%2f', {}],
  ['%00', {}],
  [';a=b', {}],
  ['', { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' }],
  ['', { 'x-middleware-subrequest': 'middleware' }],
  ['', { 'x-forwarded-host': 'example.org', 'x-forwarded-for': '127.0.0.1', 'x-original-url': '/sign-in' }],
  ['', { 'x-invoke-path': '/sign-in', 'x-matched-path': '/sign-in', 'x-nextjs-data': '1' }],
]
const PREFIXES = ['', '/', '/.', '/x/..', '/_next/data/a', '/en', '/%2e']

test('authz.route-variants: no way to write an address leads past the question who asks (CVE-2026-108729)', async ({ page, baseURL }) => {
  await signInAs(page, 'Công an tỉnh')
  const path = await firstAssignment(page, /^6\./)
  const words = 'Trong đó tập trung'
  const get = (address: string, cookie: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(baseURL ?? '')
      const asked = ask({ hostname, port, path: address, headers: { ...headers, cookie } }, (answer) => {
        let text = ''
        answer.on('data', (piece: Buffer) => {
          text += piece.toString()
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      })
      asked.on('error', reject)
      asked.end()
    })
  expect((await get(path, await cookieOf(page))).text).toContain(words)
  await signOut(page)
  await signInAs(page, 'UBND huyện Xuân Trường')
  const id = path.split('/').at(-1) ?? ''
  const written = [
    path,
    path.toUpperCase(),
    path.replace('a', '%61'),
    `/assignments/0${id}`,
    `/assignments/${id}.0`,
    `/assignments/%20${id}`,
  ]
  let asked = 0
  for (const cookie of [await cookieOf(page), '']) {
    for (const address of written.flatMap((one) => PREFIXES.map((prefix) => prefix + one))) {
      for (const [end, headers] of address === path ? VARIANTS.concat([['', {}]]) : ([['', {}]] as typeof VARIANTS)) {
        const { status, text } = await get(address + end, cookie, headers)
        expect([address + end, text.includes(words)]).toEqual([address + end, false])
        expect([address + end, status < 500]).toEqual([address + end, true])
        asked++
      }
    }
  }
  expect(asked).toBeGreaterThan(80)
})

test('hdr.all: every answer has its fences, and no page of somebody signed in is kept', async ({ page }) => {
  await signInAs(page, 'UBND huyện Xuân Trường')
  const fences = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' }
  for (const path of ['/work', '/audit', '/nothing', '/api/evidence/999', '/api/health/live', '/favicon.svg']) {
    const headers = (await page.request.get(path)).headers()
    expect([path, headers]).toEqual([path, expect.objectContaining(fences)])
    expect([path, headers['x-powered-by']]).toEqual([path, undefined])
    if (path === '/favicon.svg') continue
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringMatching(/frame-ancestors 'none'|default-src 'none'; sandbox/),
    ])
    expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
  }
})
