import { dayOf } from '../day.ts'
import type { AgencyMention, Clause, Item, Question } from './draft.ts'
import { first, type Source } from './source.ts'

type Asked = Omit<Question, 'id' | 'ref' | 'span'>
type Ask = (clause: Clause, all: Around) => Asked | null
type Around = { source: Source; preamble: readonly AgencyMention[]; groups: string }

const names = (mentions: readonly AgencyMention[]) => mentions.map((one) => one.text).join(', ')
const PERIOD =
  /(?:kế hoạch|chương trình|báo cáo|đề án|dự toán|phương án|danh mục)(?:(?!\d|(?:đến|từ|giai đoạn) )[^;.]){0,120}?\snăm\s+((?:19|20)\d{2})(?!\s*[-–]\s*\d)/gu

const condition: Ask = ({ lead }) => {
  const group = lead.find((one) => one.condition !== null)
  return group
    ? { about: 'condition', details: { group: names(lead.filter((one) => one.form === 'group')), condition: group.condition ?? '' } }
    : null
}

// "các huyện" beside "các huyện, thành phố" elsewhere: the narrower word may be meant or slipped.
const groupExtent: Ask = ({ lead }, { groups }) => {
  const group = lead.find((one) => one.form === 'group' && /huyện/iu.test(one.text) && !/thành phố|thị xã|cấp huyện/iu.test(one.text))
  return group && /huyện, (?:thị xã, )?thành phố/u.test(groups) ? { about: 'group_extent', details: { group: group.text } } : null
}

const unnamed: Ask = ({ leadForm }, { preamble }) =>
  leadForm === 'unnamed' ? { about: 'unnamed', details: { preamble: names(preamble) } } : null

const lead: Ask = ({ leadForm, lead: agencies, openSet }) =>
  leadForm === 'co_equal' ? { about: 'lead', details: { agencies: names([...agencies, ...openSet]) } } : null

const impliedLead: Ask = ({ leadForm, coordinating }) =>
  leadForm === 'implied' && coordinating.length ? { about: 'implied_lead', details: { agencies: names(coordinating) } } : null

const isOpenEnded = (clause: Clause) =>
  clause.kind === 'one_off' && !clause.deadlines.some((one) => one.on !== null || one.rule === 'event')

const periodOf = (clause: Clause, source: Source) => first(source.lower, PERIOD, clause.span)

const period: Ask = (clause, { source }) => {
  const found = isOpenEnded(clause) ? periodOf(clause, source) : null
  const on = found?.[1] ? dayOf(Number(found[1]), 12, 31) : null
  return on ? { about: 'period', details: { period: `năm ${found?.[1]}`, on } } : null
}

const undated: Ask = (clause, { source }) => (isOpenEnded(clause) && !periodOf(clause, source) ? { about: 'undated', details: {} } : null)

const frequency: Ask = ({ kind, text }) =>
  kind === 'standing' && /thường xuyên/iu.test(text) ? { about: 'frequency', details: { words: 'thường xuyên' } } : null

const ASKED: readonly Ask[] = [condition, groupExtent, unnamed, lead, impliedLead, period, frequency, undated]

/** What the text does not decide, clause by clause. */
export function questionsOf(source: Source, items: readonly Item[], preamble: readonly AgencyMention[]): Question[] {
  const groups = [...preamble, ...items.flatMap((item) => item.lead)].map((one) => one.text.toLowerCase()).join('; ')
  return items.flatMap((item) =>
    item.clauses.flatMap((clause) =>
      ASKED.flatMap((ask): Question[] => {
        const asked = ask(clause, { source, preamble, groups })
        return asked ? [{ id: `${clause.ref}.${asked.about}`, ref: clause.ref, span: clause.span, ...asked }] : []
      }),
    ),
  )
}
