import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type LaunchOptions, chromium as playwright } from '@playwright/test'
import { inflate } from '@sparticuz/chromium'

// Without these it calls out, which a closed network answers with minutes of silence.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-sandbox',
]
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The browser to test with: the one named, the machine's, Playwright's own, or the one from npm, in this order. */
export async function chromium(): Promise<LaunchOptions> {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH không chỉ tới trình duyệt nào: ${named}`)
  const executablePath = [named, ...SYSTEM, playwright.executablePath()].find((path) => path && existsSync(path))
  return executablePath ? { executablePath, args: QUIET } : fromPackage()
}

/** The package unpacks its shared libraries (nss, nspr, expat) only on serverless hosts; a bare machine needs them just as much. */
async function fromPackage(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Không có trình duyệt để thử: hãy cài Chromium hoặc đặt CHROMIUM_PATH.')
  }
  const home = await unpack()
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(home, 'chromium'),
    args: [...QUIET, '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') } as Record<string, string>,
  }
}

/** Into a folder that appears only when it is whole; the package's own way trusts whatever lies half-written in /tmp. */
async function unpack(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  const { version } = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8'))
  const cache = resolve(import.meta.dirname, '../../node_modules')
  const home = join(cache, `.chromium-${version}`)
  if (existsSync(home)) return home
  const draft = mkdtempSync(join(cache, '.chromium-new-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate(join(bin, archive))
    writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsConf(home))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(draft, home)
  } catch {
    // Another worker was quicker.
    rmSync(draft, { recursive: true, force: true })
  }
  return home
}

/** The package's own looks for its fonts where a serverless host would have them, and shows blank pages elsewhere. */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`
