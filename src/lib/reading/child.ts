import { readFile } from 'node:fs/promises'
import { done, refused } from '#domain/outcome.ts'
import type { ReadingOutcome } from '#domain/reading.ts'
import type { ChildLine } from './read.ts'

const say = (line: ChildLine) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function read(path: string): Promise<ReadingOutcome> {
  const text = (await readFile(path)).toString('utf8')
  if (text.trim() === '') return refused('text_missing')
  return done({ format: 'txt', text, pages: [], encoding: 'utf-8', envelope: null, notes: [], isOcr: false, doubtful: [] })
}

say({ outcome: await read(process.argv[2] ?? '') })
