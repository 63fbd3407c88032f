import type { Day } from '#domain/day.ts'
import type { DirectGiven } from '#domain/direct.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { ORDER_WAY_WORDS } from '#lib/vi/direct.ts'
import { SummaryList } from '#ui/summary-list.tsx'

export function DirectSummary({ given, deskName, today }: { given: DirectGiven; deskName: string; today: Day }) {
  const { orderedBy, orderedOn, way, occasion, text, kind, dueOn, deliverable } = given
  return (
    <SummaryList
      rows={[
        { key: 'Người chỉ đạo', value: orderedBy },
        { key: 'Ngày, cách chỉ đạo', value: `${dmy(orderedOn)}. ${ORDER_WAY_WORDS[way]}${occasion ? `: ${occasion}` : ''}` },
        { key: 'Nội dung', value: text },
        { key: 'Loại', value: KIND_WORDS[kind] },
        { key: 'Thời hạn', value: dueOn ? `${dmy(dueOn)} (${relative(dueOn, today)})` : 'Không nêu' },
        ...(given.condition ? [{ key: 'Điều kiện của nhóm', value: `Đơn vị ${given.condition}` }] : []),
        { key: 'Kết quả phải nộp', value: deliverable ?? 'Không nêu' },
        { key: 'Xác nhận kết quả', value: deskName },
      ]}
    />
  )
}
