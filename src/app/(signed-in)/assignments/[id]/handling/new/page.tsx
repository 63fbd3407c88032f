import type { Metadata } from 'next'
import { passOn } from '#features/assignments/actions.ts'
import { AssignmentHead, handlingWords } from '#features/assignments/components/assignment-head.tsx'
import { handlingOn } from '#features/assignments/data.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { colleaguesOf } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Chuyển xử lý' }

export default async function HandlingPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'assignment.pass_on', assignment)
  const [colleagues, handling] = await Promise.all([
    colleaguesOf(db(), assignment.holderAgencyId, signed.today),
    handlingOn(db(), assignment.id, signed.today),
  ])
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title="Chuyển xử lý trong đơn vị" />
      <BesideSentence text={text} directive={directive}>
        <p>
          Đơn vị vẫn chịu trách nhiệm về lượt giao này. {handling ? `Hiện đang ở: ${handlingWords(handling)}.` : 'Hiện chưa chuyển cho ai.'}
        </p>
        <Form action={passOn} submit="Chuyển xử lý" title="Chuyển xử lý" hidden={hidden} cancelHref={path}>
          <TextInput
            name="unit"
            label="Phòng, bộ phận"
            hint="Ví dụ: Phòng Công nghệ thông tin"
            defaultValue={handling?.unit ?? ''}
            width="medium"
            isOptional
          />
          <Select
            name="handlerId"
            label="Người xử lý"
            hint="Người này thấy việc ở “Việc của tôi”."
            options={colleagues.map(({ id, fullName, title }) => ({ value: String(id), label: `${fullName} – ${title}` }))}
            placeholder="Chưa chọn người"
            defaultValue={handling?.handlerId ? String(handling.handlerId) : ''}
            isOptional
          />
        </Form>
      </BesideSentence>
    </Frame>
  )
}
