import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { Stack } from '#ui/stack.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'

type Step = { ordinal: number; what: string; personName: string; dueOn: Day }
type Plan = {
  ordinal: number
  what: string
  how: string
  check: string
  otherwise: string
  documentNumber: string | null
  documentOn: Day | null
  on: Day
  steps: readonly Step[]
}

/** The plan in force: its four answers, its steps, its document. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const { ordinal, what, how, check, otherwise, documentNumber, documentOn, on, steps } = plan
  return (
    <Stack>
      <SummaryList
        rows={[
          { key: ordinal === 1 ? 'Đăng ký ngày' : `Điều chỉnh lần ${ordinal - 1}, ngày`, value: dmy(on) },
          ...(documentNumber ? [{ key: 'Văn bản', value: `${documentNumber}${documentOn ? ` ngày ${dmy(documentOn)}` : ''}` }] : []),
          { key: 'Kết quả phải đạt', value: what },
          { key: 'Cách làm', value: how },
          { key: 'Kiểm tra', value: check },
          { key: 'Nếu chậm', value: otherwise },
        ]}
      />
      {steps.length > 0 && (
        <Table
          caption="Các bước thực hiện"
          density="compact"
          rows={steps}
          rowKey={(step) => String(step.ordinal)}
          columns={[
            { key: 'what', header: 'Việc', isRowHeader: true, value: (step) => step.what },
            { key: 'person', header: 'Người thực hiện', value: (step) => step.personName },
            { key: 'due', header: 'Xong trước', value: (step) => dmy(step.dueOn) },
          ]}
        />
      )}
    </Stack>
  )
}
