import type { Register } from '#domain/register.ts'
import { RecurrenceFields } from '#features/occurrences/components/schedule-fields.tsx'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { recurrenceWords } from '#lib/vi/occurrence.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { PickList } from '#ui/pick-list.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { correctClause } from '../actions.ts'
import { correctValues, related } from './form-values.ts'
import { choicesOf, PeopleFields, SHOWN_WHEN_CHOSEN } from './people-fields.tsx'
import type { Reviewed } from './review.ts'

type Names = ReadonlyMap<number, string>
type Props = { reviewed: Reviewed; register: Register; names: Names; hidden: Record<string, string>; cancelHref: string }

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))

/** One clause, matter by matter: as the text has it, or as the person sets it. */
export function ClauseForm({ reviewed, register, names, hidden, cancelHref }: Props) {
  const { clause, read, correction } = reviewed
  const agencies = choicesOf(register, names)
  const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? `Đơn vị ${id}`).join(', ')
  const recipient = correction?.recipientIds && (correction.recipientIds[0] ? String(correction.recipientIds[0]) : 'none')
  return (
    <Form
      action={correctClause}
      id="clause"
      title={`Sửa nội dung ${clause.ref}`}
      submit="Lưu nội dung"
      hidden={{ ...hidden, ref: clause.ref, _was: JSON.stringify(correctValues(reviewed)) }}
      cancelHref={cancelHref}
    >
      <Fieldset legend="Nhiệm vụ">
        <div className="group flex flex-col gap-4">
          <Select
            name="kind"
            label="Loại nhiệm vụ"
            placeholder={`Theo văn bản: ${KIND_WORDS[read.kind]}`}
            options={KINDS}
            defaultValue={correction?.kind}
          />
          <div className="hidden flex-col gap-4 group-has-[option[value=recurring]:checked]:flex">
            <RecurrenceFields
              recurrence={correction?.recurrence}
              placeholder={read.recurrence ? `Theo văn bản: ${recurrenceWords(read.recurrence)}` : 'Chọn kỳ báo cáo'}
            />
          </div>
        </div>
        <Select
          name="isPlanRegistration"
          label="Cách hoàn thành"
          placeholder={`Theo văn bản: ${read.isPlanRegistration ? PLAN : REPORT}`}
          options={[
            { value: 'yes', label: PLAN },
            { value: 'no', label: REPORT },
          ]}
          defaultValue={correction?.isPlanRegistration === undefined ? '' : correction.isPlanRegistration ? 'yes' : 'no'}
        />
        <TextInput
          name="deliverable"
          label="Sản phẩm"
          hint={read.deliverable ? `Để trống: theo văn bản (${read.deliverable})` : 'Ví dụ: kế hoạch, báo cáo'}
          defaultValue={correction?.deliverable}
          isOptional
        />
      </Fieldset>
      <PeopleFields reviewed={reviewed} register={register} names={names} agencies={agencies} />
      <DueFields reviewed={reviewed} />
      <Fieldset legend="Báo cáo và xác nhận">
        <Select
          name="recipientId"
          label="Nơi nhận báo cáo"
          placeholder={`Theo văn bản: ${named(related(read, 'recipient')) || 'không nêu'}`}
          options={[{ value: 'none', label: 'Không gửi riêng đơn vị nào' }, ...agencies]}
          isFound
          defaultValue={recipient}
        />
        <Select
          name="deskAgencyId"
          label="Nơi xác nhận kết quả"
          placeholder={`Theo văn bản: ${named([read.deskAgencyId])}`}
          options={agencies}
          isFound
          defaultValue={correction?.deskAgencyId ? String(correction.deskAgencyId) : ''}
        />
        <div className="group">
          <RadioGroup
            name="route"
            legend="Báo cáo qua"
            options={[
              { value: 'read', label: `Theo văn bản: ${named(related(read, 'route')) || 'không qua đơn vị nào'}` },
              { value: 'chosen', label: 'Chọn lại' },
            ]}
            defaultValue={correction?.routeIds ? 'chosen' : 'read'}
          />
          <div className={SHOWN_WHEN_CHOSEN}>
            <PickList
              name="routeIds[]"
              legend="Đơn vị báo cáo qua"
              options={agencies}
              defaultValue={(correction?.routeIds ?? related(read, 'route')).map(String)}
            />
          </div>
        </div>
      </Fieldset>
    </Form>
  )
}

const PLAN = 'đăng ký kế hoạch là hoàn thành'
const REPORT = 'báo cáo hoàn thành'

function DueFields({ reviewed: { read, correction } }: { reviewed: Reviewed }) {
  const due = correction?.due
  return (
    <Fieldset legend="Thời hạn">
      <div className="group">
        <RadioGroup
          name="due"
          legend="Thời hạn"
          options={[
            { value: 'read', label: `Theo văn bản: ${read.deadline ? dmy(read.deadline.dueOn) : 'không có'}` },
            { value: 'none', label: 'Không đặt thời hạn' },
            { value: 'day', label: 'Đặt ngày khác' },
          ]}
          defaultValue={due ? (due.on ? 'day' : 'none') : 'read'}
        />
        <div className="mt-4 hidden group-has-[input[value=day]:checked]:block">
          <DayInput name="dueOn" label="Ngày cuối cùng trong hạn" hint="Ví dụ: 31/12/2022" defaultValue={due?.on ?? ''} />
        </div>
        <div className="mt-4 hidden group-has-[input:is([value=day],[value=none]):checked]:block">
          <TextArea
            name="dueReason"
            label="Căn cứ hoặc lý do"
            hint="Ví dụ: đính chính tại văn bản số, ngày nào; ý kiến của ai."
            rows={2}
            defaultValue={due?.reason}
          />
        </div>
      </div>
    </Fieldset>
  )
}
