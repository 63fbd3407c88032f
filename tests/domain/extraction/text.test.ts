import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/domain/extraction/lines.ts'
import { readMarker } from '../../../src/domain/extraction/markers.ts'
import { normalise } from '../../../src/domain/extraction/normalise.ts'
import { Outline } from '../../../src/domain/extraction/outline.ts'
import { segmentsOf } from '../../../src/domain/extraction/segments.ts'
import { slice, sourceOf } from '../../../src/domain/extraction/source.ts'
import { isSecret, zonesOf } from '../../../src/domain/extraction/zones.ts'

describe('normalising', () => {
  test.each([
    ['\ufeffS\u01a1\u0309 Nội vụ\r\n', 'Sở Nội vụ'],
    ['Ðiện Biên,\u00a0 ngày', 'Điện Biên, ngày'],
    ['S&#7903; KH&amp;&#272;T b&aacute;o c&aacute;o &ldquo;x&rdquo;', 'Sở KH&ĐT báo cáo “x”'],
    ['ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [
      'Làm đầu mối trong các dự án quan\n                                 2\ntrọng quốc gia',
      'Làm đầu mối trong các dự án quan trọng quốc gia',
    ],
    ['THÔNG BÁOKết luận của Chủ tịch', 'THÔNG BÁO\nKết luận của Chủ tịch'],
    ['II.NHIỆM VỤ TRỌNG TÂM1.Về tổ chức', 'II.NHIỆM VỤ TRỌNG TÂM\n1.Về tổ chức'],
    ['Số:\n42/2023/QĐ-UBND', 'Số: 42/2023/QĐ-UBND'],
    ['phê duyệt tại Quyết định số 1123/QĐ-\nUBND ngày', 'phê duyệt tại Quyết định số 1123/QĐ-UBND ngày'],
    ['Sở Tài nguyên và Môi trườngchủ trì trướcngày 05tháng 4', 'Sở Tài nguyên và Môi trường chủ trì trước ngày 05 tháng 4'],
    ['TRIỂNKHAI CHỈ THỊ', 'TRIỂN KHAI CHỈ THỊ'],
    ['Đắk Lắk, karaoke, Krông Búk', 'Đắk Lắk, karaoke, Krông Búk'],
    ['Số: 12/VPCP-CN | Hà Nội, ngày 5 tháng 4 năm 2018 |', 'Số: 12/VPCP-CN\nHà Nội, ngày 5 tháng 4 năm 2018'],
    ['ỦY\nBAN NHÂN DÂN\nTỈNH CAO BẰNG', 'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG'],
    ['Cao\nBằng, ngày 30 tháng 3 năm 2020', 'Cao Bằng, ngày 30 tháng 3 năm 2020'],
    ['Lâm Đồng, ngày 13\ntháng 10 năm 2023', 'Lâm Đồng, ngày 13 tháng 10 năm 2023'],
    ['Giao Giám đốc Sở\nNông nghiệp và Môi trường rà soát', 'Giao Giám đốc Sở Nông nghiệp và Môi trường rà soát'],
    ['ỦY BAN NHÂN DÂN   TỈNH CAO   BẰNG', 'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG'],
    ['2. Sở Nội vụa) Thẩm định', '2. Sở Nội vụ\na) Thẩm định'],
    ['Văn phòng UBND tỉnhTheo dõi việc', 'Văn phòng UBND tỉnh\nTheo dõi việc'],
    ['Đài Phát thanh vàTruyền hình', 'Đài Phát thanh và Truyền hình'],
    ['<p>Sở Y tế</p><p>Sở Tài chính</p>', 'Sở Y tế\nSở Tài chính'],
  ])('%j becomes %j', (raw, text) => {
    expect(normalise(raw)).toBe(text)
  })

  test('numbers of pages between blank lines go, other lone numbers stay', () => {
    const pages = ['a', 'b', 'c', 'd', 'e', 'Sở Y tế phối hợp với', '', '2', '', 'Công an tỉnh.', '', '7', '', 'Sở Nội vụ.']
    expect(normalise(pages.join('\n')).split('\n').slice(5)).toEqual(['Sở Y tế phối hợp với Công an tỉnh.', '', '7', '', 'Sở Nội vụ.'])
  })

  test('a list pasted as one paragraph gets its lines back', () => {
    const pasted =
      'Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành, UBND các huyện, thành phố tập trung thực hiện một số nội dung trọng tâm sau: 1. Sở Nội vụ rà soát. 2. Sở Y tế báo cáo.'
    expect(normalise(pasted).split('\n').slice(1)).toEqual(['1. Sở Nội vụ rà soát.', '2. Sở Y tế báo cáo.'])
  })

  test('lines wrapped at 80 columns become paragraphs, and a date at a line begin is no marker', () => {
    const wrapped = [
      '1. Xây dựng báo cáo năm 2022 theo đề cương gửi kèm (số liệu tính từ ngày',
      '15/12/2021 đến ngày 14/12/2022), gửi về Thanh tra tỉnh trước ngày 28/12/2022 để',
      'tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định theo thẩm quyền và báo',
      'cáo Thanh tra Chính phủ theo đúng quy định của pháp luật về thanh tra hiện hành nay.',
      '2. Sở Nội vụ',
    ].join('\n')
    expect(normalise(wrapped).split('\n')).toHaveLength(2)
  })
})

test.each([
  ['hoan thành truoc ngay 20 thang 5 nam 2022', 'hoàn thành trước ngày 20 tháng 5 năm 2022'],
  ['So Noi vu chu trì, phối hop với UBND các huyen', 'sở nội vụ chủ trì, phối hợp với ubnd các huyện'],
  ['Các so, ban, nganh', 'các sở, ban, ngành'],
  ['so với cùng kỳ, ngay sau đó, Việt Nam 2045', 'so với cùng kỳ, ngay sau đó, việt nam 2045'],
])('accents that a scanner lost are read: %s', (text, lower) => {
  const source = sourceOf(text)
  expect(source.lower).toBe(lower)
  expect([source.folded.length, source.text]).toEqual([text.length, text])
})

test.each([
  ['1. Sở', 'number', '1'],
  ['l.l. Sở', 'decimal', '1.1'],
  ['l. Sở', 'number', '1'],
  ['1- Thủ trưởng', 'number', '1'],
  ['2.1 Dự án', 'decimal', '2.1'],
  ['II.ĐÁNH GIÁ', 'roman', 'II'],
  ['đ) Bưu điện', 'letter', 'đ'],
  ['b ) Định kỳ', 'letter', 'b'],
  ['– Xây dựng', 'dash', '-'],
  ['+ Chủ trì', 'plus', '+'],
  ['Điều 2. Giao', 'article', '2'],
])('"%s" is marked by a %s', (line, kind, label) => {
  const marker = readMarker(sourceOf(line).folded)
  expect([marker?.kind, marker?.label]).toEqual([kind, label])
})

test.each(['2023; sau thời hạn này', '15/12/2021 đến ngày', '99/2021/NĐ-CP ngày', '1.842 tàu', '3,2 lần', '- 2025'])(
  '"%s" has no marker',
  (line) => {
    expect(readMarker(sourceOf(line).folded)).toBeNull()
  },
)

test('numbers follow the nesting of the markers', () => {
  const outline = new Outline()
  const lines = linesOf(sourceOf('II. NHIỆM VỤ\n1. Sở A:\n+ Rà soát\n+ Tham mưu\n2. Sở B\n2.1. Việc\na) Một\nIII. TỔ CHỨC\n1. Sở C'))
  expect(lines.map((line) => outline.enter(line).no)).toEqual([
    'II',
    'II.1',
    'II.1.1',
    'II.1.2',
    'II.2',
    'II.2.1',
    'II.2.1.a',
    'III',
    'III.1',
  ])
})

test('sentences are not cut at abbreviations, in quotes or in brackets', () => {
  const source = sourceOf('UBND TP. Vinh rà soát (qua Sở A; Sở B); lập “Đề án. Kế hoạch”. Sở C báo cáo.')
  expect(segmentsOf(source, { start: 0, end: source.text.length }).map((one) => slice(source, one.span))).toEqual([
    'UBND TP. Vinh rà soát (qua Sở A; Sở B)',
    'lập “Đề án. Kế hoạch”',
    'Sở C báo cáo',
  ])
})

test('the text ends at its closing mark, its addressees or the scraps of a page', () => {
  const body = 'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát, báo cáo trước ngày 20/5/2022 theo quy định.'
  const end = (after: string) => zonesOf(linesOf(sourceOf(`${body}\n${body}\n${after}\nkhác`))).bodyEnd
  expect(['Nơi nhận:', 'Phản hồi', 'TL. CHỦ TỊCH', 'Các tin khác', 'Toàn văn Thông báo số 1/TB-UBND'].map(end)).toEqual([2, 2, 2, 2, 2])
  expect(end(`${body.slice(0, -1)}./.`)).toBe(3)
})

test.each([
  ['Số: 09/KH-UBND\nMẬT', true],
  ['TỐI MẬT', true],
  ['Độ mật: Mật', true],
  ['bảo đảm an toàn, bảo mật thông tin', false],
  ['- Bí mật nhà nước', false],
  ['Mức độ mật: Tối mật', true],
  ['M Ậ T', true],
  ['[MẬT]', true],
  ['- TUYỆT MẬT -', true],
  ['HỎA TỐC - MẬT', true],
  ['MÂT', true],
  ['Độ mật: Thường', false],
  ['MẬT KHẨU', false],
  ['CÔNG TÁC BẢO MẬT', false],
  ['Mật độ dân số', false],
])('%j is secret: %s', (text, secret) => {
  expect(isSecret(linesOf(sourceOf(text)))).toBe(secret)
})
