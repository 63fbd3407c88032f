import type { Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/deadline.ts'
import { documentTypeOf } from '#domain/document-type.ts'
import type { AgencyMention, Clause, DateRole, NoticeDraft, Question } from '#domain/extraction/draft.ts'
import { CHOICES } from '#domain/proposal.ts'
import { type Bucket, countedOf, type Tally } from '#domain/statistics.ts'
import { dmy } from './day.ts'
import { isDirectNumber } from './direct.ts'

export const NOTICE_STATE_WORDS = {
  draft: 'Bản nháp, chưa giao',
  published: 'Đã giao nhiệm vụ',
  withdrawn: 'Đã bỏ',
} as const

export const DATE_ROLE_WORDS = {
  deadline: 'Thời hạn',
  cited_document: 'Ngày của văn bản viện dẫn',
  issue: 'Ngày ban hành',
  period: 'Giai đoạn',
  as_of: 'Mốc số liệu',
  none: 'Ngày nêu trong nội dung',
} satisfies Record<DateRole, string>

/** The same in a word or two, within the text; a date of the matter itself needs none. */
export const DATE_CHIPS = {
  deadline: 'thời hạn',
  cited_document: 'viện dẫn',
  issue: 'ban hành',
  period: 'giai đoạn',
  as_of: 'mốc số liệu',
  none: null,
} satisfies Record<DateRole, string | null>

/** Words out of the middle of a sentence, set alone. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const paperName = (number: string | null) => {
  if (!number) return 'Văn bản chưa rõ số'
  return isDirectNumber(number) ? number : `${documentTypeOf(number)} số ${number}`
}

/** 129/TB-UBND ngày 12/05/2022; what is missing is said. */
export const noticeName = ({ number, issuedOn }: { number: string | null; issuedOn: Day | null }): string =>
  `${paperName(number)} ${issuedOn ? `ngày ${dmy(issuedOn)}` : 'chưa rõ ngày ban hành'}`

type Asked = { question: Question; clause: Clause; preamble: NoticeDraft['preamble'] }
type Label = { label: string; hint?: string }

const CHOICE_WORDS: { [About in Question['about']]: Record<(typeof CHOICES)[About][number], (asked: Asked) => Label | null> } = {
  condition: {
    all: () => ({
      label: 'Giao tất cả đơn vị trong nhóm',
      hint: 'Đơn vị nằm ngoài điều kiện được xác định không thuộc diện sau, khi có số, ngày văn bản chứng minh.',
    }),
    chosen: () => ({ label: 'Chỉ giao những đơn vị được chọn dưới đây' }),
  },
  group_extent: {
    with_city: () => ({ label: 'Gồm cả thành phố, thị xã' }),
    as_written: () => ({ label: 'Chỉ các huyện, đúng như chữ trong văn bản' }),
  },
  unnamed: {
    preamble: ({ preamble }) => ({ label: `Giao các đơn vị ở phần mở đầu: ${wordsOf(preamble)}` }),
    nobody: () => ({ label: 'Chưa giao đơn vị nào', hint: 'Nội dung vẫn được lưu để theo dõi, không có lượt giao.' }),
  },
  lead: {
    co_equal: () => ({
      label: 'Cùng thực hiện, mỗi đơn vị chịu trách nhiệm phần việc của mình',
      hint: 'Danh sách ghi rõ là văn bản chưa nêu đơn vị chủ trì.',
    }),
    first: ({ clause }) => leadingAlone(clause, 0),
    second: ({ clause }) => leadingAlone(clause, 1),
    third: ({ clause }) => leadingAlone(clause, 2),
    fourth: ({ clause }) => leadingAlone(clause, 3),
  },
  implied_lead: {
    each: () => ({ label: 'Không; mỗi đơn vị chủ trì phần việc của mình' }),
    named: ({ clause }) => ({ label: `Phải; ${wordsOf(clause.coordinating)} chủ trì, các đơn vị còn lại phối hợp` }),
  },
  period: {
    undated: () => ({ label: 'Không phải thời hạn; nhiệm vụ chưa có thời hạn' }),
    end: ({ question }) => ({ label: `Là thời hạn: hoàn thành đến hết ngày ${dmy((question.details.on ?? '') as Day)}` }),
  },
  frequency: {
    standing: () => ({ label: 'Làm thường xuyên, không đặt kỳ báo cáo' }),
    monthly: () => ({ label: 'Báo cáo hằng tháng' }),
    quarterly: () => ({ label: 'Báo cáo hằng quý' }),
  },
  undated: {
    undated: () => ({ label: 'Để không thời hạn' }),
    day: () => ({ label: 'Đặt thời hạn' }),
  },
}

const wordsOf = (mentions: readonly AgencyMention[]): string => mentions.map(({ text }) => text).join(', ')

/** Null where the clause does not name so many. */
const leadingAlone = ({ lead }: Clause, index: number): Label | null => {
  const named = lead[index]
  return named ? { label: `${named.text} chủ trì, ${lead.length > 2 ? 'các đơn vị' : 'đơn vị'} còn lại phối hợp` } : null
}

/** The choices of a question in their order; what the text suggests comes first. */
export function choiceWords(asked: Asked): { value: string; label: string; hint?: string }[] {
  const { about } = asked.question
  const words = CHOICE_WORDS[about] as Record<string, (asked: Asked) => Label | null>
  return CHOICES[about]
    .filter((value) => value !== 'preamble' || asked.preamble.length > 0)
    .flatMap((value) => {
      const label = words[value]?.(asked)
      return label ? [{ value, ...label }] : []
    })
}

/** What a question is about, in two or three words, for the list of what is left. */
export const QUESTION_TOPICS = {
  condition: 'đối tượng',
  group_extent: 'phạm vi nhóm',
  unnamed: 'đơn vị thực hiện',
  lead: 'đơn vị chủ trì',
  implied_lead: 'đơn vị chủ trì',
  period: 'thời hạn',
  frequency: 'kỳ báo cáo',
  undated: 'thời hạn',
} satisfies Record<Question['about'], string>

/** How the day printed became the last day in time. */
export function ruleWords(rule: DeadlineRule, printedOn: Day, dueOn: Day): string {
  if (rule === 'before') {
    return dueOn === printedOn
      ? 'Theo cách tính của tỉnh, “trước ngày” tính cả ngày đó.'
      : `Theo cách tính của tỉnh, “trước ngày” không tính ngày đó; ngày cuối cùng trong hạn là ${dmy(dueOn)}.`
  }
  if (rule === 'decided' && printedOn !== dueOn) return `Văn bản ghi ngày ${dmy(printedOn)}; người nhập văn bản xác định lại thời hạn.`
  return RULE_WORDS[rule]
}

const RULE_WORDS: Record<Exclude<DeadlineRule, 'before'>, string> = {
  by: 'Tính đến hết ngày ghi trong văn bản.',
  within: 'Ngày cuối cùng của khoảng thời gian ghi trong văn bản.',
  computed: 'Tính từ mốc ghi trong văn bản.',
  recurring: 'Theo kỳ ghi trong văn bản.',
  event: 'Gắn với một việc khác, chưa thành ngày cụ thể.',
  decided: 'Do người nhập văn bản xác định, văn bản không ghi.',
}

export const assignmentTotals = (directiveCount: number, assignmentCount: number): string =>
  `${directiveCount} nhiệm vụ – ${assignmentCount} lượt giao`

const OPEN_WORDS = {
  awaiting: 'chờ xác nhận',
  overdue: 'quá hạn',
  in_term: 'trong hạn',
  undated: 'chưa xong, không thời hạn',
} as const satisfies Partial<Record<Bucket, string>>

const doneOf = (tally: Tally): number => tally.done_on_time + tally.done_late + tally.done_undated

/** 11/18 đã hoàn thành; of what stands outside the figures only how many there are. */
export const doneWords = (tally: Tally): string =>
  countedOf(tally) === 0 ? `${tally.outside} đơn vị` : `${doneOf(tally)}/${countedOf(tally)} đã hoàn thành`

/** 18 đơn vị: 11 đã hoàn thành, 2 chờ xác nhận, 3 quá hạn, 2 trong hạn */
export function tallyWords(tally: Tally, unit: 'đơn vị' | 'lượt giao' = 'đơn vị'): string {
  const counted = countedOf(tally)
  const pieces = [
    doneOf(tally) > 0 && `${doneOf(tally)} đã hoàn thành`,
    ...Object.entries(OPEN_WORDS).map(([name, words]) => tally[name as Bucket] > 0 && `${tally[name as Bucket]} ${words}`),
    counted > 0 && tally.outside > 0 && `${tally.outside} không đưa vào tỷ lệ (phối hợp hoặc không thuộc diện)`,
  ].filter(Boolean)
  return `${counted + tally.outside} ${unit}${pieces.length ? `: ${pieces.join(', ')}` : ''}`
}

/** To whom, in the words of the text; where it names nobody, to whom it was given. */
export const assignedWords = (assigneesText: string | null, assignedCount: number): string =>
  assigneesText ?? (assignedCount > 0 ? 'Giao các đơn vị ở phần mở đầu' : 'Chưa giao đơn vị nào')

/** What implements a document, and how much of it is still open. */
export function citedTotals(noticeCount: number, directiveCount: number, tallies: readonly Tally[]): string {
  const sum = (buckets: readonly Bucket[]) => tallies.reduce((all, tally) => all + buckets.reduce((of, bucket) => of + tally[bucket], 0), 0)
  const open = sum(['awaiting', 'overdue', 'in_term', 'undated'])
  const overdue = sum(['overdue'])
  const left =
    open > 0
      ? `còn ${open} lượt giao chưa hoàn thành${overdue > 0 ? `, trong đó ${overdue} quá hạn` : ''}`
      : 'không còn lượt giao nào chưa hoàn thành'
  return `${noticeCount} văn bản viện dẫn, ${directiveCount} nhiệm vụ nêu văn bản này; ${left}.`
}
