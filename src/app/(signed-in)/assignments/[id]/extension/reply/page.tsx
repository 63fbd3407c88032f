import type { Metadata } from 'next'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { replyToOffer } from '#features/extensions/actions.ts'
import { ExtensionList } from '#features/extensions/components/extension-list.tsx'
import { extensionsOn } from '#features/extensions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { Form } from '#ui/form.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { Closed, requireMay } from '../../may.tsx'

export const metadata: Metadata = { title: 'Đề nghị gia hạn' }

export default async function ExtensionReplyPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'extension.request', assignment)
  const { askedDueOn, offeredDueOn, dueOn } = assignment.facts
  const title = offeredDueOn ? 'Trả lời đề nghị gia hạn' : 'Rút đề nghị gia hạn'
  const extensions = await extensionsOn(db(), assignment.id, signed.today)
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={title} />
      {askedDueOn && dueOn ? (
        <>
          <ExtensionList extensions={extensions} />
          <Form
            action={replyToOffer}
            submit={offeredDueOn ? 'Gửi trả lời' : 'Rút đề nghị'}
            title={title}
            hidden={{ ...hidden, ...(!offeredDueOn && { reply: 'withdrawn' }) }}
            cancelHref={path}
          >
            {offeredDueOn && (
              <RadioGroup
                name="reply"
                legend={`Đơn vị xin đến ${dmy(askedDueOn)}, được đề nghị ${dmy(offeredDueOn)}`}
                options={[
                  { value: 'accepted', label: `Nhận ngày ${dmy(offeredDueOn)}`, hint: 'Thời hạn đổi ngay từ hôm nay.' },
                  { value: 'declined', label: 'Không nhận', hint: `Thời hạn giữ nguyên ${dmy(dueOn)}.` },
                ]}
              />
            )}
            <TextArea name="reason" label="Ghi chú" rows={2} isOptional />
          </Form>
        </>
      ) : (
        <Closed refusal="no_extension_open" path={path} />
      )}
    </Frame>
  )
}
