import type { AuditEvent, DocumentReference } from '#domain/audit.ts'
import { dmy } from './day.ts'

export const documentWords = ({ number, on, issuer, title }: DocumentReference): string =>
  `${number} ngày ${dmy(on)} của ${issuer}${title ? ` (${title})` : ''}`

export const lines = (...given: (string | null | false)[]): string[] => given.filter((line): line is string => Boolean(line))

/** What is asked of one another about an assignment, and answered. */
type Exchange = Extract<AuditEvent, { name: `extension.${string}` }>

export const isExchange = (event: AuditEvent): event is Exchange => event.name.startsWith('extension.')

export function exchangeLines(event: Exchange): string[] {
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
  }
}
