import type { AgencyTitle, AuditEvent, Changed, Contact, Handed } from '#domain/audit.ts'
import { MONEY_KINDS } from '#domain/money.ts'
import { readRule } from '#domain/recurrence.ts'
import { documentWords, exchangeLines, fileLines, isExchange, lines } from './audit-exchange.ts'
import { isSuccession, successionLines } from './audit-succession.ts'
import { dmy } from './day.ts'
import { MONEY_KIND_WORDS, MONEY_SOURCE_WORDS } from './money.ts'
import { digits } from './number.ts'
import { HOLIDAY_RULE_WORDS, periodWords, recurrenceWords } from './occurrence.ts'
import { postWords } from './people.ts'
import { CONFIDENCE_WORDS } from './risk.ts'
import { SETTING_WORDS, settingValueWords } from './settings.ts'
import { valueWords } from './target.ts'

const CONTACT_WORDS = [
  ['fullName', 'Họ và tên'],
  ['email', 'Thư điện tử'],
  ['phone', 'Điện thoại'],
] as const

const titleWords = ({ name, shortName, symbol }: AgencyTitle) => `${name} (${[shortName, symbol].filter(Boolean).join(', ')})`

const correctedLines = (before: Contact, after: Contact): string[] =>
  CONTACT_WORDS.flatMap(([field, words]) =>
    before[field] === after[field] ? [] : `${words}: ${before[field] ?? 'chưa ghi'} → ${after[field] ?? 'bỏ'}`,
  )

const handedWords = (handed: Handed | null): string | false =>
  handed !== null &&
  `Bàn giao cho ${handed.personName}: ${handed.dutyCount} đầu mối nhận nhắc việc, ${handed.assignmentCount} việc đang xử lý`

const changedLines = ({ reason, document, togetherCount }: Changed): string[] => [
  reason,
  `Văn bản: ${documentWords(document)}`,
  ...(togetherCount > 1 ? [`Cùng lúc với ${togetherCount - 1} lượt giao khác`] : []),
]

/** What happened, line by line, without the head. */
export function eventLines(event: AuditEvent): string[] {
  if (isExchange(event)) return exchangeLines(event)
  if (isSuccession(event)) return successionLines(event)
  switch (event.name) {
    case 'notice.drafted':
      return [event.title, ...fileLines(event.file && [event.file])]
    case 'source.received':
    case 'source.cancelled':
      return fileLines([event.file])
    case 'notice.answered':
      return [`${Object.keys(event.answers).length} câu trả lời`]
    case 'notice.corrected':
      return lines(`Nội dung ${event.ref}: ${event.matters.join(', ') || 'theo văn bản'}`, event.reason && `Lý do: ${event.reason}`)
    case 'notice.clause_dropped':
    case 'notice.clause_restored':
      return [`Nội dung ${event.ref}`]
    case 'notice.clause_added':
      return [`Nội dung ${event.ref}: ${event.text}`]
    case 'notice.clause_split':
      return [`Nội dung ${event.ref} → ${event.refs.join(', ')}`]
    case 'notice.clauses_merged':
      return [`Nội dung ${event.refs.join(', ')} → ${event.ref}`]
    case 'notice.clause_unshaped':
      return [`Nội dung ${event.ref}: trở lại ${event.refs.join(', ')}`]
    case 'notice.clause_moved':
      return [`Nội dung ${event.ref}: ${event.after ? `sau nội dung ${event.after}` : 'lên đầu'}`]
    case 'notice.name_matched':
      return [`“${event.words}”: ${event.agencyName}`]
    case 'notice.reread':
      return [
        event.title,
        `Giữ ${event.keptCount} câu trả lời và chỗ sửa, ${event.lostCount} không còn khớp`,
        ...fileLines(event.file && [event.file]),
      ]
    case 'notice.published':
      return [`Văn bản ${event.number}: ${event.directiveCount} nhiệm vụ, ${event.assignmentCount} lượt giao`]
    case 'assignment.exempted':
      return lines(event.reason, `Văn bản: ${documentWords(event.document)}`)
    case 'plan.registered':
    case 'plan.revised':
      return lines(event.what, event.stepCount > 0 && `${event.stepCount} bước thực hiện`)
    case 'progress.reported':
      return lines(
        event.done,
        `Tiến độ: ${event.percent} %`,
        event.obstacle && `Vướng mắc: ${event.obstacle}`,
        event.nextStep && `Việc tiếp theo: ${event.nextStep}`,
        ...event.documents.map((document) => `Minh chứng: ${documentWords(document)}`),
        ...fileLines(event.files),
      )
    case 'completion.submitted':
      return lines(event.summary, ...event.documents.map((document) => `Minh chứng: ${documentWords(document)}`), ...fileLines(event.files))
    case 'completion.accepted':
      return lines(event.recognisedOn && `Ghi nhận hoàn thành từ ngày ${dmy(event.recognisedOn)}`, event.reason)
    case 'completion.returned':
      return lines(event.reason, event.resubmitBy && `Phải nộp lại trước ngày ${dmy(event.resubmitBy)}`)
    case 'schedule.set':
      return lines(
        `Nội dung ${event.ref}: ${recurrenceWords(readRule(event.rule, event.isAfterPeriod))}`,
        HOLIDAY_RULE_WORDS[event.holidayRule],
        `Từ ngày ${dmy(event.startsOn)}${event.endsOn ? ` đến ngày ${dmy(event.endsOn)}` : ''}`,
        event.periods.length > 0 && `Các kỳ: ${event.periods.map(periodWords).join(', ')}`,
        event.reason,
      )
    case 'money.recorded':
      return lines(
        ...event.lines
          .filter((line) => MONEY_KINDS.some((kind) => line[kind] > 0))
          .map(
            (line) =>
              `${MONEY_SOURCE_WORDS[line.source]}: ${MONEY_KINDS.map((kind) => `${MONEY_KIND_WORDS[kind].toLowerCase()} ${digits(line[kind])}`).join(', ')} đồng`,
          ),
        event.note,
      )
    case 'target.amended': {
      const [from, to] = [event.from, event.to].map(({ goal, goalOn }) => `${valueWords(goal, event.unit)} vào ngày ${dmy(goalOn)}`)
      return [`${event.title}: ${from} → ${to}`, event.reason]
    }
    case 'target.set':
      return [
        `${event.title}: từ ${valueWords(event.baseline, event.unit)} lên ${valueWords(event.goal, event.unit)} vào ngày ${dmy(event.goalOn)}`,
      ]
    case 'measurement.recorded':
      return [`${event.agencyName}: ${event.title} đạt ${valueWords(event.value, event.unit)} đến ngày ${dmy(event.periodTo)}`]
    case 'dependency.added':
    case 'dependency.ended':
      return [`Nội dung ${event.ref} chờ kết quả của nội dung ${event.neededRef}`]
    case 'confidence.declared':
      return [CONFIDENCE_WORDS[event.level].title, event.reason]
    case 'lead.named':
      return [`${event.agencyName} chủ trì; phối hợp: ${event.otherNames.join(', ')}`, event.reason]
    case 'coordinator.named':
      return lines(event.agencyName, event.reason)
    case 'occurrences.made':
      return [`Nội dung ${event.ref}: ${event.periods.map(periodWords).join(', ')}; ${event.assignmentCount} lượt giao`]
    case 'assignment.objected':
      return lines(
        event.reason,
        event.suggestedName && `Đề nghị giao cho: ${event.suggestedName}`,
        event.document && `Văn bản: ${documentWords(event.document)}`,
      )
    case 'versions.repaired':
      return event.repaired.flatMap(({ assignmentId, differences }) => differences.map((line) => `Lượt giao ${assignmentId}, ${line}`))
    case 'directive.amended':
      return lines(
        event.text && `Nội dung mới: ${event.text}`,
        event.dueOn && `Thời hạn mới: ${dmy(event.dueOn)} (${event.assignmentCount} lượt giao)`,
        event.addedNames.length > 0 && `Thêm: ${event.addedNames.join(', ')}`,
        event.droppedNames.length > 0 && `Bớt: ${event.droppedNames.join(', ')}`,
        event.reason,
        `Văn bản: ${documentWords(event.document)}`,
      )
    case 'assignment.insisted':
      return [event.reason]
    case 'assignment.suspended':
    case 'assignment.cancelled':
      return changedLines(event)
    case 'assignment.resumed':
      return lines(event.to && event.from && `Thời hạn: ${dmy(event.from)} → ${dmy(event.to)}`, ...changedLines(event))
    case 'assignment.reassigned':
      return lines(`${event.fromName} → ${event.toName}`, event.to && `Thời hạn: ${dmy(event.to)}`, ...changedLines(event))
    case 'agencies.listed':
      return [`${event.rowCount} dòng`]
    case 'agencies.entered':
      return [`${event.agencyNames.length} đơn vị: ${event.agencyNames.join(', ')}`]
    case 'agency.added':
      return [`${event.agencyName}, từ ngày ${dmy(event.from)}`]
    case 'agency.renamed':
      return [
        `${titleWords(event.before)} → ${titleWords(event.after)}`,
        event.isCorrection ? 'Sửa chữ của tên đang dùng' : `Từ ngày ${dmy(event.from)}`,
      ]
    case 'agency.ended':
      return [`${event.agencyName}, từ ngày ${dmy(event.on)}`]
    case 'alias.added':
    case 'alias.removed':
      return [`${event.agencyName}: “${event.alias}”`]
    case 'set.added':
    case 'set.edited':
      return lines(event.setName, event.phrases.length > 0 && `Cụm từ: ${event.phrases.join('; ')}`)
    case 'member.added':
    case 'member.removed':
      return [`${event.setName}: ${event.agencyNames.join(', ')}, từ ngày ${dmy(event.from)}`]
    case 'setting.changed': {
      const [before, after] = [event.before, event.after].map((value) => settingValueWords(event.key, value))
      return [`${SETTING_WORDS[event.key].title}: ${before} → ${after}, từ ngày ${dmy(event.from)}`]
    }
    case 'holiday.added':
    case 'holiday.removed':
      return [`${dmy(event.on)}: ${event.title}${event.isWorking ? ' (làm bù)' : ''}`]
    case 'demonstration.advanced':
      return [`Đến ngày ${dmy(event.to)}`]
    case 'person.appointed':
      return [event.username]
    case 'evidence.attached':
    case 'evidence.removed':
      return fileLines([event.file])
    case 'person.posted':
      return lines(
        event.username,
        `${event.title}, ${event.agencyName}, từ ngày ${dmy(event.from)}`,
        `Vai trò: ${postWords(event.role, event.isAgencyAdmin, event.isHead)}`,
        handedWords(event.handed),
      )
    case 'person.corrected':
      return lines(event.username, ...correctedLines(event.before, event.after))
    case 'person.disabled':
      return lines(event.username, event.reason, handedWords(event.handed))
    case 'person.handed_over':
      return lines(event.username, handedWords(event.handed))
    case 'person.reset':
    case 'person.factor_reset':
    case 'person.enabled':
      return [event.username]
    case 'view.saved':
      return [`${event.viewName}${event.isShared ? ' (dùng chung trong đơn vị)' : ''}`]
    case 'view.removed':
      return [event.viewName]
    case 'duty.given':
    case 'duty.ended':
      return [`${event.personName}, ${event.agencyName}`]
    case 'snapshot.taken':
      return [`${event.title}; số liệu ghi đến hết ngày ${dmy(event.day)}`, `Mã nội dung: ${event.digest}`]
    case 'people.listed':
      return [`${event.rowCount} dòng`]
    case 'people.entered':
      return [`${event.people.length} người: ${event.people.map(({ username }) => username).join(', ')}`]
    case 'factor.recovered':
      return [`Còn ${event.codesLeft} mã dự phòng`]
    case 'session.revoked':
      return [`${event.sessionCount} phiên`]
    case 'assignment.passed_on':
      return lines(event.unit, event.handlerName && `Người xử lý: ${event.handlerName}`)
    case 'password.changed':
    case 'factor.begun':
    case 'factor.enabled':
    case 'factor.removed':
    case 'draft.saved':
    case 'notice.withdrawn':
    case 'session.opened':
    case 'session.ended':
    case 'demonstration.left':
      return []
  }
}
