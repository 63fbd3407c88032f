import type { Register } from '#domain/register.ts'
import { KIND_WORDS } from '#lib/vi/assignment.ts'
import { dmy } from '#lib/vi/day.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { Details } from '#ui/details.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { correctClause } from '../actions.ts'
import { correctValues, related, withRole } from './form-values.ts'
import type { Reviewed } from './review.ts'

type Names = ReadonlyMap<number, string>
type Props = { reviewed: Reviewed; register: Register; names: Names; hidden: Record<string, string>; cancelHref: string }

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))
const SHOWN_WHEN_CHOSEN = 'hidden flex-col gap-4 mt-4 group-has-[input[value=chosen]:checked]:flex'
/** The summary above says what the legend says. */
const TWO_ABREAST = 'sm:[&>fieldset]:grid sm:[&>fieldset]:grid-cols-2 sm:[&>fieldset]:gap-x-6 [&>fieldset>legend]:sr-only'

/** One clause, matter by matter: as the text has it, or as the person sets it. */
export function ClauseForm({ reviewed, register, names, hidden, cancelHref }: Props) {
  const { clause, read, correction } = reviewed
  const agencies = register.agencies.map(({ id, name }) => ({ value: String(id), label: names.get(id) ?? name }))
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
        <Select
          name="kind"
          label="Loại nhiệm vụ"
          placeholder={`Theo văn bản: ${KIND_WORDS[read.kind]}`}
          options={KINDS}
          defaultValue={correction?.kind}
        />
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
          defaultValue={recipient}
        />
        <Select
          name="deskAgencyId"
          label="Nơi xác nhận kết quả"
          placeholder={`Theo văn bản: ${named([read.deskAgencyId])}`}
          options={agencies}
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
            <Agencies name="routeIds[]" legend="Đơn vị báo cáo qua" all={agencies} ids={correction?.routeIds ?? related(read, 'route')} />
          </div>
        </div>
      </Fieldset>
    </Form>
  )
}

const PLAN = 'đăng ký kế hoạch là hoàn thành'
const REPORT = 'báo cáo hoàn thành'

type Choice = { value: string; label: string }

/** Those ticked come first; the rest in the order of the register. */
function Agencies({ name, legend, all, ids }: { name: string; legend: string; all: readonly Choice[]; ids: readonly number[] }) {
  const ticked = new Set(ids.map(String))
  const options = [...all.filter(({ value }) => ticked.has(value)), ...all.filter(({ value }) => !ticked.has(value))]
  return (
    <Details summary={`${legend}: ${ids.length > 0 ? `${ids.length} đơn vị` : 'chưa chọn'}`}>
      <div className={TWO_ABREAST}>
        <CheckboxGroup name={name} legend={legend} options={options} defaultValue={[...ticked]} />
      </div>
    </Details>
  )
}

type PeopleProps = { reviewed: Reviewed; register: Register; names: Names; agencies: readonly Choice[] }

function PeopleFields({ reviewed: { directive, read, correction }, register, names, agencies }: PeopleProps) {
  const sets = register.sets.map(({ code, name, memberIds }) => ({ value: code, label: `${name} (${memberIds.length} đơn vị)` }))
  const first = read.assignments[0]
  const words = read.assigneesText ?? (first && (names.get(first.agencyId) ?? ''))
  return (
    <Fieldset legend="Đơn vị thực hiện" hint="Một đơn vị giữ một vai trò. Chọn nhóm để thêm mọi đơn vị của nhóm vào ngày ban hành.">
      <div className="group">
        <RadioGroup
          name="people"
          legend="Giao cho"
          options={[
            { value: 'read', label: `Theo văn bản: ${words ? `${words} (${read.assignments.length} lượt giao)` : 'chưa rõ đơn vị'}` },
            { value: 'chosen', label: 'Chọn lại' },
          ]}
          defaultValue={correction?.assignments ? 'chosen' : 'read'}
        />
        <div className={SHOWN_WHEN_CHOSEN}>
          <CheckboxGroup name="leadSets[]" legend="Chủ trì: thêm cả nhóm" options={sets} />
          <Agencies name="leadIds[]" legend="Chủ trì" all={agencies} ids={withRole(directive, 'lead')} />
          <Agencies name="equalIds[]" legend="Cùng thực hiện, chưa rõ chủ trì" all={agencies} ids={withRole(directive, 'co_equal')} />
          <CheckboxGroup name="coordinatingSets[]" legend="Phối hợp: thêm cả nhóm" options={sets} />
          <Agencies name="coordinatingIds[]" legend="Phối hợp" all={agencies} ids={withRole(directive, 'coordinating')} />
        </div>
      </div>
    </Fieldset>
  )
}

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
