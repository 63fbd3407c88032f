import { isDay } from '../../domain/day.ts'
import type { Question } from '../../domain/extraction/draft.ts'
import { dmy } from './day.ts'

type Details = Question['details']

const quoted = (words: string | undefined) => `“${words ?? ''}”`
const dated = (on: string | undefined) => (on !== undefined && isDay(on) ? dmy(on) : '')

const SENTENCES: Record<Question['about'], (details: Details) => string> = {
  condition: ({ group, condition }) =>
    `Văn bản giao cho ${quoted(group)} kèm điều kiện ${quoted(condition)}. Điều kiện ràng buộc những đơn vị nào? Chọn: chỉ những đơn vị thuộc điều kiện; hoặc tất cả, đơn vị đã thực hiện được miễn khi có số, ngày văn bản.`,
  group_extent: ({ group }) => `${quoted(group)}: có gồm cả thành phố, thị xã không? Chọn: gồm cả thành phố, thị xã; hoặc chỉ các huyện.`,
  unnamed: ({ preamble }) =>
    preamble
      ? `Nội dung này không nêu đơn vị thực hiện. Phần mở đầu nêu ${quoted(preamble)}. Chọn: giao tất cả đơn vị ở phần mở đầu; chọn đơn vị khác; hoặc để chưa giao.`
      : 'Nội dung này không nêu đơn vị thực hiện. Chọn: các đơn vị được giao; hoặc để chưa giao.',
  lead: ({ agencies }) =>
    `${agencies ?? ''} được nêu ngang nhau, văn bản không nói đơn vị nào chủ trì. Chọn: một đơn vị chủ trì; hoặc cùng thực hiện, mỗi đơn vị chịu trách nhiệm phần mình.`,
  implied_lead: ({ agencies }) =>
    `Văn bản viết “phối hợp với ${agencies ?? ''}”. ${agencies ?? ''} có phải là đơn vị chủ trì không? Chọn: chủ trì; hoặc chỉ phối hợp.`,
  period: ({ period, on }) =>
    `${quoted(period)} là năm của nội dung hay là thời hạn? Chọn: không phải thời hạn; hoặc hoàn thành đến hết ngày ${dated(on)}.`,
  frequency: ({ words }) =>
    `${quoted(words)} không nói bao lâu một lần. Chọn: không báo cáo định kỳ; hoặc hằng tuần, hằng tháng, hằng quý, 6 tháng, hằng năm.`,
  undated: () => 'Nhiệm vụ không có thời hạn. Chọn: để không thời hạn; hoặc đặt thời hạn và ghi người quyết định.',
}

/** What the reader is asked, with the answers to choose from. */
export const describeQuestion = (question: Question): string => SENTENCES[question.about](question.details)
