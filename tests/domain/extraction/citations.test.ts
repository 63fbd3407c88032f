import { expect, test } from 'vitest'
import { readCitations } from '../../../src/domain/extraction/citations.ts'
import { sourceOf } from '../../../src/domain/extraction/source.ts'

const read = (text: string) => readCitations(sourceOf(text), { start: 0, end: text.length })

test.each([
  [
    'Quyết định số 27/QĐUBQGCĐS ngày 15/3/2022 của Ủy ban Quốc gia về chuyển đổi số',
    '27/QĐUBQGCĐS',
    '27/QĐ-UBQGCĐS',
    'Quyết định',
    '2022-03-15',
  ],
  ['Nghị quyết số 09-NQ/TU ngày 15/10/2021 của Ban chấp hành', '09-NQ/TU', '09-NQ/TU', 'Nghị quyết', '2021-10-15'],
  ['Luật Đầu tư số 61/2020/QH14', '61/2020/QH14', '61/2020/QH14', null, null],
  ['Nghị định số 45/2022/NĐ -CP ngày 07/7/2022', '45/2022/NĐ -CP', '45/2022/NĐ-CP', 'Nghị định', '2022-07-07'],
  ['Quyết định số 1O8/QĐ-UBND ngày 14/01/2021', '1O8/QĐ-UBND', '108/QĐ-UBND', 'Quyết định', '2021-01-14'],
  ['Kế hoạch số 2871 /KH- UBND ngày 27/10/2022', '2871 /KH- UBND', '2871/KH-UBND', 'Kế hoạch', '2022-10-27'],
  ['văn bản số  77 / TTr - UBND ngày 12/3/2018', '77 / TTr - UBND', '77/TTr-UBND', 'Văn bản', '2018-03-12'],
  ['Quyết định số 1145/QĐ.UBND.NN ngày 17/3/2010', '1145/QĐ.UBND.NN', '1145/QĐ.UBND.NN', 'Quyết định', '2010-03-17'],
  ['Thông báo 128-TB/TU ngày 12/4/2024', '128-TB/TU', '128-TB/TU', 'Thông báo', '2024-04-12'],
  ['Công văn số 2215/TTCP-KHTH ngày 12 tháng 12 năm 2022', '2215/TTCP-KHTH', '2215/TTCP-KHTH', 'Công văn', '2022-12-12'],
])('%s', (text, symbol, understood, documentType, on) => {
  expect(read(text).map((one) => [one.symbol, one.understood, one.documentType, one.on])).toEqual([[symbol, understood, documentType, on]])
})

test.each(['trực 24/24 giờ', '31/104 xã', '2/ UBND các huyện', 'cúm gia cầm A/H5N1', 'đoạn Km12+300 - Km27+850', 'ngày 30/4, 01/5'])(
  '%s is no document',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

test('the issuer of a cited document is read', () => {
  expect(read('Chỉ thị số 02/CT-TTg ngày 26/4/2022 của Thủ tướng Chính phủ và Kế hoạch').map((one) => one.issuer)).toEqual([
    'Thủ tướng Chính phủ',
  ])
})
