import type { ReactNode } from 'react'
import { QUESTION_TOPICS } from '#lib/vi/notice.ts'
import { Tag } from '#ui/tag.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { cardId, HEAD_ID, type Reviewed } from './review.ts'

type Props = {
  notice: { id: number; number: string | null; issuedOn: string | null }
  reviewed: readonly Reviewed[]
  unmatchedCount: number
}

/** What a person has to settle before the notice can be assigned, each line leading to its place. */
export function ReviewTasks({ notice, reviewed, unmatchedCount }: Props) {
  const missing = [!notice.number && 'số, ký hiệu', !notice.issuedOn && 'ngày ban hành'].filter(Boolean).join(' và ')
  return (
    <TaskList
      items={[
        { label: 'Thông tin văn bản', href: `#${HEAD_ID}`, state: missing ? <Open>Thiếu {missing}</Open> : 'Đã đủ' },
        ...(unmatchedCount > 0
          ? [{ label: 'Tên đơn vị chưa có trong danh mục', href: `/notices/${notice.id}/names`, state: <Open>{unmatchedCount} tên</Open> }]
          : []),
        ...reviewed
          .filter(({ questions }) => questions.length > 0)
          .map(({ clause: { ref }, questions, openCount }) => ({
            label: `Nội dung ${ref}: ${[...new Set(questions.map(({ about }) => QUESTION_TOPICS[about]))].join(', ')}`,
            href: `#${cardId(ref)}`,
            state: openCount > 0 ? <Open>Còn {openCount} câu hỏi</Open> : 'Đã trả lời',
          })),
      ]}
    />
  )
}

const Open = ({ children }: { children: ReactNode }) => (
  <Tag tone="warn" shape="?">
    {children}
  </Tag>
)
