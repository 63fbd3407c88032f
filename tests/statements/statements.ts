import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const [BEGINS, ENDS] = ['<!-- statements -->', '<!-- /statements -->']

export type Statement = { id: string; of: string; statement: string; file: string; test: string }

export const statements = (): Statement[] =>
  readFileSync(join(import.meta.dirname, 'statements.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', of = '', statement = '', file = '', test = ''] = line.split('\t')
      return { id, of, statement, file, test }
    })

/** Nothing runs that would show it: the reason stands in place of the test. */
export const isOpen = ({ file }: Statement): boolean => file === '–'
/** Shown by a drill, on demand. */
export const isDrilled = ({ file }: Statement): boolean => file.startsWith('tests/drills/')

export const sourceOf = ({ file }: Statement): string => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '')

export type Seen = { file: string; title: string; isPassed: boolean }

// What each runner writes of its tests; only what is asked for here.
type VitestReport = { testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[] }
type Suite = { file: string; specs: { title: string; ok: boolean }[]; suites?: Suite[] }
type PlaywrightReport = { suites: Suite[] }

/** Every test of a report of vitest or of Playwright, and how it ended. */
export function seenIn(report: VitestReport | PlaywrightReport): Seen[] {
  if ('testResults' in report) {
    return report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({
        file: name.replace(`${ROOT}/`, ''),
        title: fullName,
        isPassed: status === 'passed',
      })),
    )
  }
  const ofSuite = ({ file, specs, suites = [] }: Suite): Seen[] => [
    ...specs.map(({ title, ok }) => ({ file: `tests/e2e/${file}`, title, isPassed: ok })),
    ...suites.flatMap(ofSuite),
  ]
  return report.suites.flatMap(ofSuite)
}

/** A title as it is written, with what vitest or the test puts in its places. */
const written = (title: string): RegExp => new RegExp(title.replace(/[.*+?^{}()|[\]\\]/g, '\\$&').replace(/%s|\$\w+/g, '.+'))

export function resultOf(one: Statement, seen: readonly Seen[]): 'passed' | 'failed' | 'not seen' | 'drill' | 'open' {
  if (isOpen(one)) return 'open'
  if (isDrilled(one)) return 'drill'
  const ran = seen.filter(({ file, title }) => file === one.file && written(one.test).test(title))
  if (ran.length === 0) return 'not seen'
  return ran.every(({ isPassed }) => isPassed) ? 'passed' : 'failed'
}

const cell = (text: string) => text.replaceAll('|', '\\|')
const testOf = (one: Statement) => (isOpen(one) ? one.test : `\`${one.file.replace(/^tests\//, '')}\` ${one.test}`)

export function tableOf(result: (one: Statement) => string): string {
  const rows = statements().map((one) => `| ${[one.id, one.of, one.statement, testOf(one), result(one)].map(cell).join(' | ')} |`)
  return ['| | of | statement | test | result |', '|---|---|---|---|---|', ...rows].join('\n')
}

const README = join(ROOT, 'README.md')

const readme = (): string => readFileSync(README, 'utf8')
export const readmeTable = (): string => readme().split(BEGINS)[1]?.split(ENDS)[0]?.trim() ?? ''
export const withTable = (table: string): string =>
  readme().replace(new RegExp(`${BEGINS}[\\s\\S]*${ENDS}`), () => `${BEGINS}\n\n${table}\n\n${ENDS}`)
export const README_PATH = README
