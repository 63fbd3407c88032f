import { nearest, type Register } from '#domain/register.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { matchName } from '../actions.ts'

type Props = {
  id: string
  words: string
  register: Register
  names: ReadonlyMap<number, string>
  mayRemember: boolean
  hidden: Record<string, string>
}

/** What a name nobody knows stands for; those most like it are offered first. */
export function NameForm({ id, words, register, names, mayRemember, hidden }: Props) {
  const alike = nearest(words, register)
  const option = ({ id: agencyId, name, names: all }: Register['agencies'][number], group: string) => ({
    value: `a${agencyId}`,
    label: names.get(agencyId) ?? name,
    words: all,
    group,
  })
  const options = [
    ...alike.flatMap((one) => register.agencies.filter((agency) => agency.id === one).map((agency) => option(agency, 'Tên gần giống'))),
    ...register.agencies.filter((agency) => !alike.includes(agency.id)).map((agency) => option(agency, 'Đơn vị')),
    ...register.sets.map(({ code, name, phrases }) => ({ value: `s:${code}`, label: name, words: phrases, group: 'Nhóm đơn vị' })),
  ]
  return (
    <Form
      action={matchName}
      id={id}
      title="Chọn đơn vị cho tên ghi trong văn bản"
      submit="Dùng đơn vị này"
      about={`cho “${words}”`}
      hidden={hidden}
    >
      <Select name="stands" label={`“${words}” là`} placeholder="Chọn đơn vị hoặc nhóm" options={options} isFound />
      {mayRemember && (
        <CheckboxGroup
          name="remember[]"
          legend="Dùng ở đâu"
          options={[
            {
              value: 'yes',
              label: 'Nhớ cách gọi này cho cả các văn bản sau',
              hint: 'Không đánh dấu: chỉ dùng trong văn bản này. Nhóm thì chỉ dùng trong văn bản này.',
            },
          ]}
        />
      )}
    </Form>
  )
}
