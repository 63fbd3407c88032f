import type { Day } from '#domain/day.ts'
import type { NoticeDraft } from '#domain/extraction/draft.ts'
import type { Answers } from '#domain/proposal.ts'
import type { Register } from '#domain/register.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { answerNotice } from '../actions.ts'
import { ClauseCard } from './clause-card.tsx'
import { ANSWERS_ID, HEAD_ID, type Reviewed } from './review.ts'

type Props = {
  notice: { id: number; number: string | null; issuedOn: Day | null; issuer: string | null; answers: Answers }
  reviewed: readonly Reviewed[]
  preamble: NoticeDraft['preamble']
  register: Register
  names: ReadonlyMap<number, string>
  today: Day
  hidden: Record<string, string>
}

/** Head fields and the card of every clause in one form: one button keeps them all. */
export function ReviewForm({ notice, reviewed, hidden, ...shared }: Props) {
  return (
    <Form action={answerNotice} id={ANSWERS_ID} submit="Lưu câu trả lời và kiểm tra" title="Kiểm tra bản nháp" hidden={hidden}>
      <div id={HEAD_ID}>
        <Fieldset legend="Thông tin văn bản">
          <TextInput name="number" label="Số, ký hiệu" hint="Ví dụ: 128/TB-UBND" defaultValue={notice.number ?? ''} width="medium" />
          <DayInput name="issuedOn" label="Ngày ban hành" hint="Ví dụ: 12/05/2022" defaultValue={notice.issuedOn ?? ''} />
          <TextInput name="issuer" label="Cơ quan ban hành" defaultValue={notice.issuer ?? ''} isOptional width="medium" />
        </Fieldset>
      </div>
      <Stack gap="large">
        {reviewed.map((one) => (
          <ClauseCard key={one.clause.ref} noticeId={notice.id} reviewed={one} answers={notice.answers} {...shared} />
        ))}
      </Stack>
      <UnsavedGuard formId={ANSWERS_ID} />
    </Form>
  )
}
