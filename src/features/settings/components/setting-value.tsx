import type { Day } from '#domain/day.ts'
import type { SettingKey, SettingValue } from '#domain/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { SETTING_WORDS, settingValueWords } from '#lib/vi/settings.ts'

type Props = { name: SettingKey; value: SettingValue; rows: readonly { value: SettingValue; from: Day }[]; day: Day }

/** The value of a day, since when, what it changes, and what it will be. */
export function SettingValueNote({ name, value, rows, day }: Props) {
  const since = rows.find(({ from }) => from <= day)
  const planned = rows.filter(({ from }) => from > day).reverse()
  return (
    <div id={name}>
      <strong>{settingValueWords(name, value)}</strong>
      {since ? sinceWords(since.from) : ', giá trị ban đầu'}
      {planned.map(({ value: next, from }) => (
        <p key={from}>
          Từ ngày {dmy(from)}: {settingValueWords(name, next)}
        </p>
      ))}
      <small className="block">{SETTING_WORDS[name].effect}</small>
    </div>
  )
}

/** What was settled before there were days to settle it on has no first one. */
const sinceWords = (from: Day): string => (from > '1900-01-01' ? `, từ ngày ${dmy(from)}` : '')
