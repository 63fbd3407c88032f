import { Panel } from '#ui/panel.tsx'
import { Select } from '#ui/select.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Held = { isOnDuty: boolean; assignments: { id: number; ref: string; text: string; number: string | null }[] }
type Colleague = { id: number; fullName: string; title: string }

/** What would be left without anybody, by name, and who may take it. */
export function HandoverFields({ held, colleagues }: { held: Held; colleagues: readonly Colleague[] }) {
  const isNothing = !held.isOnDuty && held.assignments.length === 0
  if (isNothing) return <p>Người này không giữ đầu mối nhận nhắc việc hay việc nào đang xử lý nên không có gì phải bàn giao.</p>
  return (
    <>
      <Panel title="Cần bàn giao" tone="warn">
        <ul>
          {held.isOnDuty && <li>Đầu mối nhận nhắc việc của đơn vị</li>}
          {held.assignments.map(({ id, ref, text, number }) => (
            <li key={id}>
              <TextLink href={`/assignments/${id}`}>
                {number} – {ref}. {text}
              </TextLink>
            </li>
          ))}
        </ul>
      </Panel>
      <Select
        name="recipientId"
        label="Bàn giao cho"
        hint={colleagues.length === 0 ? 'Đơn vị chưa có người nào khác: hãy thêm người trước.' : 'Có hiệu lực ngay khi gửi.'}
        options={colleagues.map(({ id, fullName, title }) => ({ value: String(id), label: `${fullName} – ${title}` }))}
        placeholder="Chọn người nhận"
      />
    </>
  )
}
