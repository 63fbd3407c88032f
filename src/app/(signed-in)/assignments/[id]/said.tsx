import { randomUUID } from 'node:crypto'
import type { Day } from '#domain/day.ts'
import { type Actor, can } from '#domain/permissions.ts'
import type { AssignmentRecord } from '#features/assignments/data.ts'
import { addComment } from '#features/comments/actions.ts'
import { CommentList } from '#features/comments/components/comment-list.tsx'
import { commentsOn, MOST_COMMENTS } from '#features/comments/data.ts'
import { InstructionList } from '#features/instructions/components/instruction-list.tsx'
import { instructionsOn } from '#features/instructions/data.ts'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { actor: Actor; assignment: AssignmentRecord; day: Day; today: Day; isSimulated: boolean }

/** What leaders ordered about it since; apart from all that others say. */
export async function Instructions({ actor, assignment, day, today }: Omit<Props, 'isSimulated'>) {
  const instructions = await instructionsOn(db(), assignment, day)
  const mayGive = day === today && can(actor, 'instruction.give', {})
  if (instructions.length === 0 && !mayGive) return null
  return (
    <Section
      title="Ý kiến chỉ đạo"
      id="instructions"
      aside={
        mayGive && (
          <TextLink href={`/directives/${assignment.directiveId}/instructions/new?assignment=${assignment.id}`}>
            Ghi ý kiến chỉ đạo
          </TextLink>
        )
      }
    >
      {instructions.length > 0 ? <InstructionList instructions={instructions} day={day} tells="agency" /> : <p>Chưa có ý kiến chỉ đạo.</p>}
    </Section>
  )
}

/** What those who may read it say to each other. */
export async function Comments({ actor, assignment, day, today, isSimulated }: Props) {
  const comments = await commentsOn(db(), assignment.id, day)
  const mayAdd = day === today && can(actor, 'comment.add', assignment)
  if (comments.length === 0 && !mayAdd) return null
  return (
    <Section title="Trao đổi" id="comments">
      {comments.length === MOST_COMMENTS && <p>Chỉ hiện {MOST_COMMENTS} ý kiến mới nhất.</p>}
      {comments.length > 0 && <CommentList comments={comments} isSimulated={isSimulated} />}
      {mayAdd && (
        <Form
          action={addComment}
          submit="Gửi trao đổi"
          title="Trao đổi"
          tone="quiet"
          hidden={{ assignmentId: String(assignment.id), _key: randomUUID() }}
        >
          <TextArea
            name="text"
            label="Nội dung trao đổi"
            hint="Ai xem được lượt giao này đều đọc được. Trao đổi không thay báo cáo, không sửa, không xóa."
            rows={2}
          />
        </Form>
      )}
    </Section>
  )
}
