import { existsSync } from 'node:fs'
import type { AgencyMention, Clause, Deadline, NoticeDraft } from '../domain/extraction/draft.ts'
import { extract } from '../domain/extraction/extract.ts'
import { toScored } from '../domain/extraction/scored.ts'
import { unreadPages } from '../domain/reading.ts'
import { readDocument } from '../lib/reading/read.ts'
import { dmy } from '../lib/vi/day.ts'
import { describeQuestion } from '../lib/vi/question.ts'
import { faultSentence, noteSentence } from '../lib/vi/reading.ts'

const KINDS: Record<Clause['kind'], string> = {
  one_off: 'việc một lần',
  recurring: 'việc định kỳ',
  standing: 'việc thường xuyên',
  target: 'chỉ tiêu',
  norm: 'quy định phải tuân thủ',
}
const FREQUENCIES: Record<NonNullable<Deadline['recurring']>, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng một lần',
  yearly: 'hằng năm',
}

const names = (mentions: readonly AgencyMention[]) =>
  mentions.map((one) => (one.condition ? `${one.text} (${one.condition})` : one.text)).join(', ')

const term = ({ on, recurring, text }: Deadline) =>
  `${on ? dmy(on) : recurring ? FREQUENCIES[recurring] : 'chưa xác định ngày'} (“${text}”)`

function* clauseLines(draft: NoticeDraft, clause: Clause): Generator<string> {
  yield `${clause.ref}  [${KINDS[clause.kind]}] ${clause.text.replaceAll('\n', ' ')}`
  const facts: [string, string][] = [
    [clause.leadForm === 'stated' ? 'Chủ trì' : 'Thực hiện', names(clause.lead) || 'văn bản không nêu'],
    ['Phối hợp', names([...clause.coordinating, ...clause.openSet])],
    ['Thời hạn', clause.deadlines.map(term).join('; ')],
    ['Gửi về', clause.recipient?.text ?? ''],
    ['Báo cáo qua', names(clause.route)],
    ['Sản phẩm', clause.deliverable ?? ''],
  ]
  for (const [label, value] of facts) if (value) yield `      ${label}: ${value}`
  for (const question of draft.questions) if (question.ref === clause.ref) yield `      ? ${describeQuestion(question)}`
}

function* draftLines(draft: NoticeDraft): Generator<string> {
  if (draft.refuse) {
    yield 'Văn bản có dấu chỉ độ mật: không được đưa vào hệ thống này.'
    return
  }
  const { number, issuedOn, issuer, signer, title } = draft.head
  yield `Số ${number ?? '(không rõ)'}, ngày ${issuedOn ? dmy(issuedOn) : '(không rõ)'}, ${issuer ?? 'không rõ cơ quan ban hành'}${signer ? `, người ký ${signer}` : ''}`
  if (title) yield title
  yield ''
  for (const item of draft.items) for (const clause of item.clauses) yield* clauseLines(draft, clause)
  const clauses = draft.items.reduce((count, item) => count + item.clauses.length, 0)
  yield ''
  yield `${draft.items.length} mục, ${clauses} nội dung giao việc, ${draft.questions.length} điểm cần người xác nhận.`
}

async function read(file: string | undefined): Promise<string> {
  if (file === undefined) return refuse('Hãy cho biết tệp cần đọc, ví dụ: npm run extract -- thong-bao.docx')
  if (!existsSync(file)) return refuse(`Không đọc được tệp “${file}”: tệp không tồn tại hoặc không mở được.`)
  const outcome = await readDocument(file)
  if (!outcome.ok) return refuse(faultSentence(outcome.refusal))
  if (unreadPages(outcome.value).length > 0) return refuse(faultSentence('needs_ocr'))
  for (const note of outcome.value.notes) process.stderr.write(`${noteSentence(note)}\n`)
  const { envelope, text } = outcome.value
  if (envelope?.dueOn) process.stderr.write(`Hạn xử lý ghi trong gói edXML: ${dmy(envelope.dueOn)}.\n`)
  return text
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const args = process.argv.slice(2)
const draft = extract(await read(args.find((arg) => !arg.startsWith('--'))))
const output = args.includes('--json') ? JSON.stringify(toScored(draft), null, 1) : [...draftLines(draft)].join('\n')
process.stdout.write(`${output}\n`)
