import { isCapitals, type Line } from './lines.ts'

const PORTAL =
  /^(?:phản hồi|thông tin người gửi|các tin (?:khác|liên quan|đã đưa|mới)|tin (?:liên quan|khác|cùng|mới|đọc nhiều)|bài viết (?:liên quan|khác)|các bài (?:khác|liên quan)|gửi email|in trang|in bài|chia sẻ|lượt xem|nguồn tin|đính kèm|tệp đính kèm|file đính kèm|tải về|bình luận|từ khóa|xem thêm|ý kiến bạn đọc|tags?:)/u
const SIGNED =
  /^(?:nơi nhận|toàn văn (?:thông báo|công văn|chỉ thị|kế hoạch|quyết định|văn bản|công điện|kết luận)|ký bởi|người ký|ngày ký|thời gian ký|cơ quan: |email:|\(?đã ký)/u
const NAMED_BELOW =
  /^\(?(?:theo |nguồn\s*:?\s*)?(?:thông báo|công văn|công điện|chỉ thị|kế hoạch|quyết định|kết luận)(?: kết luận)? số [^.;:]{5,110}\.?\)?\.?$/u
const SIGNATURE =
  /^(?:(?:TL|KT|TM|TUQ|Q)\s?\.\s*)|^(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHỦ NHIỆM|BÍ THƯ|TRƯỞNG BAN|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|CHÁNH THANH TRA)(?: THƯỜNG TRỰC)?(?:\s*[-–:].*)?$/
const ANNEX = /^(?:phụ lục|phụ biểu|biểu)(?:\s+(?:số\s+)?[\divx]{1,5})?(?:\s*[:.].*)?$|^danh mục (?:các )?nhiệm vụ|^bảng phân công/u

// A plan issued by a decision stands behind the decision's signature.
const ATTACHED = /^\(?(?:được )?(?:ban hành )?kèm theo (?:quyết định|công văn|kế hoạch|thông báo|chỉ thị|tờ trình|văn bản)/u

/** Where the text proper ends, and where an annex begins after it; indexes of lines. */
type Zones = { bodyEnd: number; annexStart: number | null; attachedStart: number | null }

const endsText = (line: Line) =>
  PORTAL.test(line.lower) || SIGNED.test(line.lower) || (SIGNATURE.test(line.text) && !/:$/.test(line.text) && line.text.length < 90)

export function zonesOf(lines: readonly Line[]): Zones {
  const firstProse = lines.findIndex((line) => line.text.length > 70 && /[.:;,]/.test(line.text) && !isCapitals(line.text))
  const after = Math.max(firstProse, 0)
  const closing = lines.findIndex((line, index) => index >= after && /\.\s?\/\s?\.?\s*$/.test(line.text))
  const ending = lines.findIndex(
    (line, index) => index > after && (endsText(line) || (NAMED_BELOW.test(line.lower) && index * 2 > lines.length)),
  )
  const ends = [closing >= 0 ? closing + 1 : lines.length, ending >= 0 ? ending : lines.length]
  const annex = lines.findIndex(
    (line, index) => index > after && ANNEX.test(line.lower) && (isCapitals(line.text) || line.text.length < 25),
  )
  const bodyEnd = Math.min(...ends, annex >= 0 ? annex : lines.length)
  const attached = lines.findIndex((line, index) => index >= bodyEnd && ATTACHED.test(line.lower))
  return { bodyEnd, annexStart: annex >= 0 ? annex : null, attachedStart: attached >= 0 ? attached + 1 : null }
}

/** Where an attached text ends: at its own signature, at an annex or at the scraps of the page. */
export function attachedEnd(lines: readonly Line[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && (endsText(line) || (ANNEX.test(line.lower) && line.text.length < 60)))
  return end < 0 ? lines.length : end
}

const SECRET =
  /^(?:(?:mức |dấu chỉ (?:mức )?)?độ mật\s*:?\s*|(?:hỏa tốc|thượng khẩn|khẩn)\s*[-–,/]?\s*)?(?:tối |tuyệt )?mật(?:\s*[-–,/]\s*(?:hỏa tốc|thượng khẩn|khẩn))?$/u
// As a scanner reads the stamp.
const SCANNED_SECRET = /^(?:T[ỐÔO]I |TUY[ỆÊE]T )?M[ẬÂA]T$/u
const HEAD_LINES = 15

// "( M Ậ T )", "[MẬT]", "- MẬT -"
const stamp = (text: string) =>
  text
    .replace(/[()[\]{}"“”'«»*_|.]|^[\s–-]+|[\s–-]+$/gu, '')
    .replace(/(?<=(?<!\p{L})\p{Lu}) (?=\p{Lu}(?!\p{L}))/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The secrecy mark stands alone on its line (decree 26/2020); "bảo mật" in a sentence is none. In doubt the text is refused: it must not be stored. */
export const isSecret = (lines: readonly Line[]) =>
  lines.some((line, index) => {
    if (line.text.length > 60) return false
    const mark = stamp(line.text)
    const isMarked = isCapitals(mark) || index < HEAD_LINES || /độ mật/u.test(line.lower) || line.text.startsWith('(')
    return isMarked && (SECRET.test(mark.toLowerCase()) || SCANNED_SECRET.test(mark))
  })
