import { readFile } from 'node:fs/promises'
import { done, refused } from '#domain/outcome.ts'
import { READING_LIMITS, type ReadingOutcome } from '#domain/reading.ts'
import { readBytes } from './bytes.ts'
import type { ChildLine } from './read.ts'
import { refuseSecret } from './secrecy.ts'
import { Unreadable } from './unreadable.ts'

const say = (line: ChildLine) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function read(path: string): Promise<ReadingOutcome> {
  try {
    const reading = await readBytes(await readFile(path), (page, of) => say({ page, of }))
    const isWhole = !reading.pages.includes(null)
    if (isWhole && !/\p{L}/u.test(reading.text)) return refused('text_missing')
    if (reading.text.length > READING_LIMITS.characters) return refused('text_too_long')
    refuseSecret(reading.text)
    return done(reading)
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.fault)
    throw error
  }
}

say({ outcome: await read(process.argv[2] ?? '') })
