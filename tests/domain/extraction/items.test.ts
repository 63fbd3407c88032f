import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/domain/extraction/extract.ts'

const notice = (items: string) =>
  `ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG\nSố: 12/TB-UBND\nHòa Giang, ngày 10 tháng 10 năm 2023\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\n\nSau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:\n${items}\nNơi nhận:\n- Lưu: VT.`
const read = (items: string) => extract(notice(items)).items.map((item) => [item.no, item.lead.map((one) => one.text).join(' + ')])

describe('items', () => {
  test('take their agencies from the heading above them', () => {
    expect(read('1. Sở Y tế:\na) Rà soát danh mục thiết bị.\nb) Tham mưu phương án.\n2. Sở Tài chính\nThẩm định kinh phí.')).toEqual([
      ['1.a', 'Sở Y tế'],
      ['1.b', 'Sở Y tế'],
      ['2', 'Sở Tài chính'],
    ])
  })

  test('are not the findings, the praise or the approvals', () => {
    expect(
      read(
        'I. ĐÁNH GIÁ CHUNG\n1. Biểu dương Sở Y tế hoàn thành trước ngày 30/8/2023.\nII. NHIỆM VỤ\n1. Thống nhất chủ trương mua sắm.\n2. Sở Nội vụ rà soát biên chế.',
      ),
    ).toEqual([['II.2', 'Sở Nội vụ']])
  })

  test('are not the closing sentences', () => {
    expect(
      read(
        '1. Sở Nội vụ rà soát biên chế.\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND tỉnh.\nVăn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.',
      ),
    ).toEqual([['1', 'Sở Nội vụ']])
  })

  test('are paragraphs where nothing is marked', () => {
    expect(read('Sở Nội vụ rà soát biên chế.\n\nUBND huyện Lạc Sơn bàn giao mặt bằng.')).toEqual([
      [null, 'Sở Nội vụ'],
      [null, 'UBND huyện Lạc Sơn'],
    ])
  })

  test('hold the labelled lines below them', () => {
    expect(read('1. Rà soát danh mục.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Thời gian hoàn thành: Tháng 11/2023.\n2. Sở Y tế báo cáo.')).toEqual(
      [
        ['1', 'Sở Nội vụ'],
        ['2', 'Sở Y tế'],
      ],
    )
  })

  test('of a heading that reads like a name go to the whole name', () => {
    expect(read('1. Vụ Thị trường trong nước\nTheo dõi giá cả các mặt hàng.')).toEqual([['1', 'Vụ Thị trường trong nước']])
  })

  test('in a report name whom the document charges', () => {
    expect(read('Sau khi tiếp nhận phản ánh của báo chí; UBND tỉnh giao Sở Y tế kiểm tra, làm rõ.')).toEqual([[null, 'Sở Y tế']])
  })

  test('are not the members of a committee', () => {
    const list =
      '1. Thành lập Tổ công tác, gồm các ông, bà có tên sau:\na) Ông Đào Mỹ, Phó Chủ tịch UBND tỉnh - Tổ trưởng;\nb) Bà Nguyễn Thị Nga, Giám đốc Sở Y tế - Tổ phó;\n2. Tổ công tác khảo sát, lập danh sách trước ngày 30/11/2023.'
    expect(read(list)).toEqual([['2', 'Tổ công tác']])
  })

  test('among findings are the orders still to come', () => {
    const mixed =
      'I. VỀ TÌNH HÌNH KINH TẾ\n1. Tăng trưởng đạt 6,1%.\n2. Sở Y tế tham mưu đề án, trình UBND tỉnh trước ngày 30/11/2023.\n3. Sở Tài chính:\na) Rà soát kinh phí.'
    expect(read(mixed)).toEqual([
      ['I.2', 'Sở Y tế'],
      ['I.3.a', 'Sở Tài chính'],
    ])
  })

  test('stand in a table on both sides of a group title', () => {
    const table =
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n1\tRà soát\tSở Y tế\tQuý III/2024\nII\tHạ tầng\n2\tNâng cấp\tSở Xây dựng\tNăm 2024'
    expect(read(table)).toEqual([
      ['PL.1', 'Sở Y tế'],
      ['PL.2', 'Sở Xây dựng'],
    ])
  })

  test('are the rows of the annex', () => {
    const annex =
      'TT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện\nI\tHạ tầng\t\t\t\n1\tNâng cấp cảng\tSở Xây dựng\tSở Tài chính; Công an tỉnh\tQuý IV/2023'
    const [row] = extract(`${notice('1. Sở Nội vụ rà soát.')}\nPHỤ LỤC\n${annex}`).items.slice(-1)
    expect([
      row?.no,
      row?.lead.map((one) => one.text),
      row?.coordinating.map((one) => one.text),
      row?.deadlines.map((one) => one.on),
    ]).toEqual(['PL.1', ['Sở Xây dựng'], ['Sở Tài chính', 'Công an tỉnh'], ['2023-12-31']])
  })
})

test('a notice with a secrecy mark leaves nothing behind', () => {
  const draft = extract(notice('1. Sở Y tế rà soát.').replace('Số:', 'MẬT\nSố:'))
  expect([draft.refuse, draft.text, draft.items]).toEqual(['secret', '', []])
})

test('a plan issued by a decision is read behind its signature', () => {
  const decision = notice('Điều 1. Ban hành Kế hoạch.\nĐiều 2. Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.')
  const plan =
    'KẾ HOẠCH\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n1. Sở Tài chính bố trí kinh phí.\n2. Sở Y tế báo cáo trước ngày 15/12/2023.'
  expect(extract(`${decision}\n${plan}`).items.map((item) => [item.no, item.lead.map((one) => one.text)])).toEqual([
    ['1', ['Sở Tài chính']],
    ['2', ['Sở Y tế']],
  ])
})
