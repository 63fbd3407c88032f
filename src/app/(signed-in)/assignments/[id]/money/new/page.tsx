import type { Metadata } from 'next'
import { MONEY_KINDS, MONEY_SOURCES } from '#domain/money.ts'
import { AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { recordMoney } from '#features/finance/actions.ts'
import { moneyOn } from '#features/finance/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { MONEY_KIND_WORDS, MONEY_SOURCE_WORDS } from '#lib/vi/money.ts'
import { digits } from '#lib/vi/number.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type AssignmentParams, loadAssignment } from '../../load.ts'
import { requireMay } from '../../may.tsx'

const TITLE = 'Ghi kinh phí'
export const metadata: Metadata = { title: TITLE }

export default async function MoneyFormPage({ params }: { params: AssignmentParams }) {
  const { signed, assignment, directive, text, head, hidden, path } = await loadAssignment(params)
  requireMay(signed.actor, 'money.record', assignment)
  const statement = await moneyOn(db(), assignment.id, signed.today)
  const sources = Object.fromEntries(MONEY_SOURCES.map((source, index) => [`lines.${index}.source`, source]))
  return (
    <Frame signed={signed} current="/work">
      <AssignmentHead {...head} title={TITLE} />
      <BesideSentence text={text} directive={directive}>
        <p>
          Ghi số lũy kế đến hôm nay, bằng đồng; để trống nguồn không có. Lần ghi sau thay lần ghi trước; phần ký kết hoặc giải ngân vượt kế
          hoạch được đánh dấu.
        </p>
        <Form action={recordMoney} submit={TITLE} title={TITLE} hidden={{ ...hidden, ...sources }} cancelHref={path}>
          {MONEY_SOURCES.map((source, index) => (
            <Fieldset key={source} legend={MONEY_SOURCE_WORDS[source]}>
              {MONEY_KINDS.map((kind) => {
                const amount = statement?.lines.find((line) => line.source === source)?.[kind] ?? 0
                return (
                  <TextInput
                    key={kind}
                    name={`lines.${index}.${kind}`}
                    label={MONEY_KIND_WORDS[kind]}
                    inputMode="numeric"
                    width="medium"
                    suffix="đồng"
                    defaultValue={amount > 0 ? digits(amount) : ''}
                    isOptional
                  />
                )
              })}
            </Fieldset>
          ))}
          <TextArea
            name="note"
            label="Ghi chú"
            hint="Ví dụ: số quyết định giao dự toán."
            rows={2}
            defaultValue={statement?.note ?? ''}
            isOptional
          />
        </Form>
      </BesideSentence>
    </Frame>
  )
}
