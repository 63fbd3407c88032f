import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unreadPages } from '#domain/reading.ts'
import { joinPages } from '#domain/reading-pages.ts'
import { textOfPage } from '#lib/reading/pdf/layout.ts'
import { readPdf } from '#lib/reading/pdf/read.ts'
import type { Strokes } from '#lib/reading/pdf/strokes.ts'
import { isOrphaned } from '#lib/reading/text/syllables.ts'
import { pdf } from '../support/files.ts'
import { namesIn, notices } from '../support/score.ts'

const SIZE = 12
const WIDE = 6
/** A line as drawn: where it begins, how many lines from the top, its words. */
const line = (x: number, down: number, text: string, right = x + text.length * WIDE) => ({ x, right, y: 800 - down * 15, size: SIZE, text })
const NONE: Strokes = { along: [], down: [] }
const full = 550
const linesOf = (items: ReturnType<typeof line>[], strokes = NONE) => textOfPage(items, strokes).split('\n')

describe('the lines of a page become what was written', () => {
  test('a head of two columns, its left one first', () => {
    expect(
      linesOf([
        line(100, 0, 'ỦY BAN NHÂN DÂN'),
        line(300, 0, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        line(110, 1, 'TỈNH NAM ĐỊNH'),
        line(330, 1, 'Độc lập - Tự do - Hạnh phúc'),
        line(330, 2, 'Nam Định, ngày 12 tháng 5 năm 2022'),
      ]),
    ).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH NAM ĐỊNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nam Định, ngày 12 tháng 5 năm 2022',
    ])
  })

  test('wrapped lines close up; a line that had room ends its paragraph', () => {
    expect(
      linesOf([
        line(114, 0, 'Ngày 12/5/2022, Chủ tịch UBND tỉnh kết luận, giao Sở Thông tin và', full),
        line(85, 1, 'Truyền thông tham mưu theo Quyết định số 1123/QĐ-', full),
        line(85, 2, 'UBND ngày 08/6/2021 của', full),
        line(85, 3, 'UBND tỉnh.'),
        line(114, 4, '1. Các Sở, ban, ngành báo cáo', full),
        line(85, 5, '30 ngày một lần.'),
        line(114, 6, 'Văn phòng UBND tỉnh thông báo.'),
      ]),
    ).toEqual([
      'Ngày 12/5/2022, Chủ tịch UBND tỉnh kết luận, giao Sở Thông tin và Truyền thông tham mưu theo Quyết định số 1123/QĐ-UBND ngày 08/6/2021 của UBND tỉnh.',
      '1. Các Sở, ban, ngành báo cáo 30 ngày một lần.',
      'Văn phòng UBND tỉnh thông báo.',
    ])
  })

  test('what stands beyond the edge of the text is no measure of its lines', () => {
    const items = [
      line(85, 0, 'Ngày 12/5/2022, Chủ tịch UBND tỉnh giao Sở Thông tin và', 480),
      line(85, 1, 'Truyền thông, Sở Tài chính và các đơn vị có liên quan của', 482),
      line(85, 2, 'Tỉnh báo cáo.'),
      line(500, 50, 'trang 1/2'),
    ]
    expect(linesOf(items)[0]).toMatch(/Thông tin và Truyền thông, .* của Tỉnh báo cáo\.$/)
  })

  test('two columns of text are read one after the other', () => {
    const items = [0, 1, 2].flatMap((down) => [line(50, down, `trái ${down} là lời`, 280), line(310, down, `phải ${down} là lời`, 540)])
    expect(linesOf(items)).toEqual(['trái 0 là lời trái 1 là lời trái 2 là lời', 'phải 0 là lời phải 1 là lời phải 2 là lời'])
  })

  test('a ruled table keeps its rows and what is merged', () => {
    const edges = [800, 780, 720, 690, 670]
    const sides = [50, 100, 250, 400]
    const strokes = {
      along: edges.map((at, index) => ({ at, from: 50, to: index === 2 ? 250 : 400 })),
      down: sides.map((at) => ({ at, from: at === 50 || at === 400 ? 670 : 690, to: 800 })),
    }
    const at = (x: number, y: number, text: string) => ({ x, right: x + 30, y, size: SIZE, text })
    expect(
      linesOf(
        [
          ...[at(60, 786, 'TT'), at(110, 786, 'Nhiệm vụ'), at(260, 786, 'Chủ trì')],
          ...[at(110, 766, 'Xây dựng'), at(60, 750, '1'), at(110, 735, 'Đề án'), at(260, 715, 'Sở Nội vụ')],
          ...[at(60, 700, '2'), at(110, 700, 'Báo cáo'), at(60, 676, 'Ghi chú'), at(60, 600, 'Nơi nhận:')],
        ],
        strokes,
      ),
    ).toEqual(['TT | Nhiệm vụ | Chủ trì', '1 | Xây dựng Đề án | Sở Nội vụ', '2 | Báo cáo | Sở Nội vụ', 'Ghi chú', 'Nơi nhận:'])
  })
})

describe('pages become one text', () => {
  test.each([
    ['numbers go, a paragraph closes up', ['1\nGiao các Sở, ban,', '- 2 -\nngành báo cáo.\nTrang 2/3'], 'Giao các Sở, ban, ngành báo cáo.'],
    ['a symbol keeps its hyphen', ['theo Quyết định 12/QĐ-', '2\nUBND ngày'], 'theo Quyết định 12/QĐ-UBND ngày'],
    ['a new clause is one', ['Giao Sở Y tế báo cáo', '2\n2. Sở Tài chính'], 'Giao Sở Y tế báo cáo\n2. Sở Tài chính'],
    ['a running line goes', ['THÔNG BÁO 1\na.', 'THÔNG BÁO 2\nb.', 'THÔNG BÁO 3\nc.'], 'a.\nb.\nc.'],
    ['two alike are no running line', ['Điều khoản\na.', 'Điều khoản\nb.'], 'Điều khoản\na.\nĐiều khoản\nb.'],
    [
      'nor does what a browser prints around it',
      [
        '5/12/22, 8:05 AM    Thông báo\nGiao Sở Y tế,\nhttps://namdinh.gov.vn/a    1/2',
        '5/12/22, 8:05 AM    Thông báo\nSở Nội vụ.\nhttps://namdinh.gov.vn/a    2/2',
      ],
      'Giao Sở Y tế, Sở Nội vụ.',
    ],
    ['empty pages are nothing', ['', '3'], ''],
  ])('%s', (_, pages, text) => expect(joinPages(pages)).toBe(text))
})

const file = (name: string) => readFileSync(join(notices, 'files', name))
const outcomeOf = (bytes: Buffer) => readPdf(bytes, () => undefined).then(unreadPages, (error: { fault?: string }) => error.fault ?? error)

test.each([
  ['a scan has no text', file('03.pdf'), [1, 2]],
  ['nor a text layer that fell apart', file('broken-text-layer.pdf'), [1, 2]],
  ['a password', file('password.pdf'), 'pdf_locked'],
  ['cut short', file('02.pdf').subarray(0, 30_000), 'pdf_damaged'],
  ['no pages', pdf(), 'pdf_damaged'],
])('%s', async (_, bytes, expected) => expect(await outcomeOf(bytes)).toEqual(expected))

test('a healthy text is never taken for a broken layer', () => {
  for (const folder of [notices, join(notices, 'own')])
    for (const name of namesIn(folder)) expect(isOrphaned(readFileSync(join(folder, `${name}.txt`), 'utf8')), name).toBe(false)
})
