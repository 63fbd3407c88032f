import type { AuditEvent } from '#domain/audit.ts'
import { documentWords, lines } from './audit-exchange.ts'
import { dmy } from './day.ts'

type Succession = Extract<AuditEvent, { name: `succession${string}` | 'agency.succeeded' | 'assignment.succeeded' }>

export const isSuccession = (event: AuditEvent): event is Succession =>
  event.name.startsWith('succession') || event.name.endsWith('.succeeded')

const fromTo = ({ fromNames, toNames }: { fromNames: string[]; toNames: string[] }): string =>
  `${fromNames.join(', ')} → ${toNames.join(', ')}`

/** What happened to agencies when others took over. */
export function successionLines(event: Succession): string[] {
  switch (event.name) {
    case 'succession.drafted':
      return lines(fromTo(event), `Từ ngày ${dmy(event.takesOn)}`, `Văn bản: ${documentWords(event.document)}`)
    case 'succession.chosen':
      return [`${event.choiceCount} lựa chọn khác mặc định`]
    case 'succession.discarded':
      return [`Bản số ${event.successionId}`]
    case 'succession.loaded':
      return lines(`${event.successionIds.length} bản để kiểm tra`, event.missing.length > 0 && `Không nạp: ${event.missing.join('; ')}`)
    case 'agency.succeeded':
      return lines(
        fromTo(event),
        `Từ ngày ${dmy(event.takesOn)}${event.isEnding ? '; đơn vị cũ kết thúc hoạt động' : ''}`,
        `Chuyển ${event.movedCount} lượt giao, ${event.deskCount} nhiệm vụ giữ việc xác nhận, ${event.peopleCount} người`,
        event.leftNames.length > 0 && `Chưa có đơn vị: ${event.leftNames.join(', ')}`,
        `Văn bản: ${documentWords(event.document)}`,
      )
    case 'assignment.succeeded':
      return [`${event.fromName} → ${event.toName}`, `Từ ngày ${dmy(event.takesOn)}, theo ${documentWords(event.document)}`]
  }
}
