import { expect, test } from 'vitest'
import { READING_LIMITS } from '#domain/reading.ts'
import { readBytes } from '#lib/reading/bytes.ts'
import { refuseSecret } from '#lib/reading/secrecy.ts'
import { faultSentence } from '#lib/vi/reading.ts'
import { badFiles } from '../support/bad-files.ts'

// What the process around the reading decides is tried by the drill R-23, through that process.
const AROUND = ['file_empty', 'file_too_large', 'text_too_long', 'text_missing', 'reading_too_big']
const files = badFiles().filter(([, fault]) => !AROUND.includes(fault))

const faultOf = async (bytes: Buffer) => {
  try {
    const { text } = await readBytes(bytes, () => undefined)
    refuseSecret(text)
    return text.slice(0, 100)
  } catch (error) {
    return (error as { fault?: string }).fault ?? error
  }
}

test.each(files)('%s: %s', async (_, fault, make) => expect(await faultOf(make())).toBe(fault))

test('there are enough of them, of many kinds', () => {
  const faults = new Set(badFiles().map(([, fault]) => fault))
  expect(badFiles().length).toBeGreaterThan(60)
  expect(faults.size).toBeGreaterThan(25)
  const sentences = new Set([...faults].map(faultSentence))
  expect(sentences.size).toBe(faults.size)
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{20,}\.$/u)
  expect(READING_LIMITS.pages).toBe(300)
})
