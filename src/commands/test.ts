import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, VARIABLES } from '#lib/env.ts'
import { sentenceOf } from '#lib/failure.ts'
import { isBuilt } from '#lib/production.ts'

type Count = { passed: number; failed: number }
type Stage = { name: string; run: () => Promise<Count> }

// What a developer has set for their own installation is nobody's business in a test.
const CLEAN = Object.fromEntries(VARIABLES.filter((name) => name !== 'NODE_ENV').map((name) => [name, '']))
const reports = mkdtempSync(join(tmpdir(), 'don-doc-reports-'))

const STAGES: Stage[] = [
  { name: 'Biome, tsc, knip', run: () => single(['src/commands/check.ts']) },
  ...['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'].map((zone) => ({
    name: `domain, ${zone}`,
    run: () => vitest('domain', { TZ: zone }),
  })),
  { name: 'checks', run: () => vitest('checks') },
  { name: 'features', run: () => vitest('features') },
  { name: 'build', run: () => (isBuilt() ? Promise.resolve({ passed: 1, failed: 0 }) : single(['src/commands/build.ts'])) },
  { name: 'http', run: () => vitest('http') },
  { name: 'operation', run: () => vitest('operation') },
  // Small here; the full sizes on demand. How long somebody waits says nothing on a crowded machine.
  {
    name: 'drills R-01, R-12, R-13, R-14 and R-23',
    run: () =>
      single(['tests/drills/drill.ts', 'R-01', 'R-12', 'R-13', 'R-14', 'R-23'], {
        COUNT: '300',
        KILLS: '2',
        GAP_MS: '20000',
        ROWS: '2000',
      }),
  },
  { name: 'e2e', run: playwright },
  { name: 'statements', run: () => single(['tests/statements/write.ts', '--check', reports]) },
]

const total: Count = { passed: 0, failed: 0 }
try {
  for (const stage of STAGES) {
    const begun = performance.now()
    console.log(`\n── ${stage.name}`)
    const { passed, failed } = await stage.run()
    total.passed += passed
    total.failed += failed
    console.log(`── ${stage.name}: ${passed} passed, ${failed} failed, ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    if (failed === 0) continue
    console.log(`\nDừng ở bước "${stage.name}"; các bước sau chưa chạy.`)
    break
  }
} catch (error) {
  total.failed += 1
  console.error(sentenceOf(error) ?? error)
} finally {
  rmSync(reports, { recursive: true, force: true })
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

async function single(script: string[], env: Record<string, string> = {}): Promise<Count> {
  const code = await run(script, env)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(project: string, env: Record<string, string> = {}): Promise<Count> {
  const report = join(reports, `${project}-${env.TZ?.replace('/', '-') ?? ''}.json`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project]
  const code = await run([...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env)
  const said = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }>(report)
  if (!said) return nothing(project)
  return judge(project, code, said.numPassedTests, said.numFailedTests, said.numPendingTests + said.numTodoTests)
}

async function playwright(): Promise<Count> {
  const report = join(reports, 'e2e.json')
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
  const code = await run(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  const said = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(report)
  if (!said) return nothing('e2e')
  return judge('e2e', code, said.stats.expected, said.stats.unexpected + said.stats.flaky, said.stats.skipped)
}

/** A suite that saw nothing, left something out, or complained beside its tests has failed, whatever it says itself. */
function judge(name: string, code: number | null, passed: number, failed: number, skipped: number): Count {
  if (passed + failed + skipped === 0) return nothing(name)
  if (skipped > 0) console.log(`${name}: ${skipped} kiểm thử bị bỏ qua, tính là không đạt.`)
  const unnamed = code !== 0 && failed + skipped === 0 ? 1 : 0
  if (unnamed) console.log(`${name}: mọi kiểm thử đều đạt nhưng bộ chạy báo lỗi (mã ${code}).`)
  return { passed, failed: failed + skipped + unnamed }
}

function nothing(name: string): Count {
  console.log(`${name}: không chạy kiểm thử nào, tính là không đạt.`)
  return { passed: 0, failed: 1 }
}

function read<Report>(path: string): Report | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

function run(args: string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: childEnvironment({ ...CLEAN, NODE_ENV: undefined, ...env }),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', resolve)
  })
}
