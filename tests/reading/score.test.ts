import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '#domain/extraction/extract.ts'
import { toScored } from '#domain/extraction/scored.ts'
import type { Reading } from '#domain/reading.ts'
import { readDoc } from '#lib/reading/doc/read.ts'
import { readPdf } from '#lib/reading/pdf/read.ts'
import { readText } from '#lib/reading/text/read.ts'
import { readWord } from '#lib/reading/word/read.ts'
import { notices, scoreOf } from '../support/score.ts'

type Reader = (bytes: Buffer) => Reading | Promise<Reading>

const readPage: Reader = (bytes) => readPdf(bytes, () => undefined)

// The same notice in another file scores as its text does.
const FILES: [string, string, Reader][] = [
  ['01', '01.docx', readWord],
  ['05', '05.docx', readWord],
  ['02', '02.pdf', readPage],
  ['05', '05.pdf', readPage],
  ['06', '06.pdf', readPage],
  ['07', 'tcvn3.txt', readText],
  ['03', 'windows-1258.txt', readText],
  ['07', '07.doc', readDoc],
]

test.each(FILES)('notice %s reads from %s as from its text', async (name, file, read) => {
  const { text } = await read(readFileSync(join(notices, 'files', file)))
  const { overall, head } = scoreOf({ [name]: toScored(extract(text)) }, join(notices, 'gold'))
  for (const { f } of Object.values(overall)) expect(f).toBeGreaterThanOrEqual(0.995)
  expect(Object.values(head)).toEqual([1, 1, 1, 1])
})
