import { PLACE, readName } from './agency-name.ts'
import { GROUP_NOUNS, LEVELS, LOOSE_NOUNS } from './lexicon.ts'
import { matchAt, type Source } from './source.ts'
import { ACTION, STOP } from './verbs.ts'
import { anyOf, list } from './words.ts'

const NOUN = new RegExp(
  `(?!thành lập|thành viên|thị trường|trường hợp|bộ phận|hội nghị|phòng ngừa|cấp độ|hội viên|ban đầu)${anyOf([...GROUP_NOUNS, ...LEVELS])}`,
  'uy',
)
const LOOSE = new RegExp(anyOf(LOOSE_NOUNS), 'uy')
// "các sở - ban - ngành", "các quận - huyện": the southern way.
const JOIN =
  / ?, ?(?:và )?| (?:và|hoặc|&) |\/| ?; ?| ?- ?(?=(?:ban|ngành|huyện|thị xã|thị|thành|đoàn thể|phường|xã|thị trấn|đơn vị)(?!\p{L}))/uy
const QUALIFIER = new RegExp(
  ` (?:có |khác )?(?:${anyOf(
    list(`
  liên quan | thpt | thcs | mầm non | tiểu học | đại học | cao đẳng | trung học phổ thông | phổ thông | dạy nghề | tư thục | huyện | quận | thị xã | xã | phường | thuộc bộ | trực thuộc bộ | thuộc sở | trực thuộc sở | thuộc trực thuộc | vùng đồng bào dân tộc thiểu số | vùng khó khăn | vùng sâu, vùng xa | tuyến tỉnh | tuyến huyện | đóng quân trên địa bàn | trung ương | chuyên môn | ngang bộ | thuộc chính phủ | thuộc ubnd tỉnh | thuộc ubnd thành phố | thuộc tỉnh |
  thuộc thành phố | trực thuộc trung ương | trực thuộc ubnd tỉnh | trực thuộc | cấp tỉnh | cấp huyện | cấp xã |
  cấp thành phố | cùng cấp | trên địa bàn toàn tỉnh | trên địa bàn tỉnh | trên địa bàn thành phố | trên địa bàn huyện |
  trên địa bàn | đóng trên địa bàn tỉnh | đóng trên địa bàn | trong tỉnh | ven biển | miền núi | vùng cao | biên giới |
  của tỉnh | trọng điểm | khác | nêu trên | tỉnh | thành phố | nhà nước | đảng | chính trị - xã hội | chính trị xã hội |
  chính trị | hành chính | sự nghiệp công lập | sự nghiệp | chức năng | đoàn thể | có tên | ubnd tỉnh | dự họp |
  quản lý nhà nước | tư pháp | báo chí | truyền thông | thành viên | thuộc khối | địa phương | kinh tế | công lập
`),
  )})`,
  'uy',
)
const PREDICATE = new RegExp(
  ` (?:${anyOf(list('chưa | đang | đã | được | còn | nơi | không có | không đạt | chậm'))}|có(?! (?:trách nhiệm|liên quan|phương án|ý kiến|kế hoạch|giải pháp|biện pháp|văn bản|báo cáo)) )`,
  'uy',
)
const BRACKET = / ?\(((?:chưa|có|đã|đang|được|còn|nơi|trừ|không|gồm|nhất là)[^()\n]{2,160})\)/uy
const NOMINAL = new Set(
  list(`
  lệ | việc | tác | hoạch | án | vụ | độ | quả | chưa | đã | đang | được | thành | không | cấp | phải | bị | sự | định |
  nguy | tiêu | vốn | số | hoàn | chương | công | quy | hành | tiến | quá | tờ | lộ
`),
)
const AUXILIARY = new Set(['chưa', 'đã', 'đang', 'được', 'không', 'phải', 'bị'])
const MUST = new RegExp(
  anyOf(
    list(`
  chủ động | khẩn trương | tập trung | kịp thời | nghiêm túc | thường xuyên | tiếp tục | phải | cần | theo chức năng |
  chịu trách nhiệm | có trách nhiệm | quyết liệt | trực tiếp
`),
  ),
  'uy',
)

const endOf = (found: RegExpExecArray | null) => (found ? found.index + found[0].length : null)
const isName = (source: Source, at: number) => /^ \p{Lu}\p{L}/u.test(source.text.slice(at, at + 3))
const isTitleCase = (source: Source, at: number) => /^\p{Lu}\p{Ll}/u.test(source.text.slice(at, at + 2))

function readNoun(source: Source, at: number): number | null {
  const loose = endOf(matchAt(source.lower, LOOSE, at))
  if (loose !== null) return readLoose(source, loose)
  const noun = endOf(matchAt(source.lower, NOUN, at))
  if (noun === null || (isName(source, noun) && isTitleCase(source, at))) return null
  return noun
}

// "các trường học, Trạm Y tế xã": a capital begins a name of its own.
const isUnit = (source: Source, at: number) =>
  /\p{Lu}/u.test(source.text[at] ?? '') && matchAt(source.lower, LOOSE, at) !== null && readName(source, at) !== null

function readLoose(source: Source, at: number): number {
  let end = at
  for (let count = 0; count < 5; count++) {
    const word = matchAt(source.text, / ([\p{L}\p{N}-]+)/uy, end)
    if (!word || matchAt(source.lower, STOP, end + 1) || /^(?:và|hoặc)$/.test(word[1] ?? '')) break
    end += word[0].length
  }
  return end
}

function readQualifiers(source: Source, at: number): number {
  let end = at
  for (let found = matchAt(source.lower, QUALIFIER, end); found; found = matchAt(source.lower, QUALIFIER, end)) {
    end += found[0].length
    if (/(?:tỉnh|thành phố|địa bàn)$/.test(found[0])) end = endOf(matchAt(source.text, PLACE, end + 1)) ?? end
  }
  return end
}

/** End of "sở, ban, ngành", "huyện, thị xã, thành phố ven biển" … after its "các". */
export function readGroupNouns(source: Source, at: number): number | null {
  const noun = readNoun(source, at)
  if (noun === null) return null
  let end = readQualifiers(source, noun)
  for (;;) {
    const join = matchAt(source.lower, JOIN, end)
    const next = join && !/;/.test(join[0]) && !isUnit(source, end + join[0].length) ? readNoun(source, end + join[0].length) : null
    if (next === null) return end
    if (isName(source, next)) return end
    end = readQualifiers(source, next)
  }
}

export type Predicate = { end: number; start: number; stop: number }

/** What narrows a group: "(chưa ban hành kế hoạch)", "có tỷ lệ giải ngân dưới 30%". */
export function readPredicate(source: Source, at: number): Predicate | null {
  const bracket = matchAt(source.lower, BRACKET, at)
  if (bracket) {
    const start = at + bracket[0].indexOf('(') + 1
    return { start, stop: start + (bracket[1] ?? '').length, end: at + bracket[0].length }
  }
  if (!matchAt(source.lower, PREDICATE, at)) return null
  let end = at
  let before = ''
  for (let count = 0; count < 30; count++) {
    const word = matchAt(source.lower, / ([\p{L}\p{N}%/.-]+)/uy, end)
    if (!word) break
    const start = end + word[0].length - (word[1] ?? '').length
    const isVerb = matchAt(source.lower, MUST, start) || (count > 2 && matchAt(source.lower, ACTION, start))
    if (count > 1 && matchAt(source.lower, MUST, start) && !AUXILIARY.has(before)) break
    if (count > 1 && isVerb && !NOMINAL.has(before) && !source.lower.startsWith('cấp độ', start) && !source.lower.startsWith('cấp ', start))
      break
    before = word[1] ?? ''
    end += word[0].length
  }
  const start = at + (/^ ?/.exec(source.text.slice(at, at + 4))?.[0].length ?? 0)
  return end > start ? { start, stop: end, end } : null
}
