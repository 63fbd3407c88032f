import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { README_PATH, readmeTable, resultOf, seenIn, statements, tableOf, withTable } from './statements.ts'

// npm run statements -- FOLDER: reads every report of vitest and Playwright (JSON) in the folder and writes the table of the
// README; with --check it only says whether everything it promises was seen to pass.
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })
const [folder = ''] = positionals
const seen = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => seenIn(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
const results = new Map(statements().map((one) => [one.id, resultOf(one, seen)]))
const table = tableOf(({ id }) => results.get(id) ?? '')
if (!values.check) writeFileSync(README_PATH, withTable(table))
const bad = [...results].filter(([, result]) => result === 'failed' || result === 'not seen')
for (const [id, result] of bad) console.log(`${id}: ${result}`)
if (values.check && table !== readmeTable()) console.log('README.md says something else: npm run statements')
console.log(`${results.size - bad.length} of ${results.size} statements are as the README says`)
process.exit(bad.length > 0 || (values.check && table !== readmeTable()) ? 1 : 0)
