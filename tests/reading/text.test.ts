import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kindOf } from '#lib/reading/kind.ts'
import { readText } from '#lib/reading/text/read.ts'
import { isSyllable } from '#lib/reading/text/syllables.ts'

const notices = join(import.meta.dirname, '../notices')
const file = (name: string) => readFileSync(join(notices, 'files', name))
const notice = (name: string) => readFileSync(join(notices, `${name}.txt`), 'utf8')
const read = (bytes: Buffer) => readText(bytes)
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const wide = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const fault = (bytes: Buffer) => {
  try {
    return read(bytes).text
  } catch (error) {
    return (error as { fault?: string }).fault ?? error
  }
}

// As such texts look to whoever opens them without the font.
const VNI =
  'UÛY BAN NHAÂN DAÂN TÆNH. Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. ' +
  'Sôû Thoâng tin vaø Truyeàn thoâng hoaøn thaønh tröôùc ngaøy 20/5/2022, ñöôïc quyù cô quan, ñôn vò thò xaõ nghieân cöùu; caáp nöôùc, ñaëng kyù, chaët cheõ, kyõ thuaät, yù kieán.'
const VNI_READ =
  'ỦY BAN NHÂN DÂN TỈNH. Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. ' +
  'Sở Thông tin và Truyền thông hoàn thành trước ngày 20/5/2022, được quý cơ quan, đơn vị thị xã nghiên cứu; cấp nước, đặng ký, chặt chẽ, kỹ thuật, ý kiến.'
const TCVN3 =
  'céng hßa x· héi chñ nghÜa viÖt nam. §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh giao Së Tµi chÝnh, Së Kho¸ häc vµ C«ng nghÖ; c¨n cø quyÕt ®Þnh. LUËT §ÊT §AI.\n' +
  'ñy ban nh©n d©n huyÖn ýt nhÊt b¶y ngµy.'
const TCVN3_READ =
  'Cộng hòa xã hội chủ nghĩa việt nam. Độc lập - Tự do - Hạnh phúc. Uỷ ban nhân dân tỉnh giao Sở Tài chính, Sở Khoá học và Công nghệ; căn cứ quyết định. LUẬT ĐẤT ĐAI.\n' +
  'Ủy ban nhân dân huyện ýt nhất bảy ngày.'

describe('a text is read in the encoding it was written in', () => {
  test.each([
    ['vni', latin1(VNI), VNI_READ],
    ['tcvn3', latin1(TCVN3), TCVN3_READ],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), wide(VNI_READ)]), VNI_READ],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), wide(VNI_READ, true)]), VNI_READ],
    ['utf-16le', wide(VNI_READ), VNI_READ],
    ['utf-16be', wide(VNI_READ, true), VNI_READ],
    ['utf-8', Buffer.from(`\ufeff${VNI_READ}`), VNI_READ],
  ])('%s', (encoding, bytes, text) => {
    const reading = read(bytes)
    expect(reading.text).toBe(text)
    expect(reading.encoding).toBe(encoding)
  })

  test('the letters of an old font in a newer encoding', () => {
    expect(read(Buffer.from(VNI)).text).toBe(VNI_READ)
    expect(read(Buffer.from(TCVN3)).text).toBe(TCVN3_READ)
    expect(read(wide(VNI)).text).toBe(VNI_READ)
  })

  test('UTF-8 that was taken for Windows-1252 and kept as such', () => {
    const damaged = new TextDecoder('windows-1252').decode(Buffer.from(notice('01')))
    expect(read(Buffer.from(damaged)).text).toBe(notice('01'))
  })

  test('Windows-1258 with tones as letters of their own becomes one form', () => {
    const { text, encoding } = read(file('windows-1258.txt'))
    expect(encoding).toBe('windows-1258')
    expect(text.replaceAll('\r\n', '\n').trim()).toBe(notice('03').normalize('NFC').trim())
  })

  test('TCVN3 gives its capitals back as far as it can', () => {
    const { text, encoding, notes } = read(file('tcvn3.txt'))
    expect([encoding, notes]).toEqual(['tcvn3', ['converted', 'capitals_lost']])
    expect(text.replaceAll('\r\n', '\n').trim()).toBe(notice('07').normalize('NFC').trim())
  })

  test('every labelled notice stays as it is', () => {
    for (const name of readdirSync(notices).filter((one) => /\.txt$/.test(one))) {
      const bytes = readFileSync(join(notices, name))
      expect(read(bytes).text, name).toBe(bytes.toString('utf8').replace(/^\ufeff/, ''))
    }
  })

  test('English and unmarked Vietnamese are text too', () => {
    for (const text of [
      'The committee shall report before 20 May.',
      'Thong bao ket luan cua Chu tich UBND tinh',
      'Công ty Müller & Søn, São Paulo',
    ])
      expect(read(Buffer.from(text)).text).toBe(text)
  })
})

describe('a text nobody can read is not taken', () => {
  test.each([
    ['letters lost to question marks', Buffer.from('Th?ng b?o k?t lu?n c?a Ch? t?ch y?u c?u c?c s?, ban, ng?nh'), 'letters_unreadable'],
    [
      'letters lost to replacement signs',
      Buffer.from('Th\ufffdng b\ufffdo k\ufffdt lu\ufffdn c\ufffda Ch\ufffd t\ufffdch y\ufffdu c\ufffdu'),
      'letters_unreadable',
    ],
    ['bytes of another alphabet', latin1('îòå÷åñòâî è ïîðÿäîê ãîñóäàðñòâåííûõ îðãàíîâ íà ìåñòàõ'), 'letters_unreadable'],
    ['zero bytes', Buffer.from('Thông báo\0kết luận'), 'text_binary'],
    ['control bytes', latin1('\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10'), 'text_binary'],
  ])('%s', (_, bytes, expected) => expect(fault(bytes)).toBe(expected))
})

test.each(['nghiêng', 'quyết', 'khuỷu', 'giữa', 'ủy', 'uỷ', 'hoà', 'hòa', 'thuở', 'yêu', 'khuya', 'xoong', 'quốc', 'gìn', 'giếng'])(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true)
  },
)
test.each(['së', 'tµi', 'chÝnh', 'töï', 'ngaøy', 'thã´ng', 'ýờ', 'ỉ́', 'strö', 'øre'])('%s is none', (word) => {
  expect(isSyllable(word.toLowerCase())).toBe(false)
})

test.each(['a', ' ', 'ư', '.', 'ø', '\n', 'A', 'ủ '])('a megabyte of %j is read at once', (letter) => {
  const bytes = Buffer.from(letter.repeat((1024 * 1024) / Buffer.byteLength(letter)))
  const begun = performance.now()
  fault(bytes)
  fault(Buffer.from(bytes.toString('utf8'), 'latin1'))
  expect(performance.now() - begun).toBeLessThan(2000)
})

describe('a file is told by its first bytes', () => {
  test.each([
    ['%PDF-1.7', 'pdf'],
    ['PK\x03\x04', 'zip'],
    ['MZ\x90\0', 'type_program'],
    ['#!/bin/sh\n', 'type_program'],
    ['Rar!\x1a\x07\0', 'type_archive'],
    ['7z\xbc\xaf\x27\x1c', 'type_archive'],
    ['{\\rtf1\\ansi', 'type_rich_text'],
    ['<!DOCTYPE html><html>', 'type_web_page'],
    ['<?xml version="1.0"?>\n<html xmlns="x">', 'type_web_page'],
    ['MIME-Version: 1.0\r\n', 'type_web_page'],
    ['<?xml version="1.0"?><edXML:edXML>', 'xml'],
    ['GIF89a', 'type_picture'],
    ['II*\0', 'type_picture'],
    ['\x89PNG\r\n\x1a\n', 'picture'],
    ['ỦY BAN NHÂN DÂN', 'text'],
    ['<< Thông báo >>', 'text'],
    ['', 'text'],
  ])('%j', (beginning, kind) => {
    expect(kindOf(/[^\0-\xff]/.test(beginning) ? Buffer.from(beginning) : latin1(beginning))).toBe(kind)
  })
})
