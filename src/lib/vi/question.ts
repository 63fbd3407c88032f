import { isDay } from '../../domain/day.ts'
import type { Question } from '../../domain/extraction/draft.ts'
import { dmy } from './day.ts'

type Details = Question['details']

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const quoted = (words: string | undefined) => `“${words ?? ''}”`
const dated = (on: string | undefined) => (on !== undefined && isDay(on) ? dmy(on) : '')

const SENTENCES: Record<Question['about'], (details: Details) => string> = {
  condition: ({ group, condition }) =>
    `Văn bản giao cho ${quoted(group)} kèm điều kiện ${quoted(condition)}. Điều kiện ràng buộc những đơn vị nào?`,
  group_extent: ({ group }) => `${quoted(group)}: có gồm cả thành phố, thị xã không?`,
  unnamed: ({ preamble }) =>
    preamble
      ? `Nội dung này không nêu đơn vị thực hiện. Phần mở đầu nêu ${quoted(preamble)}. Giao cho ai?`
      : 'Nội dung này không nêu đơn vị thực hiện. Giao cho ai?',
  lead: ({ agencies }) => `${capital(agencies ?? '')} được nêu ngang nhau, văn bản không nói đơn vị nào chủ trì. Đơn vị nào chủ trì?`,
  implied_lead: ({ agencies }) =>
    `Văn bản viết “phối hợp với ${agencies ?? ''}”. ${capital(agencies ?? '')} có phải là đơn vị chủ trì không?`,
  period: ({ period, on }) => `${quoted(period)} là năm của nội dung hay là thời hạn đến hết ngày ${dated(on)}?`,
  frequency: ({ words }) => `${quoted(words)} không nói bao lâu một lần. Có đặt kỳ báo cáo không?`,
  undated: () => 'Nhiệm vụ không có thời hạn. Có đặt thời hạn không?',
}

/** What the reader is asked; the answers to choose from are the screen's. */
export const describeQuestion = (question: Question): string => SENTENCES[question.about](question.details)
