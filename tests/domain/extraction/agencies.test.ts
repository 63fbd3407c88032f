import { describe, expect, test } from 'vitest'
import { readAgencies } from '../../../src/domain/extraction/agencies.ts'
import { readGroupNouns, readPredicate } from '../../../src/domain/extraction/agency-group.ts'
import { namesOnly } from '../../../src/domain/extraction/agency-lists.ts'
import { readField, readName, readPlace } from '../../../src/domain/extraction/agency-name.ts'
import { sourceOf } from '../../../src/domain/extraction/source.ts'

const names = (text: string) => readAgencies(sourceOf(text), 0)?.mentions.map((one) => one.text) ?? null

describe('a list of agencies', () => {
  test.each<[string, string[] | null]>([
    ['Sở Nội vụ chủ trì', ['Sở Nội vụ']],
    ['Sở Tài nguyên và Môi trường và UBND các huyện rà soát', ['Sở Tài nguyên và Môi trường', 'UBND các huyện']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Y tế tổ chức', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']],
    ['Sở Lao động – Thương binh và Xã hội tham mưu', ['Sở Lao động – Thương binh và Xã hội']],
    ['Sở KH&ĐT, Sở LĐ-TB&XH, LĐLĐ tỉnh khảo sát', ['Sở KH&ĐT', 'Sở LĐ-TB&XH', 'LĐLĐ tỉnh']],
    ['Các Sở: Xây dựng, Y tế và UBND huyện Lạc Sơn rà soát', ['Sở Xây dựng', 'Sở Y tế', 'UBND huyện Lạc Sơn']],
    ['Giám đốc các Sở: Tài chính, Y tế;', ['Giám đốc Sở Tài chính', 'Giám đốc Sở Y tế']],
    ['Sở Nội vụ, Tài chính tham mưu', ['Sở Nội vụ', 'Sở Tài chính']],
    ['UBND các huyện: Bình Lưu, Đông Phú và UBND thị xã Cửa Lạch', ['UBND huyện Bình Lưu', 'UBND huyện Đông Phú', 'UBND thị xã Cửa Lạch']],
    ['UBND huyện A Lưới, thị xã Hương Trà lập', ['UBND huyện A Lưới', 'UBND thị xã Hương Trà']],
    ['UBND thành phố Phan Rang - Tháp Chàm chủ động', ['UBND thành phố Phan Rang - Tháp Chàm']],
    [
      'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh làm việc',
      ['Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh'],
    ],
    ['Công ty Điện lực Hòa Xuân đầu tư trạm', ['Công ty Điện lực Hòa Xuân']],
    ['Công ty Khai thác công trình thủy lợi Quảng Hải đầu tư xây dựng trạm bơm', ['Công ty Khai thác công trình thủy lợi Quảng Hải']],
    ['Trung tâm Kiểm soát bệnh tật (CDC) tỉnh, sở Công Thương rà soát', ['Trung tâm Kiểm soát bệnh tật (CDC) tỉnh', 'sở Công Thương']],
    ['Báo và phát thanh, truyền hình Hải Vân tăng', ['Báo và phát thanh, truyền hình Hải Vân']],
    ['Chi cục Hải quan khu vực V, Thuế tỉnh kiểm tra', ['Chi cục Hải quan khu vực V', 'Thuế tỉnh']],
    ['Ban Chỉ huy PCTT&TKCN các huyện, thành phố trực', ['Ban Chỉ huy PCTT&TKCN các huyện, thành phố']],
    ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN']],
    ['Các Sở, ban, ngành, các huyện, thành phố tập trung', ['Các Sở, ban, ngành', 'các huyện, thành phố']],
    ['Các Sở, ngành, địa phương chủ động', ['Các Sở, ngành, địa phương']],
    [
      'Chủ tịch UBND các xã, phường ven biển và đặc khu Hòn Ngư rà soát',
      ['Chủ tịch UBND các xã, phường ven biển', 'Chủ tịch UBND đặc khu Hòn Ngư'],
    ],
    ['đồng chí Trần Văn Nam – Phó Chủ tịch UBND tỉnh chỉ đạo', ['đồng chí Trần Văn Nam – Phó Chủ tịch UBND tỉnh']],
    ['Phó Thủ tướng Lê Minh Đạt trực tiếp chỉ đạo', ['Phó Thủ tướng Lê Minh Đạt']],
    ['các doanh nghiệp viễn thông trên địa bàn hỗ trợ', ['các doanh nghiệp viễn thông trên địa bàn']],
    ['các Sở: Nội vụ; Tài chính; Y tế rà soát', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Y tế']],
    ['UBND các quận: Hồng Lạc; Lê Chiêu bố trí', ['UBND quận Hồng Lạc', 'UBND quận Lê Chiêu']],
    ['các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam ký', ['Tập đoàn Điện lực Việt Nam', 'Tập đoàn Dầu khí Việt Nam']],
    ['các Bộ trưởng: Y tế, Công Thương chỉ đạo', ['Bộ trưởng Bộ Y tế', 'Bộ trưởng Bộ Công Thương']],
    ['các đơn vị: Công an TP, Tổng Công ty Điện lực TP rà soát', ['Công an TP', 'Tổng Công ty Điện lực TP']],
    ['UBND huyện Lâm Hà và Đức Trọng kiểm tra', ['UBND huyện Lâm Hà', 'UBND huyện Đức Trọng']],
    ['UBND các quận, huyện và TP Thủ Đức rà soát', ['UBND các quận, huyện', 'UBND TP Thủ Đức']],
    ['UBND huyện Hoành Sơn, Chủ tịch UBND tỉnh yêu cầu thực hiện', ['UBND huyện Hoành Sơn']],
    ['Sở Y tế, Nhà khách Hoa Lư và các thương nhân đầu mối rà soát', ['Sở Y tế', 'Nhà khách Hoa Lư', 'các thương nhân đầu mối']],
    ['Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam bảo đảm', ['Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam']],
    ['các sở ngành chức năng, UBND TP.HCM rà soát', ['các sở ngành chức năng', 'UBND TP.HCM']],
    ['Thủ trưởng các Sở - ban - ngành, UBND các quận - huyện rà soát', ['Thủ trưởng các Sở - ban - ngành', 'UBND các quận - huyện']],
    ['Ngân hàng Chính sách xã hội chi nhánh tỉnh giải ngân', ['Ngân hàng Chính sách xã hội chi nhánh tỉnh']],
    ['Trưởng ban nhân dân 12 ấp, Tổ công nghệ số cộng đồng đến', ['Trưởng ban nhân dân 12 ấp', 'Tổ công nghệ số cộng đồng']],
    ['Hội đồng nghĩa vụ quân sự các huyện, thị xã tổ chức', ['Hội đồng nghĩa vụ quân sự các huyện, thị xã']],
    ['Ban QLDA 85, Nhà đầu tư BOT Khánh Lộc tập trung', ['Ban QLDA 85', 'Nhà đầu tư BOT Khánh Lộc']],
    ['Tòa án nhân dân hai cấp, Công an tỉnh xét xử', ['Tòa án nhân dân hai cấp', 'Công an tỉnh']],
    ['Toàn thể cán bộ, công chức, viên chức chấp hành', ['Toàn thể cán bộ, công chức, viên chức']],
    ['Hiệu trưởng các trường THPT chỉ đạo', ['Hiệu trưởng các trường THPT']],
    ['Các Ủy viên UBND tỉnh, Thủ trưởng các sở, ban, ngành tập trung', ['Các Ủy viên UBND tỉnh', 'Thủ trưởng các sở, ban, ngành']],
    ['Ban hành kế hoạch', null],
    ['Thanh tra, kiểm tra việc chấp hành', null],
    ['Báo cáo kết quả về Sở Nội vụ', null],
    ['Những trường hợp cố tình chây ỳ', null],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test.each([
    ['các đơn vị liên quan triển khai', 'open_set', null],
    ['Các cơ quan, đơn vị chưa có hồ sơ cấp độ khẩn trương lập', 'group', 'chưa có hồ sơ cấp độ'],
    ['Các Sở, ban, ngành, huyện (chưa ban hành kế hoạch) ban hành', 'group', 'chưa ban hành kế hoạch'],
    ['UBND các huyện có tỷ lệ giải ngân dưới 10% kiểm điểm', 'group', 'có tỷ lệ giải ngân dưới 10%'],
    ['Sở Y tế rà soát', 'agency', null],
  ])('%s is an %s', (text, form, condition) => {
    const [mention] = readAgencies(sourceOf(text), 0)?.mentions ?? []
    expect([mention?.form, mention?.condition]).toEqual([form, condition])
  })

  test('a line of names only is told from a sentence', () => {
    const only = (text: string) => namesOnly(sourceOf(text), { start: 0, end: text.length })
    expect(only('Giám đốc các sở, Thủ trưởng các ban, ngành; Chủ tịch UBND các xã:')).toBe(true)
    expect(only('Sở Y tế rà soát')).toBe(false)
  })
})

test.each([
  [' tỉnh rà soát', 5],
  [' thành phố Hà Nội làm', ' thành phố Hà Nội'.length],
  [' khu vực V tăng', ' khu vực V'.length],
  [' rà soát', null],
])('rank and place in "%s" end at %s', (text, end) => {
  expect(readPlace(sourceOf(text), 0)).toBe(end)
})

test.each([
  ['Trung tâm Kiểm soát bệnh tật tỉnh phun', 'Trung tâm Kiểm soát bệnh tật tỉnh'],
  ['Vườn quốc gia U Minh Hạ duy trì', 'Vườn quốc gia U Minh Hạ'],
  ['Bộ chỉ số đánh giá', null],
])('the name in "%s" is %s', (text, name) => {
  const found = readName(sourceOf(text), 0)
  expect(found && text.slice(0, found.end)).toBe(name)
})

test('a field alone is read where "Sở" is left out, a council is not', () => {
  expect(readField(sourceOf('Giáo dục và Đào tạo làm sạch'), 0)).toBe('Giáo dục và Đào tạo'.length)
  expect(readField(sourceOf('UBND huyện'), 0)).toBeNull()
})

test('group nouns end before a name or a verb', () => {
  expect(readGroupNouns(sourceOf('sở, ban, ngành và Ban Quản lý'), 0)).toBe('sở, ban, ngành'.length)
  expect(readPredicate(sourceOf(' rà soát'), 0)).toBeNull()
})
