import { matchAt } from './source.ts'
import { partCapitals, partWords } from './syllables.ts'
import { ACTION } from './verbs.ts'

const CAPITALS = String.raw`\p{Lu}{2,12} \p{Lu}{1,12}`

/** Places where a copy lost its line end; each pattern is an empty match between the two lines. */
const SEAMS: readonly RegExp[] = [
  // "NHIỆM VỤ TRỌNG TÂM1.Về tổ chức", "THÔNG BÁOKết luận của"
  new RegExp(String.raw`(?<=${CAPITALS})(?=\d{1,2}\.\s?\p{Lu})`, 'gu'),
  /(?<=\p{Lu}{2,12} \p{Lu}{2,12})(?=\p{Lu}\p{Ll}{1,6}[ ,])/gu,
  /(?<=[\p{L}\d])(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập - Tự do)/gu,
  /(?<=[\p{L}\d.;:])(?=Nơi nhận\s*:)/gu,
  /(?<=[\p{L}\d.;:])(?=(?:TL|KT|TM|TUQ)\. ?[\p{Lu}]{2})/gu,
  /(?<=CHỦ TỊCH|BỘ TRƯỞNG)(?=CHÁNH VĂN PHÒNG|PHÓ CHỦ TỊCH|THỨ TRƯỞNG|KT\.)/gu,
  /(?<=\p{Ll})(?=Ngày \d{1,2}[/.-]\d)/gu,
  // "Về phân cấp, ủy quyền:Các Sở", "thực hiện như sau:1. Sở"
  /(?<=\p{Ll}:)(?<!(?:sở|bộ|ban|huyện|xã|phường|thành phố|gửi|nhận):)(?=\p{Lu}\p{Ll})/giu,
  /(?<=\p{Ll}{2}[:;.])(?=(?:\d{1,2}\.|[a-zđ]\)) ?\p{Lu})/gu,
  // "2. Sở Nội vụa) Thẩm định", "Sở Y tế3.1. Tham mưu"
  /(?<=\p{Ll}{2})(?=(?:[a-eđ]\)|\d{1,2}\.(?:\d{1,2}\.)?) ?\p{Lu}\p{Ll})/gu,
]

/** Markers inside a paragraph, behind the end of a sentence or a list's colon. */
const INLINE: readonly RegExp[] = [
  /(?<=[.;:] )(?:\d{1,2}[.)/] ?)(?=\p{Lu}\p{L})/gu,
  /(?<=[.;:] )(?:[a-eđ]\) ?)(?=\p{Lu}\p{L})/gu,
  /(?<=[.;:] )(?:[-–+] )(?=\p{Lu}\p{L})/gu,
]
const FIRST = /^(?:1|a|[-–+])/u

function split(line: string, marker: RegExp): string {
  const found = line.match(marker) ?? []
  const isList = (found.length > 1 && FIRST.test(found[0] ?? '')) || (found.length > 0 && /^(?:\d{1,2}|[a-zđ])[.)/]|^[-–+] /u.test(line))
  return isList ? line.replace(marker, (mark) => `\n${mark}`) : line
}

/** A list pasted as one paragraph gets its lines back, and the lists inside it; one marker alone may be anything. */
const unrolled = (line: string) =>
  INLINE.reduce(
    (lines, marker) =>
      lines
        .split('\n')
        .map((one) => split(one, marker))
        .join('\n'),
    line,
  )

/** A verb behind the lost blank begins the text below a heading. */
function withCapitals(text: string): string {
  const small = text.toLowerCase()
  return partCapitals(text, (next) => (matchAt(small, ACTION, next) ? '\n' : ' '))
}

const DAY_WORDS = /(?<=\d)(?=(?:ngày|tháng|năm)(?!\p{L}))|(?<=(?<!\p{L})(?:ngày|tháng|năm))(?=\d)/giu

export const unglue = (text: string) =>
  withCapitals(partWords(SEAMS.reduce((glued, seam) => glued.replace(seam, '\n'), text)))
    .replace(DAY_WORDS, ' ')
    .split('\n')
    .map((line) => (line.length > 150 ? unrolled(line) : line))
    .join('\n')
