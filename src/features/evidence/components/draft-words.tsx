import { SummaryList } from '#ui/summary-list.tsx'

const LABELS: Record<string, string> = {
  done: 'Đã làm',
  summary: 'Kết quả đạt được',
  text: 'Nội dung giải trình',
  percent: 'Tiến độ (%)',
  obstacle: 'Vướng mắc',
  nextStep: 'Việc tiếp theo',
  documentNumber: 'Số, ký hiệu',
  documentOn: 'Ngày văn bản',
  documentIssuer: 'Cơ quan ban hành',
  documentTitle: 'Trích yếu',
}

/** What was typed, as it was typed. */
export function DraftWords({ fields }: { fields: Record<string, string> }) {
  const rows = Object.entries(LABELS).flatMap(([name, key]) => (fields[name] ? [{ key, value: fields[name] }] : []))
  return rows.length > 0 ? <SummaryList rows={rows} /> : <p>Chưa ghi nội dung.</p>
}
