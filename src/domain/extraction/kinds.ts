import type { ClauseKind, Deadline } from './draft.ts'
import { BEFORE_VERB } from './verbs.ts'
import { anyOf, list } from './words.ts'

const NORM =
  /^(?:nghiêm túc |nghiêm )?(?:chịu trách nhiệm(?! (?:tham mưu|tổng hợp|hướng dẫn|chủ trì|thẩm định|xây dựng|rà soát|về chất lượng hồ sơ))|chấp hành nghiêm|thực hiện nghiêm(?: túc)?(?: các)? quy định|thực hiện (?:đúng|nghiêm)[^;.]{0,20}(?:quy định|pháp luật)|không được|không tổ chức|tuyệt đối không|nghiêm cấm|trực tiếp chỉ đạo và chịu trách nhiệm|trực tiếp chỉ đạo, chịu trách nhiệm|chịu trách nhiệm toàn diện)/u
const OBEY =
  /(?:thực hiện nghiêm (?:các |túc các )?quy định|chịu trách nhiệm (?:trước [^;.]{2,60}|về kết quả|toàn diện)|đúng quy định của pháp luật trong)/u
const LASTING = /thường xuyên|duy trì|tiếp tục (?:tăng cường|đẩy mạnh|nâng cao|hoàn thiện|thực hiện|quan tâm|phát huy)/u
const STANDING_VERB = new RegExp(
  `^${anyOf(
    list(`
  tiếp tục | tăng cường | đẩy mạnh | nâng cao | chú trọng | quan tâm | duy trì | phát huy | bảo đảm | đảm bảo |
  quán triệt | phối hợp | chỉ đạo | theo dõi | đôn đốc | kiểm tra | giám sát | tuyên truyền | hướng dẫn | thực hiện |
  triển khai | quản lý | kịp thời | sẵn sàng | làm tốt | thực hiện tốt | không để | bám sát | nắm chắc | thường xuyên
`),
  )}`,
  'u',
)
const FINITE = new RegExp(
  `(?<!\\p{L})${anyOf(
    list(`
  đẩy nhanh tiến độ | xây dựng | ban hành | tham mưu | trình | hoàn thành | lập | đề xuất | đăng ký | phê duyệt |
  thẩm định | khảo sát | bàn giao | tổng kết | sơ kết | thành lập | kiện toàn | rà soát | báo cáo | công bố | điều chỉnh |
  xong | dứt điểm | bố trí | phân bổ | chuẩn bị | tổ chức hội nghị | số hóa
`),
  )}`,
  'u',
)
const VALUE = /(?:^|\s)(?:phấn đấu|đạt|bảo đảm|đảm bảo|tối thiểu|ít nhất|trên)\s[^;.]{0,60}\d+(?:[.,]\d+)?\s?%/u

/** What kind of thing is ordered. `words` is the clause without its subject, in small letters. */
export function kindOf(words: string, deadlines: readonly Deadline[]): ClauseKind {
  if (deadlines.some((deadline) => deadline.on !== null)) return 'one_off'
  if (deadlines.some((deadline) => deadline.recurring !== null)) return 'recurring'
  const verb = words.slice(BEFORE_VERB.exec(words)?.[0].length ?? 0)
  BEFORE_VERB.lastIndex = 0
  if (NORM.test(words) || NORM.test(verb) || OBEY.test(words)) return 'norm'
  if (/^[^;.]{0,40}thường xuyên/u.test(words)) return 'standing'
  if (/đẩy nhanh tiến độ/u.test(words)) return 'one_off'
  if (LASTING.test(words.slice(0, 60))) return 'standing'
  if (/^phấn đấu/u.test(verb) && VALUE.test(words)) return 'target'
  if (STANDING_VERB.test(verb)) return 'standing'
  return FINITE.test(words.slice(0, 120)) ? 'one_off' : 'standing'
}
