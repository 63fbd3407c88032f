import { SETTINGS, type SettingKey, type SettingValue, USUAL } from '#domain/settings.ts'
import { SETTING_WORDS } from '#lib/vi/settings.ts'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextInput } from '#ui/text-input.tsx'

export function SettingField({ name, value }: { name: SettingKey; value: SettingValue }) {
  const spec = SETTINGS[name]
  const { title, unit, yes = '', no = '' } = SETTING_WORDS[name]
  if (spec.kind === 'flag') {
    const options = [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ]
    return <RadioGroup name="value" legend={title} options={options} defaultValue={String(value)} />
  }
  if (spec.kind === 'text') return <TextInput name="value" label={title} defaultValue={String(value)} width="medium" />
  const hint = `Số nguyên từ ${spec.least} đến ${spec.most}; ban đầu là ${USUAL[name]}.`
  return <TextInput name="value" label={title} hint={hint} defaultValue={String(value)} width="short" inputMode="numeric" suffix={unit} />
}
