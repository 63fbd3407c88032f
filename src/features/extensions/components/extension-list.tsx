import type { Day } from '#domain/day.ts'
import type { ExtensionReply, ExtensionVerdict } from '#domain/extension.ts'
import { dmy } from '#lib/vi/day.ts'
import { type Column, Table } from '#ui/table.tsx'

type Extension = {
  ordinal: number
  dueOn: Day
  proposedOn: Day
  reason: string
  documentNumber: string
  documentOn: Day
  on: Day
  verdict: ExtensionVerdict | null
  decidedOn: Day | null
  decidedDueOn: Day | null
  decisionReason: string | null
  reply: ExtensionReply | null
  repliedOn: Day | null
}

/** Every request with its answer, the first first. */
export function ExtensionList({ extensions }: { extensions: readonly Extension[] }) {
  const columns: Column<Extension>[] = [
    { key: 'ordinal', header: 'Lần', isRowHeader: true, value: ({ ordinal }) => `Lần ${ordinal}` },
    { key: 'on', header: 'Ngày xin', value: ({ on }) => dmy(on) },
    { key: 'days', header: 'Từ hạn → xin đến', value: ({ dueOn, proposedOn }) => `${dmy(dueOn)} → ${dmy(proposedOn)}` },
    {
      key: 'reason',
      header: 'Lý do, văn bản',
      value: ({ reason, documentNumber, documentOn }) => `${reason} (${documentNumber} ngày ${dmy(documentOn)})`,
    },
    { key: 'answer', header: 'Trả lời', value: answerWords },
  ]
  return (
    <Table
      caption="Các lần xin gia hạn"
      isCaptionHidden
      density="compact"
      columns={columns}
      rows={extensions}
      rowKey={(row) => String(row.ordinal)}
    />
  )
}

const ANSWERS = {
  granted: 'Đồng ý',
  refused: 'Không đồng ý',
  countered: 'Đề nghị',
} satisfies Record<ExtensionVerdict, string>

const REPLIES = {
  accepted: 'đơn vị nhận',
  declined: 'đơn vị không nhận',
  withdrawn: 'đơn vị đã rút',
} satisfies Record<ExtensionReply, string>

function answerWords({ verdict, decidedOn, decidedDueOn, decisionReason, reply, repliedOn }: Extension): string {
  const decided = verdict && decidedOn && `${ANSWERS[verdict]}${decidedDueOn ? ` đến ${dmy(decidedDueOn)}` : ''} ngày ${dmy(decidedOn)}`
  const replied = reply && repliedOn && `${REPLIES[reply]} ngày ${dmy(repliedOn)}`
  return [decided, decisionReason && `“${decisionReason}”`, replied].filter(Boolean).join('; ') || 'Chưa trả lời'
}
