'use client'

import { type KeyboardEvent, useState } from 'react'
import { type Choice, Choices } from '#ui/choices.tsx'
import { Details } from '#ui/details.tsx'
import { FieldNotes, wiring } from '#ui/field.tsx'
import { find } from '#ui/find.ts'
import { useField } from '#ui/form-context.ts'
import { useScript } from '#ui/script.ts'
import { Theirs } from '#ui/theirs.tsx'

export type Pick = Choice & { words?: readonly string[] }

type Props = { name: string; legend: string; hint?: string; options: readonly Pick[]; defaultValue?: string[] }

/** As many as fit without scrolling. */
const MOST = 8

/** Some out of very many: found by typing where script is on, ticked in a folded list where it is off. */
export function PickList({ name, legend, hint, options, defaultValue }: Props) {
  const field = useField(name)
  const isScripted = useScript()
  const chosen = field.many(defaultValue)
  const shared = { id: field.id, name, legend, hint, error: field.error }
  if (isScripted) return <Finder key={chosen.join()} {...shared} options={options} given={chosen} />
  const ticked = new Set(chosen)
  const first = [...options.filter(({ value }) => ticked.has(value)), ...options.filter(({ value }) => !ticked.has(value))]
  return (
    <Details summary={`${legend}: ${chosen.length > 0 ? `đã chọn ${chosen.length}` : 'chưa chọn'}`}>
      <Choices type="checkbox" {...shared} options={first} chosen={chosen} />
    </Details>
  )
}

type FinderProps = { id: string; name: string; legend: string; hint?: string; error?: string; options: readonly Pick[]; given: string[] }

function Finder({ id, name, legend, hint, error, options, given }: FinderProps) {
  const [chosen, setChosen] = useState(given)
  const [typed, setTyped] = useState('')
  const left = options.filter(({ value }) => !chosen.includes(value))
  const found = typed.trim() === '' ? [] : find(typed, left)
  const shown = found.slice(0, MOST)
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
  const add = (value: string) => {
    setChosen([...chosen, value])
    setTyped('')
    document.getElementById(id)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (shown[0]) add(shown[0].value)
  }
  return (
    <fieldset className={error ? 'field picker field-wrong' : 'field picker'}>
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {chosen.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map((value) => (
            <li key={value}>
              <button className="chip" type="button" onClick={() => setChosen(chosen.filter((one) => one !== value))}>
                {labelOf(value)}
                <span aria-hidden="true">✕</span>
                <span className="sr-only"> – bỏ</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...wiring(id, hint, error)}
        type="search"
        aria-label={`Tìm để thêm vào: ${legend}`}
        placeholder="Gõ tên hoặc chữ viết tắt, ví dụ: stc"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="sr-only" role="status">
        {typed.trim() === '' ? `Đã chọn ${chosen.length}` : `${found.length} kết quả`}
      </p>
      {typed.trim() !== '' && (
        <ul className="picker-found">
          {shown.map(({ value, label }, index) => (
            <li key={value}>
              <button type="button" onClick={() => add(value)}>
                {label}
                {index === 0 && <small>phím Enter</small>}
              </button>
            </li>
          ))}
          {found.length > MOST && <li className="picker-more">và {found.length - MOST} kết quả nữa; gõ thêm để thu hẹp</li>}
          {found.length === 0 && <li className="picker-more">Không có tên nào như vậy, hoặc đã chọn rồi</li>}
        </ul>
      )}
      <Theirs name={name} words={labelOf} />
    </fieldset>
  )
}
