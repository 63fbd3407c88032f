import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWord } from '#lib/reading/word/read.ts'
import { zip } from '../support/files.ts'
import { cell, list, num, numbered, type Parts, p, r, t, table, word, wordPart } from '../support/word.ts'

const linesOf = async (parts: Parts) => (await readWord(word(parts))).text.split('\n')
const faultOf = (bytes: Buffer) =>
  readWord(bytes).then(
    ({ text }) => text,
    (error: { fault?: string }) => error.fault ?? error,
  )

const OUTLINE = list(
  0,
  { format: 'upperRoman', text: '%1.' },
  { format: 'decimal', text: '%2.' },
  { format: 'lowerLetter', text: '%3)' },
  { format: 'decimal', text: '%2.%4.' },
)
const BULLETS = list(1, { format: 'bullet', text: '\uf02d' }, { format: 'bullet', text: 'o' })

describe('numbers of lists are counted as Word shows them', () => {
  test('levels, restarts, and a list that runs on across others', async () => {
    const body = [
      numbered(1, 0, 'Mục đích'),
      numbered(1, 1, 'Mục đích'),
      numbered(2, 0, 'Khắc phục'),
      numbered(2, 1, 'Sâu hơn'),
      numbered(1, 1, 'Yêu cầu'),
      numbered(1, 2, 'Rõ người'),
      numbered(1, 2, 'Rõ việc'),
      p('đ) Rõ thời gian'),
      numbered(1, 0, 'Nhiệm vụ'),
      numbered(1, 1, 'Thể chế'),
      numbered(1, 2, 'Rà soát'),
      numbered(1, 3, 'Ban hành'),
    ].join('')
    expect(await linesOf({ body, numbering: OUTLINE + BULLETS + num(1, 0) + num(2, 1) })).toEqual([
      'I. Mục đích',
      '1. Mục đích',
      '- Khắc phục',
      '+ Sâu hơn',
      '2. Yêu cầu',
      'a) Rõ người',
      'b) Rõ việc',
      'đ) Rõ thời gian',
      'II. Nhiệm vụ',
      '1. Thể chế',
      'a) Rà soát',
      '1.1. Ban hành',
    ])
  })

  test.each([
    ['a second list of the same kind goes on', '', ['1.', '2.', '3.']],
    ['unless it says where it starts', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>', ['1.', '2.', '1.']],
  ])('%s', async (_, overrides, expected) => {
    const numbering = list(0, { format: 'decimal', text: '%1.' }) + num(1, 0) + num(2, 0, overrides)
    expect(await linesOf({ body: numbered(1, 0, 'a') + numbered(1, 0, 'b') + numbered(2, 0, 'c'), numbering })).toEqual(
      expected.map((marker, index) => `${marker} ${'abc'[index]}`),
    )
  })

  test.each([
    ['decimalZero', '%1/', 9, '09/'],
    ['lowerRoman', '(%1)', 4, '(iv)'],
    ['upperLetter', 'Phần %1:', 27, 'Phần AA:'],
    ['upperRoman', '%1', 1994, 'MCMXCIV'],
    ['none', 'Điều', 1, 'Điều'],
  ])('%s', async (format, text, start, marker) => {
    expect(await linesOf({ body: numbered(1, 0, 'x'), numbering: list(0, { format, text, start }) + num(1, 0) })).toEqual([`${marker} x`])
  })

  test('a level that never starts again, and one that takes figures for letters', async () => {
    const numbering =
      list(
        0,
        { format: 'upperRoman', text: 'Chương %1.' },
        { format: 'decimal', text: 'Điều %2.', more: '<w:lvlRestart w:val="0"/>' },
        { format: 'decimal', text: '%1.%3', more: '<w:isLgl/>' },
      ) + num(1, 0)
    const body = [0, 1, 1, 0, 1, 2].map((level) => numbered(1, level, 'x')).join('')
    expect(await linesOf({ body, numbering })).toEqual(['Chương I. x', 'Điều 1. x', 'Điều 2. x', 'Chương II. x', 'Điều 3. x', '2.1 x'])
  })

  test('a style brings its level; a paragraph may decline', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>`
    const numbering =
      list(0, { format: 'upperRoman', text: '%1.' }, { format: 'decimal', text: '%2.', more: '<w:pStyle w:val="Muc"/>' }) + num(1, 0)
    const styled = (style: string, more = '') => p('x', `<w:pStyle w:val="${style}"/>${more}`)
    const body = styled('Muc') + styled('Con') + styled('Con', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await linesOf({ body, numbering, styles })).toEqual(['1. x', '2. x', 'x'])
  })

  test('a list takes its levels from a style of lists', async () => {
    const levels = list(0, { format: 'upperRoman', text: '%1.' }).replace('<w:lvl ', '<w:styleLink w:val="Muc"/><w:lvl ')
    const numbering = `${levels}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Muc"/></w:abstractNum>${num(1, 1)}`
    expect(await linesOf({ body: numbered(1, 0, 'x') + numbered(1, 0, 'y'), numbering })).toEqual(['I. x', 'II. y'])
  })

  test('an empty numbered paragraph counts and is not shown', async () => {
    const numbering = list(0, { format: 'decimal', text: '%1.' }) + num(1, 0)
    expect(await linesOf({ body: numbered(1, 0, 'a') + numbered(1, 0, '') + numbered(1, 0, 'b'), numbering })).toEqual(['1. a', '', '3. b'])
  })
})

describe('tables', () => {
  test('rows keep their columns; what is merged downwards stands in each row', async () => {
    const numbering = list(0, { format: 'decimal', text: '%1' }) + num(1, 0)
    const count = cell(numbered(1, 0, ''))
    const body = table(
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'].map((title) => cell(title)),
      [cell('I'), cell('Cải cách | bộ máy', '<w:gridSpan w:val="3"/>')],
      [count, cell('Xây dựng Đề án'), cell(p('Sở Nội vụ') + p('Sở Tài chính'), '<w:vMerge w:val="restart"/>'), cell('Quý II')],
      [count, cell('Đánh giá'), cell('', '<w:vMerge/>'), cell('Tháng 8')],
      [cell('Ghi chú chung', '<w:gridSpan w:val="4"/>')],
    )
    expect(await linesOf({ body, numbering })).toEqual([
      'STT | Nhiệm vụ | Chủ trì | Thời hạn',
      'I | Cải cách / bộ máy |  | ',
      '1 | Xây dựng Đề án | Sở Nội vụ; Sở Tài chính | Quý II',
      '2 | Đánh giá | Sở Nội vụ; Sở Tài chính | Tháng 8',
      'Ghi chú chung',
    ])
  })

  test('what only stands side by side becomes lines', async () => {
    const body = table([cell(p('ỦY BAN NHÂN DÂN') + p('TỈNH NAM ĐỊNH')), cell(p('CỘNG HÒA') + p('Độc lập'))])
    expect(await linesOf({ body })).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH NAM ĐỊNH', 'CỘNG HÒA', 'Độc lập'])
  })
})

describe('words', () => {
  const box = `<w:txbxContent>${p('DỰ THẢO')}</w:txbxContent>`
  const NOTES = wordPart('footnotes', 'footnotes', `<w:footnote w:id="2">${p('Quyết định số 1/QĐ')}</w:footnote>`)
  test.each([
    [
      'a text box once',
      p(
        `${r('Kính gửi')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['Kính gửi', 'DỰ THẢO'],
    ],
    [
      'what was struck out is left out, what was added is taken',
      p(`${r('hạn ')}<w:del><w:r><w:delText>20/5</w:delText></w:r></w:del><w:ins>${r('25/5')}</w:ins>`),
      ['hạn 25/5'],
    ],
    ['a paragraph whose mark was struck out goes on', p(r('Sở Nội '), '<w:rPr><w:del/></w:rPr>') + p('vụ'), ['Sở Nội vụ']],
    ['hidden words are not there', p(r('a') + r('b', '<w:vanish/>') + r('c', '<w:vanish w:val="0"/>')), ['ac']],
    ['capitals by format', p(r('Thông báo', '<w:caps/>')), ['THÔNG BÁO']],
    [
      'fields show their result',
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${r('12/5')}`),
      ['12/5'],
    ],
    [
      'links and controls are read through',
      `${p(`<w:hyperlink>${r('a')}</w:hyperlink>`)}<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>${p('b')}</w:sdtContent></w:sdt>`,
      ['a', 'b'],
    ],
    [
      'breaks and hyphens',
      p(`<w:r>${t('1123/QĐ')}<w:noBreakHyphen/>${t('UBND')}<w:br/>${t('dòng')}<w:softHyphen/>${t(' hai')}</w:r>`),
      ['1123/QĐ-UBND', 'dòng hai'],
    ],
    ['a tab behind a marker is a blank', p(`<w:r>${t('1.')}<w:tab/>${t('Giao')}</w:r>`), ['1. Giao']],
    [
      'fonts of before Unicode',
      p(
        r('Së Tµi chÝnh ', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>') +
          r('céng hßa', '<w:rFonts w:hAnsi=".VnTimeH"/>') +
          r(' Sôû Y teá', '<w:rFonts w:ascii="VNI-Times"/>'),
      ),
      ['Sở Tài chính CỘNG HÒA Sở Y tế'],
    ],
    [
      'a note below the page stands at the end',
      p(`${r('Thực hiện')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p('hết'),
      ['Thực hiện', 'hết', 'Chú thích 1: Quyết định số 1/QĐ'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf({ body, more: [NOTES, wordPart('header1', 'hdr', p('trang 1'))] })).toEqual(lines)
  })

  test('letters of an old font that says nothing of itself', async () => {
    const body = p('Uû ban nh©n d©n tØnh yªu cÇu Së Tµi chÝnh, Së X©y dùng, Së Néi vô hoµn thµnh tr­íc ngµy 20/5')
    expect(await linesOf({ body })).toEqual([
      'Uỷ ban nhân dân tỉnh yêu cầu Sở Tài chính, Sở Xây dựng, Sở Nội vụ hoàn thành trước ngày 20/5',
    ])
  })
})

const whole = readFileSync(join(import.meta.dirname, '../notices/files/05.docx'))
test.each([
  ['secret', word({ body: p('Kế hoạch'), more: [wordPart('header1', 'hdr', p('MẬT'))] })],
  ['with_macros', word({ body: p('x'), more: [{ name: 'word/vbaProject.bin', data: 'x' }] })],
  ['type_workbook', zip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }])],
  ['type_slides', zip([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }])],
  ['type_open_document', zip([{ name: 'mimetype' }, { name: 'content.xml' }, { name: 'META-INF/manifest.xml' }])],
  ['type_archive', zip([{ name: 'a.zip', data: word({ body: '' }) }])],
  ['word_locked', zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', flags: 1 }])],
  ['zip_ambiguous', zip([{ name: 'word/document.xml' }, { name: 'word/document.xml' }])],
  [
    'xml_doctype',
    zip([
      { name: '[Content_Types].xml', data: '<a/>' },
      { name: 'word/document.xml', data: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    ]),
  ],
  ['xml_damaged', word({ body: '<w:p><w:r>' })],
  ['xml_damaged', word({ body: '<w:p>'.repeat(300) + '</w:p>'.repeat(300) })],
  ['xml_damaged', word({ body: p(r('x')).replace('x', '&unheard;') })],
  ['word_damaged', word({ body: p('x'.repeat(5000)) }).fill(7, 60, 90)],
  ['word_damaged', whole.subarray(0, 2000)],
  ['word_damaged', zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', data: '<a/>', size: 3 }])],
  ['zip_inflates', word({ body: p('a'.repeat(50 * 1024 * 1024)) })],
  ['letters_unreadable', word({ body: p('Th?ng b?o k?t lu?n c?a Ch? t?ch y?u c?u c?c s?, ban, ng?nh') })],
])('%s', async (fault, bytes) => expect(await faultOf(bytes)).toBe(fault))
