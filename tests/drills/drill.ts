import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drill } from './harness.ts'

// npm run drill -- R-09 …: each prints its checks, one JSON line with its figures, and "N passed, N failed".
const names = readdirSync(import.meta.dirname).flatMap((name) => /^(?:r-\d\d|recipe|uploads)(?=\.ts$)/.exec(name) ?? [])
const asked = process.argv.slice(2).map((name) => name.toLowerCase())
const unknown = asked.filter((name) => !names.includes(name))
if (asked.length === 0 || unknown.length > 0) {
  console.error(`npm run drill -- ${names.map((name) => name.toUpperCase()).join(' ')}`)
  process.exit(1)
}

let hasFailed = false
for (const name of asked) {
  const folder = mkdtempSync(join(tmpdir(), `don-doc-${name}-`))
  // As root PostgreSQL runs as another user, who must get through.
  chmodSync(folder, 0o711)
  const begun = performance.now()
  let [passed, failed] = [0, 0]
  const figures: Record<string, unknown> = {}
  const check = (what: string, holds: boolean, seen?: unknown) => {
    console.log(`${holds ? 'ok    ' : 'NOT OK'}  ${what}${holds || seen === undefined ? '' : `: ${JSON.stringify(seen).slice(0, 500)}`}`)
    if (holds) passed++
    else failed++
  }
  const cleanups: (() => unknown)[] = []
  const stage = {
    folder,
    check,
    figure: (key: string, value: unknown) => Object.assign(figures, { [key]: value }),
    after: (cleanup: () => unknown) => cleanups.unshift(cleanup),
  }
  try {
    const { drill }: { drill: Drill } = await import(`./${name}.ts`)
    await drill(stage)
  } catch (error) {
    check(`the drill ran to its end (${String(error)})`, false)
    console.error(error)
  } finally {
    for (const cleanup of cleanups) await Promise.resolve(cleanup()).catch((error: unknown) => console.error(error))
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(
    JSON.stringify({ drill: name.toUpperCase(), passed, failed, seconds: Math.round((performance.now() - begun) / 100) / 10, ...figures }),
  )
  console.log(`${passed} passed, ${failed} failed`)
  hasFailed ||= failed > 0
}
process.exit(hasFailed ? 1 : 0)
