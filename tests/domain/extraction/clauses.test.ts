import { describe, expect, test } from 'vitest'
import { day } from '../../../src/domain/day.ts'
import { NOTHING_INHERITED, readClauses } from '../../../src/domain/extraction/clauses.ts'
import { readCoordinating } from '../../../src/domain/extraction/coordination.ts'
import { isPlanRegistration, readDeliverable } from '../../../src/domain/extraction/deliverables.ts'
import { kindOf } from '../../../src/domain/extraction/kinds.ts'
import { readProperties } from '../../../src/domain/extraction/properties.ts'
import { readRecipient, readReportTo, readRoute } from '../../../src/domain/extraction/routes.ts'
import { sourceOf } from '../../../src/domain/extraction/source.ts'
import { findSubject } from '../../../src/domain/extraction/subject.ts'

const issuedOn = day('2023-10-10')
const whole = (text: string) => [sourceOf(text), { start: 0, end: text.length }] as const
const names = (mentions: readonly { text: string }[] | undefined) => mentions?.map((one) => one.text).join(' + ') ?? ''
const read = (text: string) => readClauses(...whole(text), '3', NOTHING_INHERITED, issuedOn)

test.each([
  ['Sở Y tế rà soát danh mục', 'Sở Y tế'],
  ['Giao Sở Nội vụ, Sở Tài chính tham mưu', 'Sở Nội vụ + Sở Tài chính'],
  ['Trong thời gian tới, Chủ tịch UBND tỉnh giao Sở Công Thương chủ trì', 'Sở Công Thương'],
  ['Trên cơ sở Quyết định số 17/QĐ-TTg của Thủ tướng Chính phủ, Sở Tư pháp chủ trì', 'Sở Tư pháp'],
  ['Đối với Công an tỉnh: Chủ trì thiết lập chốt', 'Công an tỉnh'],
  ['Về thu ngân sách: Cục Thuế tỉnh tập trung thu', 'Cục Thuế tỉnh'],
  ['Thống nhất chủ trương; giao Sở Xây dựng thẩm định', 'Sở Xây dựng'],
  ['Bộ trưởng Bộ Công Thương chỉ đạo Tập đoàn Điện lực Việt Nam khôi phục', 'Bộ trưởng Bộ Công Thương'],
  ['Chủ tịch UBND tỉnh chỉ đạo Sở Y tế rà soát', 'Sở Y tế'],
  ['Trách nhiệm của Sở Y tế: rà soát danh mục', 'Sở Y tế'],
  ['Phía Sở Y tế cần rà soát', 'Sở Y tế'],
  ['Chủ tịch tỉnh giao huyện Quỳ Hợp kiểm tra', 'huyện Quỳ Hợp'],
  ['Đối với UBND huyện Hoành Sơn, Chủ tịch UBND tỉnh yêu cầu thực hiện', 'UBND huyện Hoành Sơn'],
  ['ông A vừa ký Văn bản số 3380/UBND-TN ngày 14/6/2022 yêu cầu Sở Y tế rà soát', 'Sở Y tế'],
  ['Chủ tịch UBND tỉnh nhấn mạnh trách nhiệm người đứng đầu', ''],
  ['Sở Thông tin và Truyền thông đã thành lập 120 tổ', ''],
  ['Báo cáo UBND tỉnh theo đề nghị của Sở Tài chính', ''],
])('who acts: %s', (text, expected) => {
  expect(names(findSubject(...whole(text))?.mentions)).toBe(expected)
})

test.each([
  ['chủ trì, phối hợp chặt chẽ với Sở A và các đơn vị liên quan rà soát', 'các đơn vị liên quan'],
  ['chủ trì, phối hợp Sở Nội vụ, Sở Y tế rà soát', 'Sở Nội vụ + Sở Y tế'],
  ['làm đầu mối, Sở Tư pháp, Sở Tài chính phối hợp hướng dẫn', 'Sở Tư pháp + Sở Tài chính'],
  ['kiên quyết ngăn chặn; cùng Công an tỉnh điều tra', 'Công an tỉnh'],
  ['báo cáo UBND tỉnh qua Sở Nội vụ', ''],
])('who joins in: %s', (text, expected) => {
  expect(names(readCoordinating(...whole(text)))).toContain(expected)
})

test('who joins in is nobody where a report only passes through', () => {
  expect(readCoordinating(...whole('báo cáo UBND tỉnh qua Sở Nội vụ'))).toEqual([])
})

test.each([
  ['thường xuyên kiểm tra việc sử dụng kinh phí', 'standing'],
  ['tiếp tục tăng cường công tác tuyên truyền', 'standing'],
  ['chủ động tham mưu ubnd tỉnh bố trí nguồn lực', 'one_off'],
  ['tập trung triển khai đề án; tập trung đẩy nhanh tiến độ xây dựng dữ liệu', 'one_off'],
  ['thực hiện nghiêm các quy định của pháp luật trong quản lý kinh phí', 'norm'],
  ['trực tiếp chỉ đạo và chịu trách nhiệm về kết quả thực hiện', 'norm'],
  ['phấn đấu tỷ lệ hồ sơ trực tuyến đạt 80%', 'target'],
])('%s is %s', (words, kind) => {
  expect(kindOf(words, [])).toBe(kind)
})

test('product, route, recipient and report are read', () => {
  expect(readDeliverable(...whole('tham mưu Ban chỉ đạo ban hành Kế hoạch hành động thực hiện'))).toBe('Kế hoạch hành động')
  expect(readDeliverable(...whole('đẩy mạnh tuyên truyền'))).toBeNull()
  expect(isPlanRegistration(...whole('Đăng ký các nội dung, nhiệm vụ, tiến độ triển khai'))).toBe(true)
  expect(isPlanRegistration(...whole('đăng ký nhu cầu sửa chữa'))).toBe(false)
  expect(names(readRoute(...whole('báo cáo UBND tỉnh (qua Sở Nội vụ, Văn phòng UBND tỉnh)')))).toBe('Sở Nội vụ + Văn phòng UBND tỉnh')
  expect(readRecipient(...whole('gửi báo cáo về Sở Tài chính trước ngày 20/5/2022'))?.text).toBe('Sở Tài chính')
  expect(readReportTo(...whole('báo cáo UBND tỉnh trước ngày 20/5/2022'))).toBe('báo cáo UBND tỉnh')
})

test('labelled parts of an item say who and when', () => {
  const properties = readProperties(
    ...whole('Rà soát danh mục. Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Tư pháp; thời gian hoàn thành: Quý I/2024.'),
    issuedOn,
  )
  expect([names(properties?.lead), names(properties?.coordinating), properties?.deadlines.map((one) => one.on)]).toEqual([
    'Sở Nội vụ',
    'Sở Tư pháp',
    ['2024-03-31'],
  ])
})

describe('an item', () => {
  test('one closing term governs the clauses before it', () => {
    const { clauses } = read(
      'Sở Tài nguyên và Môi trường hướng dẫn xác định giá đất; tham mưu UBND tỉnh ban hành hệ số; rà soát quỹ đất; hoàn thành trước ngày 10/11/2023.',
    )
    expect(clauses.map((one) => [one.ref, one.kind, one.deadlines.map((term) => term.on).join()])).toEqual([
      ['3a', 'one_off', '2023-11-10'],
      ['3b', 'one_off', '2023-11-10'],
      ['3c', 'one_off', '2023-11-10'],
    ])
  })

  test('lasting duties of one subject are one clause, finite ones are told apart', () => {
    expect(read('Sở Y tế tăng cường tuyên truyền; đẩy mạnh kiểm tra.').clauses).toHaveLength(1)
    expect(read('Sở Y tế tăng cường tuyên truyền; trình Đề án trước ngày 1/12/2023.').clauses).toHaveLength(2)
  })

  test.each([
    ['Giao Sở Y tế thẩm định hồ sơ, Sở Xây dựng công bố giá; hoàn thành trước ngày 25/10/2023.', 'Sở Y tế | Sở Xây dựng'],
    ['Sở Y tế chỉ đạo Trung tâm Y tế các huyện phun hóa chất, Trạm Y tế xã giám sát.', 'Sở Y tế'],
    ['Sở Y tế phối hợp với Công an tỉnh kiểm tra, xử lý vi phạm.', 'Sở Y tế'],
    ['Sở Y tế rà soát, báo cáo UBND tỉnh, Sở Tài chính tổng hợp.', 'Sở Y tế'],
    ['Giao các Sở: Y tế; Tài chính; UBND huyện Lạc Sơn rà soát.', 'Sở Y tế + Sở Tài chính + UBND huyện Lạc Sơn'],
    ['Giao Sở Nội vụ rà soát. Căn cứ nội dung này, yêu cầu Giám đốc Sở Nội vụ triển khai thực hiện.', 'Sở Nội vụ'],
  ])('who leads each order: %s', (text, expected) => {
    expect(
      read(text)
        .clauses.map((one) => names(one.lead))
        .join(' | '),
    ).toBe(expected)
  })

  test('names divided by semicolons are one subject', () => {
    const { clauses } = read('Giám đốc các sở; Chủ tịch UBND các huyện chỉ đạo rà soát.')
    expect(clauses.map((one) => names(one.lead))).toEqual(['Giám đốc các sở + Chủ tịch UBND các huyện'])
  })

  test('an approval in front of an order is no clause', () => {
    expect(read('Đồng ý với đề xuất của Sở Xây dựng. Giao Sở Xây dựng thẩm định.').clauses.map((one) => names(one.lead))).toEqual([
      'Sở Xây dựng',
    ])
  })

  test('a subject that only joins in leads nothing', () => {
    const { clauses } = readClauses(
      ...whole('Làm đầu mối tổng hợp khó khăn; các bộ, địa phương phối hợp cung cấp số liệu.'),
      '2',
      { lead: [], coordinating: [] },
      issuedOn,
    )
    expect(clauses.map((one) => [names(one.lead), names(one.coordinating)])).toEqual([['', 'các bộ, địa phương']])
  })
})
