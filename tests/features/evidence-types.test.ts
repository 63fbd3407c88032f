import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ContentRefusal, FileType } from '#domain/evidence.ts'
import { recognise } from '#lib/recognise.ts'
import { compound, doc, docx, jpg, pdf, png, xls, xlsx, zip } from '../support/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-types-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function judge(content: Buffer): Promise<FileType | ContentRefusal> {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  return recognise(path, content.length)
}

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024)

const SAMPLES: [string, Buffer, FileType | ContentRefusal][] = [
  ['a PDF', pdf(), 'pdf'],
  ['a PDF whose table lies far from its end', pdf('', 200_000), 'pdf'],
  ['a PDF behind a password', pdf('/Encrypt 5 0 R '), 'file_locked'],
  ['a PDF behind a password, named without a blank', pdf('/Encrypt<</V 4>>'), 'file_locked'],
  ['a PDF that only has a word like it', pdf('/EncryptMetadata true '), 'pdf'],
  ['a PDF cut off', pdf('', 5000).subarray(0, 4000), 'file_damaged'],
  ['a page that hides before a PDF', Buffer.concat([Buffer.from('<script>alert(1)</script>'), pdf()]), 'file_wrong_type'],
  ['a photograph', jpg(), 'jpg'],
  ['a photograph with words of the camera behind it', Buffer.concat([jpg(), Buffer.alloc(500, 1)]), 'jpg'],
  ['a photograph cut off', jpg().subarray(0, 100), 'file_damaged'],
  ['a picture', png(), 'png'],
  ['a picture cut off', png().subarray(0, 60), 'file_damaged'],
  ['a document', docx(), 'docx'],
  ['a table', xlsx(), 'xlsx'],
  ['a document with code', docx({ name: 'word/vbaProject.bin' }), 'file_wrong_type'],
  ['a document that is also a table', docx({ name: 'xl/workbook.xml' }), 'file_wrong_type'],
  ['a zip of something else', zip([{ name: 'readme.txt' }]), 'file_wrong_type'],
  ['a document without its list of types', zip([{ name: 'word/document.xml' }]), 'file_wrong_type'],
  ['a document with an encrypted part', docx({ name: 'word/a.xml', flags: 1 }), 'file_locked'],
  ['a document with a part twice', docx({ name: 'word/document.xml' }), 'file_damaged'],
  ['a document with a part that is not what it was', docx({ name: 'word/a.xml', crc: 1 }), 'file_damaged'],
  ['a document that says a part is shorter than it is', docx({ name: 'word/a.xml', data: 'long enough', size: 3 }), 'file_damaged'],
  ['a document cut off', docx({ name: 'word/media/a.png', data: png() }).subarray(0, 200), 'file_damaged'],
  ['a document that leads out of its folder', docx({ name: '../../a.xml' }), 'file_damaged'],
  ['a document that inflates without end', docx({ name: 'a', data: megabytes(150) }, { name: 'b', data: megabytes(150) }), 'file_damaged'],
  ['a document of 2003', doc(), 'doc'],
  ['a document of 2003 behind a password', doc(1), 'file_locked'],
  ['a table of 2003', xls(), 'xls'],
  ['a table of 2003 behind a password', xls(0x2f), 'file_locked'],
  ['a newer document behind a password', compound('EncryptedPackage', Buffer.alloc(10)), 'file_locked'],
  ['a compound file of something else', compound('MSI', Buffer.alloc(10)), 'file_wrong_type'],
  ['a compound file cut off', doc().subarray(0, 700), 'file_damaged'],
  ['a drawing of lines', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'file_wrong_type'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file_wrong_type'],
  ['XML', Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'), 'file_wrong_type'],
  ['a picture that is also a program', Buffer.from('GIF89a/*'), 'file_wrong_type'],
  ['a program', Buffer.from('4d5a90000300', 'hex'), 'file_wrong_type'],
  ['words', Buffer.from('Kế hoạch'), 'file_wrong_type'],
  ['one byte', Buffer.from('%'), 'file_wrong_type'],
]

test.each(SAMPLES)('%s', async (_, content, expected) => expect(await judge(content)).toBe(expected))

test('a chain of sectors that bites its tail ends', async () => {
  const circle = doc()
  circle.writeUInt32LE(1, 512 + 4)
  expect(await judge(circle)).toBe('file_damaged')
})
