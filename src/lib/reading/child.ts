import { readFile } from 'node:fs/promises'
import { done, refused } from '#domain/outcome.ts'
import { READING_LIMITS, type Reading, type ReadingOutcome } from '#domain/reading.ts'
import { kindOf } from './kind.ts'
import { readPdf } from './pdf/read.ts'
import type { ChildLine } from './read.ts'
import { refuseSecret } from './secrecy.ts'
import { readText } from './text/read.ts'
import { Unreadable } from './unreadable.ts'
import { readWord } from './word/read.ts'

const say = (line: ChildLine) => process.stdout.write(`${JSON.stringify(line)}\n`)

function readBytes(bytes: Buffer): Reading | Promise<Reading> {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'text':
      return readText(bytes)
    case 'zip':
      return readWord(bytes)
    case 'pdf':
      return readPdf(bytes, (page, of) => say({ page, of }))
    case 'compound':
    case 'picture':
    case 'xml':
      throw new Unreadable('type_unknown')
    default:
      throw new Unreadable(kind)
  }
}

async function read(path: string): Promise<ReadingOutcome> {
  try {
    const reading = await readBytes(await readFile(path))
    const isWhole = reading.pages.every((page) => page !== null)
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
