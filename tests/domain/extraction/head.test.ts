import { expect, test } from 'vitest'
import { extract } from '../../../src/domain/extraction/extract.ts'

const body = '\n\nUBND tỉnh yêu cầu:\n1. Sở Y tế rà soát, báo cáo trước ngày 20/5/2024.\n2. Sở Tài chính bố trí kinh phí.\n'
const head = (before: string, after = '') => {
  const { number, issuedOn, issuer, signer } = extract(before + body + after).head
  return [number, issuedOn, issuer, signer]
}

test.each([
  [
    'a letterhead',
    'ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 214 /TB-UBND\nHòa Giang, ngày 19 tháng 4 năm 2024',
    'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLê Quang Hiển',
    ['214/TB-UBND', '2024-04-19', 'UBND tỉnh Hòa Giang', 'Lê Quang Hiển'],
  ],
  [
    'a letterhead broken behind any word',
    'UỶ BAN NHÂN\nDÂN\nTỈNH QUẢNG BÌNH\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n36/CT-UBND\n|\nQuảng Bình,\nngày 25 tháng 4 năm 2024\n|',
    '|\nTM. ỦY\nBAN NHÂN DÂN\nCHỦ\nTỊCH\nNguyễn Hữu Hoài\n|',
    ['36/CT-UBND', '2024-04-25', 'UBND tỉnh Quảng Bình', 'Nguyễn Hữu Hoài'],
  ],
  [
    'a letterhead without its province, beside the date',
    'UỶ BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 24/2024/CT-UBND | Hưng Yên, ngày 14 tháng 5 năm 2024 |',
    '',
    ['24/2024/CT-UBND', '2024-05-14', 'UBND tỉnh Hưng Yên', null],
  ],
  [
    'a signer beside the receivers',
    'THỦ TƯỚNG CHÍNH PHỦ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 16/CT-TTg\nHà Nội, ngày 31 tháng 3 năm 2024',
    'Nơi nhận:                    THỦ TƯỚNG\n- Các bộ;\n- Lưu: VT (2b).              Nguyễn Xuân An',
    ['16/CT-TTg', '2024-03-31', 'Thủ tướng Chính phủ', 'Nguyễn Xuân An'],
  ],
  [
    'an office',
    'UBND TỈNH KIÊN LONG\nVĂN PHÒNG\nSố: 88/TB-VP\nKiên Long, ngày 22 tháng 5 năm 2023',
    '',
    ['88/TB-VP', '2023-05-22', 'Văn phòng UBND tỉnh Kiên Long', null],
  ],
  [
    'a department',
    'UBND TỈNH ĐÔNG HẢI\nSỞ NỘI VỤ\nSố: 615/SNV-CCHC\nĐông Hải, ngày 18/6/2024',
    'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nPhan Thị Hương',
    ['615/SNV-CCHC', '2024-06-18', 'Sở Nội vụ', 'Phan Thị Hương'],
  ],
  [
    'a damaged number',
    'UỶ BAN NHÂN DÂN\nTỈNH BẮC KHÊ\nSố:\n1961/QĐUBND\nBắc Khê, ngày\n28 tháng 8 năm 2008',
    '',
    ['1961/QĐ-UBND', '2008-08-28', 'UBND tỉnh Bắc Khê', null],
  ],
  [
    'a page without a letterhead',
    'Kết luận của Chủ tịch UBND tỉnh',
    'Toàn văn Thông báo số 96/TB-UBND ngày 14.3.2024 của UBND tỉnh Ninh Lâm.',
    ['96/TB-UBND', '2024-03-14', 'UBND tỉnh Ninh Lâm', null],
  ],
  [
    'a press report',
    '(HTO) - Ngày 26/9, Văn phòng UBND tỉnh ban hành Thông báo số 455/TB-UBND truyền đạt kết luận của Chủ tịch UBND tỉnh Hải Thanh Lưu Quang Tiến.',
    '',
    ['455/TB-UBND', '2024-09-26', 'UBND tỉnh Hải Thanh', null],
  ],
])('%s', (_name, before, after, expected) => {
  expect(head(before, after)).toEqual(expected)
})

test('nothing is made up', () => {
  expect(head('')).toEqual([null, null, 'UBND tỉnh', null])
})
