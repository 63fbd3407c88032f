import { readAgencies } from './agencies.ts'
import { PLACE } from './agency-name.ts'
import type { Reading } from './agency-reading.ts'
import type { Span } from './draft.ts'
import { LEVELS } from './lexicon.ts'
import { matchAt, matches, type Source } from './source.ts'
import { STOP } from './verbs.ts'
import { anyOf, list } from './words.ts'

/** Who is told to act in a segment, and where its verb begins. */
export type Subject = Reading & { start: number; isCharged: boolean }

const LINKS = new RegExp(
  String.raw`(?:(?:${anyOf(
    list(`
  đồng thời | ngoài ra | bên cạnh đó | riêng | trước mắt | mặt khác | tiếp theo | cùng với đó | trong thời gian tới |
  thời gian tới | từ nay đến cuối năm | để thực hiện tốt nhiệm vụ trên | theo đó | tiếp tục | cũng | và | trong đó |
  cụ thể
`),
  )})\s*[,:]?\s*)*`,
  'uy',
)
const ISSUER_WORDS = String.raw`(?!(?:chủ tịch|bộ trưởng|thủ trưởng)(?: ubnd| ủy ban nhân dân)? (?:các|cấp|huyện|quận|xã|phường|thị xã|đặc khu))(?:(?:đồng chí|ông|bà)\s+)?(?:phó\s+)?(?:chủ tịch|thủ tướng|bộ trưởng|trưởng ban|ubnd|ủy ban nhân dân|chính phủ|bí thư|lãnh đạo|chánh văn phòng|người đứng đầu)(?:[^,;.:\n]|\.(?=\p{L})){0,70}?\s+`
// Heads of agencies direct as well; these only order.
const PROVINCE_WORDS = String.raw`(?:(?:đồng chí|ông|bà)\s+)?(?:phó\s+)?(?:chủ tịch (?:thường trực )?(?:ubnd |ủy ban nhân dân )?(?:tỉnh|thành phố|tp)|thủ tướng|ubnd (?:tỉnh|thành phố|tp)|ủy ban nhân dân (?:tỉnh|thành phố))[^,;:\n]{0,60}?\s+`
const COMRADE_WORDS = String.raw`(?:đồng chí|ông)(?:\s+\p{L}+){0,6}?\s+`
const CHARGE = new RegExp(
  String.raw`(?:(?:${ISSUER_WORDS}|${COMRADE_WORDS})(?:cũng\s+|đã\s+|còn\s+)?(?:giao|yêu cầu|đề nghị|phân công|lưu ý)|${PROVINCE_WORDS}(?:đã\s+|vừa\s+)?chỉ đạo|(?:thống nhất|đồng ý|nhất trí|tiếp tục|nay|ủy quyền)\s+giao|giao(?:\s+trách nhiệm)?|yêu cầu|đề nghị|phân công|ủy quyền(?:\s+cho)?)\s+(?:cho\s+|nhiệm vụ cho\s+)?`,
  'uy',
)
const INNER_CHARGE = /(?:^|[\s,;:.(–-])(?:giao(?:\s+trách nhiệm)?(?:\s+cho)?|yêu cầu|đề nghị|phân công)\s+(?=\S)/gu
// "UBND tỉnh giao", "thống nhất giao", "đồng chí Nguyễn Văn A giao"; but not "ngân sách nhà nước giao".
const CHARGER =
  /(?:^|[\s,;:.(–-])(?:tỉnh|phố|huyện|xã|tịch|tướng|phủ|nhất|ý|thời|tục|và|định|trên|cũng|đã|vừa|bản|văn|điện|thị)$|\d[\p{L}\d/.&-]*$|[,;:.(–-]$|(?:^|\s)\p{Lu}\p{L}*$|^$/u
const PREFIX = new RegExp(
  anyOf(
    list(`
  trên cơ sở | căn cứ | thực hiện | để | nhằm | trong | từ nay | từ | sau khi | đối với | về | khi | trường hợp | hằng |
  hàng | định kỳ | trước ngày | trước | theo | riêng | với | qua | do | nếu | tại | chậm nhất | ngay | ngay sau khi |
  bên cạnh | song song | thống nhất | đồng ý | nhất trí | cơ bản | giai đoạn | dự án | công tác | việc | tiếp thu
`),
  ),
  'uy',
)
const JOINT = /[,;:)]\s+|(?<=\d)\s+(?=\p{L})|\s[–-]\s+|:\s*/gu
const REPORTS = new RegExp(
  String.raw`\s*(?:[–-]\s[^,;.]{2,60}[–-]\s)?\s*(?:${anyOf(
    list(`
  đánh giá | nhấn mạnh | kết luận | ghi nhận | biểu dương | khẳng định | cho biết | cho rằng | sẽ | đã | đang |
  chủ trì cuộc họp | chủ trì hội nghị | chủ trì phiên họp | ban hành công điện | ban hành thông báo | vừa | thông báo để |
  thông báo kết luận | cơ bản | thống nhất | nhất trí | đồng ý | có ý kiến như sau | có tờ trình | báo cáo tại | còn |
  chưa | là các đơn vị | là đơn vị
`),
  )})`,
  'uy',
)
// The one who orders is not the one who is told, unless a name says so.
const ISSUER =
  /^(?:(?:đồng chí |ông |bà )?(?:phó )?chủ tịch (?:thường trực )?(?:ubnd |ủy ban nhân dân )?(?:tỉnh(?: [^,]*)?|thành phố|tp\.?(?:hcm| hcm)?)|ubnd (?:tỉnh(?: [^,]*)?|thành phố|tp\.?(?:hcm| hcm)?)|lãnh đạo (?:ubnd )?(?:tỉnh|thành phố)|thủ tướng(?: chính phủ)?|phó thủ tướng|chính phủ|chủ tịch ủy ban nhân dân (?:tỉnh|thành phố)|ủy ban nhân dân (?:tỉnh|thành phố)|ban chỉ đạo|tỉnh ủy|thường trực tỉnh ủy|ban thường vụ tỉnh ủy|hđnd tỉnh|phiên họp|hội nghị)$/u
const CONNECTED = /\s*(?:[,:("–-]|$)/uy

export function isIssuer(source: Source, reading: Reading): boolean {
  const [only] = reading.mentions
  return reading.mentions.length === 1 && only !== undefined && ISSUER.test(source.lower.slice(only.span.start, only.span.end))
}

const isActing = (source: Source, end: number) =>
  matchAt(source.lower, /\s*[,:–-]?\s*/uy, end) !== null &&
  (matchAt(source.lower, STOP, skip(source, end)) !== null || matchAt(source.lower, CONNECTED, end) !== null)

function skip(source: Source, at: number): number {
  let end = at
  while (/[\s,:–-]/.test(source.text[end] ?? '')) end++
  return end
}

const AS_FOLLOWS = /\s*(?:thực hiện )?(?:một số |các )?(?:nội dung |nhiệm vụ |công việc )?(?:như sau|sau(?: đây)?)\s*:\s*/uy

// Whoever is charged is an agency, known by name or not: "Yêu cầu các chủ đập kiểm tra …"
function readUnknownGroup(source: Source, at: number): Reading | null {
  const found = matchAt(source.lower, /(?:các|những|toàn thể)((?: [\p{L}\p{N}-]+){1,7}?)(?= )/uy, at)
  if (!found) return null
  let end = at + found[0].length
  for (let count = 0; count < 6 && !matchAt(source.lower, STOP, end + 1); count++) {
    const word = matchAt(source.lower, / [\p{L}\p{N}-]+(?= )/uy, end)
    if (!word) return null
    end += word[0].length
  }
  if (!matchAt(source.lower, STOP, end + 1)) return null
  return { mentions: [{ span: { start: at, end }, text: source.text.slice(at, end), form: 'group', condition: null }], end }
}

const LEVEL = new RegExp(`${anyOf(LEVELS)} `, 'uy')

/** "Chủ tịch tỉnh giao huyện Quỳ Hợp …": a place for its authority. */
function readBarePlace(source: Source, at: number): Reading | null {
  const level = matchAt(source.lower, LEVEL, at)
  const place = level && matchAt(source.text, PLACE, at + level[0].length)
  if (!place) return null
  const end = place.index + place[0].length
  return { mentions: [{ span: { start: at, end }, text: source.text.slice(at, end), form: 'agency', condition: null }], end }
}

function subjectAt(source: Source, at: number, span: Span, isCharged: boolean): Subject | null {
  const reading = readAgencies(source, at) ?? (isCharged ? (readBarePlace(source, at) ?? readUnknownGroup(source, at)) : null)
  if (!reading || reading.end > span.end) return null
  const list = isCharged ? matchAt(source.lower, AS_FOLLOWS, reading.end) : null
  if (list) return subjectAt(source, reading.end + list[0].length, span, true)
  if (!isCharged && (isIssuer(source, reading) || matchAt(source.lower, REPORTS, reading.end))) return null
  return { ...reading, start: at, isCharged }
}

/** After "Trên cơ sở …," or "Về …:" the subject stands behind a comma or colon. */
function subjectAfterPrefix(source: Source, span: Span): Subject | null {
  for (const joint of matches(source.lower, JOINT, span)) {
    const at = joint.index + joint[0].length
    const charge = matchAt(source.lower, CHARGE, at)
    const found = charge ? subjectAt(source, at + charge[0].length, span, true) : subjectAt(source, at, span, false)
    if (!found) continue
    const next = skip(source, found.end)
    const isEnumerated = /^\s*(?:,|và\s)/.test(source.lower.slice(found.end, found.end + 4)) && !matchAt(source.lower, STOP, next)
    if (
      charge ||
      (!isEnumerated &&
        matchAt(source.lower, STOP, next) &&
        !/^(?:của|về|tại|trong|để|ban hành (?:quy|nghị)|và)\s/.test(source.lower.slice(next, next + 12)))
    )
      return found
  }
  return null
}

const ADDRESS = /(?:riêng )?(?:đối với|về phía|phía|với|trách nhiệm của|nhiệm vụ của)\s+/uy
const ADDRESSED =
  /\s*(?:\([^()]*\))?\s*(?::|(?:cần|phải|có trách nhiệm)(?!\p{L})|,\s*(?:(?:chủ tịch )?ubnd (?:tỉnh|thành phố)\s+)?(?:yêu cầu|đề nghị|cần|phải|tập trung|khẩn trương|tiếp tục|chủ động)(?!\p{L}))/uy

/** "Đối với Công an tỉnh: chủ trì …" */
function subjectAddressed(source: Source, start: number, span: Span): Subject | null {
  const address = matchAt(source.lower, ADDRESS, start)
  if (!address) return null
  const found = subjectAt(source, start + address[0].length, span, true)
  return found && matchAt(source.lower, ADDRESSED, found.end) ? found : null
}

function subjectInside(source: Source, span: Span): Subject | null {
  for (const charge of matches(source.lower, INNER_CHARGE, span)) {
    if (
      !CHARGER.test(
        source.text.slice(Math.max(span.start, charge.index - 30), charge.index + (/\s/.test(charge[0].charAt(0)) ? 0 : 1)).trimEnd(),
      )
    )
      continue
    const found = subjectAt(source, charge.index + charge[0].length, span, true)
    if (found && isActing(source, found.end) && !/theo\s*$/.test(source.lower.slice(Math.max(0, charge.index - 6), charge.index + 1)))
      return found
  }
  return null
}

/** Where a list of those who are told begins: behind "Đồng thời, giao". */
export function listStart(source: Source, span: Span): number {
  const start = span.start + (matchAt(source.lower, LINKS, span.start)?.[0].length ?? 0)
  return start + (matchAt(source.lower, CHARGE, start)?.[0].length ?? 0)
}

/** Who acts in this segment; null where the text names nobody there. */
export function findSubject(source: Source, span: Span): Subject | null {
  const start = span.start + (matchAt(source.lower, LINKS, span.start)?.[0].length ?? 0)
  const charge = matchAt(source.lower, CHARGE, start)
  if (charge) {
    const charged = subjectAt(source, start + charge[0].length, span, true)
    if (charged) return charged
  }
  const plain = subjectAt(source, start, span, false)
  if (plain) return plain
  const addressed = subjectAddressed(source, start, span)
  if (addressed) return addressed
  const prefixed =
    matchAt(source.lower, PREFIX, start) || /^[^,;.]{3,90}:/u.test(source.lower.slice(start, Math.min(span.end, start + 100)))
      ? subjectAfterPrefix(source, span)
      : null
  return prefixed ?? subjectInside(source, span)
}
