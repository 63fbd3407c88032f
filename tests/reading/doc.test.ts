import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Compound } from '#lib/reading/compound.ts'
import { numberingOf } from '#lib/reading/doc/lists.ts'
import { propertiesIn } from '#lib/reading/doc/properties.ts'
import { readDoc } from '#lib/reading/doc/read.ts'
import { compound } from '../support/files.ts'
import { notices } from '../support/score.ts'

const whole = readFileSync(join(notices, 'files', '07.doc'))
const read = (bytes: Buffer) => {
  try {
    return readDoc(bytes).text
  } catch (error) {
    return (error as { fault?: string }).fault ?? error
  }
}

test('an old Word file reads as its text', () => {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('Nơi nhận'))
  const text = readFileSync(join(notices, '07.txt'), 'utf8').normalize('NFC')
  expect(lines(String(read(whole)))).toEqual(lines(text))
})

/** The file with something of its main stream changed. */
function changed(change: (document: Buffer) => void): Buffer {
  const bytes = Buffer.from(whole)
  const document = new Compound(bytes).stream('WordDocument')
  const at = bytes.indexOf(document.subarray(0, 64))
  change(bytes.subarray(at))
  return bytes
}

test.each([
  ['word_damaged', whole.subarray(0, 9000)],
  ['word_damaged', whole.subarray(0, 600)],
  ['word_damaged', Buffer.from(whole).fill(0xff, 40, 76)],
  ['word_locked', changed((document) => document.writeUInt16LE(document.readUInt16LE(10) | 0x100, 10))],
  ['word_too_old', changed((document) => document.writeUInt16LE(0x65, 2))],
  ['word_locked', compound('EncryptedPackage', Buffer.alloc(512))],
  ['type_workbook', compound('Workbook', Buffer.alloc(512))],
  ['type_slides', compound('PowerPoint Document', Buffer.alloc(512))],
  ['type_unknown', compound('__properties_version1.0', Buffer.alloc(512))],
  ['word_damaged', compound('WordDocument', Buffer.alloc(20))],
])('%s', (fault, bytes) => expect(read(bytes)).toBe(fault))

test('a chain of sectors that bites its tail ends', () => {
  const bytes = compound('WordDocument', Buffer.alloc(512))
  bytes.writeUInt32LE(1, 512 + 4)
  expect(read(bytes)).toBe('word_damaged')
})

describe('properties of a paragraph', () => {
  test.each([
    ['list and level', '0b4605000a2602', { list: 5, level: 2 }],
    ['a cell, and the end of its row', '162401172401', { isInTable: true, isRowEnd: true }],
    ['behind a definition of columns', `08d60301${'11'.repeat(258)}0b460700`, { list: 7 }],
    ['behind tabs of any length', '0dc603010203162401', { isInTable: true }],
  ])('%s', (_, changes, expected) => expect(propertiesIn(Buffer.from(changes, 'hex'))).toEqual(expected))
})

/** A level as Word keeps it: where it starts, how it counts, what it shows. */
function level(start: number, format: number, text: string, flags = 0): Buffer {
  const head = Buffer.alloc(28)
  head.writeUInt32LE(start, 0)
  head.writeUInt8(format, 4)
  head.writeUInt8(flags, 5)
  const words = Buffer.from(text, 'utf16le')
  const length = Buffer.alloc(2)
  length.writeUInt16LE(text.length)
  return Buffer.concat([head, length, words])
}

test('lists of an old file are counted as those of a new one', () => {
  const lists = Buffer.alloc(2 + 2 * 28)
  lists.writeUInt16LE(2)
  lists.writeUInt32LE(77, 2)
  lists.writeUInt32LE(88, 30)
  lists.writeUInt8(1, 30 + 26)
  const levels = [
    level(1, 1, '\u0000.'),
    level(1, 0, '\u0001.'),
    level(1, 4, '\u0002)', 0x08),
    ...Array.from({ length: 6 }, () => level(1, 23, '-')),
  ]
  const overrides = Buffer.alloc(4 + 2 * 16 + 4 + 4 + 8)
  overrides.writeUInt32LE(2)
  overrides.writeUInt32LE(77, 4)
  overrides.writeUInt32LE(88, 20)
  overrides.writeUInt8(1, 32)
  overrides.writeUInt32LE(5, 44)
  overrides.writeUInt32LE(0x10, 48)
  const parts = { lists: Buffer.concat([lists, ...levels, level(1, 23, '\uf0b7')]), overrides }
  const numbering = numberingOf({ from: (name: keyof typeof parts) => parts[name] } as Parameters<typeof numberingOf>[0])
  const shown = [0, 1, 2, 2, 0, 1, 2].map((at) => numbering.next('1', at))
  // The third level goes on for ever, as its flag says.
  expect(shown).toEqual(['I.', '1.', 'a)', 'b)', 'II.', '1.', 'c)'])
  expect(numbering.next('2', 0)).toBe('-')
})
