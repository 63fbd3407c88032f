import type { Span } from '#domain/extraction/draft.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { Form } from '#ui/form.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { splitClause } from '../actions.ts'

type Props = { text: string; stretches: readonly Span[]; hidden: Record<string, string>; cancelHref: string }

/** The clause line by line: each line that is ticked begins a part of its own. */
export function SplitForm({ text, stretches, hidden, cancelHref }: Props) {
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/gu, ' ').trim()
  const [first, ...others] = stretches
  return (
    <Form action={splitClause} id="split" title="Tách nội dung" submit="Tách" hidden={hidden} cancelHref={cancelHref}>
      {others.length > 0 && (
        <div className="[&>fieldset]:flex">
          <CheckboxGroup
            name="cuts[]"
            legend="Phần mới bắt đầu từ"
            hint={`Phần thứ nhất bắt đầu bằng: “${first ? words(first) : ''}”`}
            options={others.map((stretch) => ({ value: String(stretch.start), label: `“${words(stretch)}”` }))}
          />
        </div>
      )}
      <TextInput
        name="begins"
        label={others.length > 0 ? 'Hoặc tách ở chỗ khác: mấy chữ đầu của phần sau' : 'Mấy chữ đầu của phần sau'}
        hint="Chép đúng chữ trong nội dung."
        isOptional={others.length > 0}
      />
    </Form>
  )
}
