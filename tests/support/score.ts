import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '#domain/extraction/extract.ts'
import { toScored } from '#domain/extraction/scored.ts'

export const notices = join(import.meta.dirname, '../notices')
export const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))

type Measure = { p: number; r: number; f: number }
type Score = {
  notices: number
  missingFiles: number
  overall: Record<'items' | 'lead' | 'coord' | 'deadlines' | 'citations', Measure>
  citedAnywhere: Measure
  head: Record<'number' | 'issuedOn' | 'issuer' | 'signer', number>
  refusals: { expected: number; right: number; wrongly: string[] }
}

/** Runs the scorer over what was read, by the name of the labelled notice. */
export function scoreOf(read: Readonly<Record<string, unknown>>, gold: string): Score {
  const predictions = mkdtempSync(join(tmpdir(), 'extraction-'))
  try {
    for (const [name, one] of Object.entries(read)) writeFileSync(join(predictions, `${name}.json`), JSON.stringify(one))
    const only = ['--only', Object.keys(read).join(',')]
    const args = [join(notices, 'score.mjs'), predictions, '--gold', gold, '--json', ...only]
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  } finally {
    rmSync(predictions, { recursive: true })
  }
}

/** The score of all notices of a folder. */
export const score = (folder: string, read: (text: string) => unknown = (text) => toScored(extract(text))): Score =>
  scoreOf(
    Object.fromEntries(namesIn(folder).map((name) => [name, read(readFileSync(join(folder, `${name}.txt`), 'utf8'))])),
    join(folder, 'gold'),
  )
