import type { AuditEvent, DocumentReference, FileReference } from '#domain/audit.ts'
import type { ExchangeEvent } from '#domain/audit-exchange.ts'
import { dmy } from './day.ts'
import { fileSize } from './file.ts'

export const documentWords = ({ number, on, issuer, title }: DocumentReference): string =>
  `${number} ngày ${dmy(on)} của ${issuer}${title ? ` (${title})` : ''}`

export const lines = (...given: (string | null | false)[]): string[] => given.filter((line): line is string => Boolean(line))

export const fileLines = (files: FileReference[] = []) => files.map(({ name, size }) => `Tệp: ${name} (${fileSize(size)})`)

export const isExchange = (event: AuditEvent): event is ExchangeEvent => /^(?:extension|explanation|instruction|comment)\./.test(event.name)

export function exchangeLines(event: ExchangeEvent): string[] {
  switch (event.name) {
    case 'extension.requested':
      return lines(`Hạn ${dmy(event.dueOn)}, xin đến ${dmy(event.proposedOn)}`, event.reason, `Văn bản: ${documentWords(event.document)}`)
    case 'extension.granted':
    case 'extension.countered':
      return lines(`${dmy(event.from)} → ${dmy(event.to)}`, event.reason, event.document && `Văn bản: ${documentWords(event.document)}`)
    case 'extension.refused':
      return lines(event.reason, event.document && `Văn bản: ${documentWords(event.document)}`)
    case 'extension.offer_taken':
      return lines(`${dmy(event.from)} → ${dmy(event.to)}`, event.reason)
    case 'extension.offer_declined':
      return lines(`Ngày được đề nghị: ${dmy(event.to)}`, event.reason)
    case 'extension.withdrawn':
      return lines(event.reason)
    case 'instruction.given':
      return lines(
        event.text,
        `${event.givenBy}, ngày ${dmy(event.givenOn)}`,
        event.document && `Văn bản: ${documentWords(event.document)}`,
      )
    case 'comment.added':
      return [event.text]
    case 'explanation.requested':
      return lines(event.question, `Hạn trả lời: ${dmy(event.answerBy)}`, event.document && `Văn bản: ${documentWords(event.document)}`)
    case 'explanation.given':
      return lines(event.text, event.document && `Văn bản: ${documentWords(event.document)}`, ...fileLines(event.files))
    case 'explanation.accepted':
    case 'explanation.withdrawn':
      return lines(event.reason)
    case 'explanation.asked_again':
      return lines(event.reason, `Hạn trả lời: ${dmy(event.answerBy)}`)
  }
}
