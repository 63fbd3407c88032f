import { AGENCY_LEVELS } from '#domain/agency.ts'
import { nearest, type Register } from '#domain/register.ts'
import { AGENCY_LEVEL_WORDS } from '#lib/vi/agency.ts'
import { CheckboxGroup } from '#ui/checkbox-group.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { matchNames } from '../actions.ts'
import { cardId } from './review.ts'

type Unknown = { words: string; refs: readonly string[] }
type Shared = { register: Register; names: ReadonlyMap<number, string>; mayName: boolean }
type Props = Shared & { path: string; unknown: readonly Unknown[]; hidden: Record<string, string> }

/** Every name nobody knows with what it stands for, in one form; those left open are asked again. */
export function NamesForm({ path, unknown, hidden, ...shared }: Props) {
  const words = Object.fromEntries(unknown.map((one, index) => [`names.${index}.words`, one.words]))
  return (
    <Form
      action={matchNames}
      id="names"
      title="Tên đơn vị chưa có trong danh mục"
      submit="Lưu các tên đã chọn"
      cancelHref={path}
      hidden={{ ...hidden, ...words }}
    >
      {unknown.map((one, index) => (
        <Fieldset key={one.words} legend={`“${one.words}”`}>
          <p>
            <small>
              Ở nội dung{' '}
              {one.refs.map((ref, place) => (
                <span key={ref}>
                  {place > 0 && ', '}
                  <TextLink href={`${path}#${cardId(ref)}`}>{ref}</TextLink>
                </span>
              ))}
            </small>
          </p>
          <Select
            name={`names.${index}.stands`}
            label={`“${one.words}” là`}
            placeholder="Chưa chọn"
            options={optionsFor(one.words, shared)}
            isFound
          />
          {shared.mayName && (
            <CheckboxGroup
              name={`names.${index}.remember`}
              legend="Các văn bản sau"
              options={[{ value: 'yes', label: `Nhớ “${one.words}” là cách gọi khác của đơn vị đã chọn` }]}
            />
          )}
        </Fieldset>
      ))}
    </Form>
  )
}

/** Those most like it first; then entering it, keeping its words, and all the others. */
function optionsFor(words: string, { register, names, mayName }: Shared) {
  const alike = nearest(words, register)
  const option = ({ id, name, names: all }: Register['agencies'][number], group: string) => ({
    value: `a${id}`,
    label: names.get(id) ?? name,
    words: all,
    group,
  })
  return [
    { value: 'open', label: 'Giữ nguyên chữ, không giao cho ai' },
    ...alike.flatMap((id) => register.agencies.filter((agency) => agency.id === id).map((agency) => option(agency, 'Tên gần giống'))),
    ...(mayName
      ? AGENCY_LEVELS.map((level) => ({ value: `new:${level}`, label: `Thêm mới: ${AGENCY_LEVEL_WORDS[level]}`, group: 'Đơn vị chưa có' }))
      : []),
    ...register.sets.map(({ code, name, phrases }) => ({ value: `s:${code}`, label: name, words: phrases, group: 'Nhóm đơn vị' })),
    ...register.agencies.filter((agency) => !alike.includes(agency.id)).map((agency) => option(agency, 'Đơn vị')),
  ]
}
