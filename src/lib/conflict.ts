import type { FormValues } from '#lib/form-data.ts'

type Value = FormValues[string] | undefined

/** Both wrote, each otherwise (`both`), or only the other did (`taken`); the values with what only the other wrote taken in. */
type Compared = { values: FormValues; both: string[]; taken: string[] }

/** Three texts of one form: as it was shown, as it was sent, as it is kept now. Unknown what was shown, all that differs is both's. */
export function compare(was: FormValues | null, typed: FormValues, saved: FormValues): Compared {
  const names = Object.keys(was ?? saved).filter((name) => !isSame(typed[name], saved[name]))
  const both = names.filter((name) => !was || !(isSame(typed[name], was[name]) || isSame(saved[name], was[name])))
  const taken = names.filter((name) => was !== null && isSame(typed[name], was[name]))
  return { values: { ...typed, ...only(saved, taken) }, both, taken }
}

/** Whether nothing that the form showed has changed since. */
export const isUntouched = (was: FormValues, saved: FormValues): boolean => Object.keys(was).every((name) => isSame(was[name], saved[name]))

/** Nothing, an empty field and an empty list are one; the order of ticks says nothing. */
const isSame = (a: Value, b: Value): boolean => told(a) === told(b)
const told = (value: Value): string =>
  Array.isArray(value) ? (value.length === 0 ? '' : JSON.stringify([...value].sort())) : (value ?? '')

export const only = (values: FormValues, names: readonly string[]): FormValues =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])))

type Sent = { key?: string; revision?: string; was: FormValues | null; typed: FormValues }

/** A form apart into what the person typed and what the page sent along; where they chose the other's text, that is what they say. */
export function sentOf(values: FormValues): Sent {
  const { _key, _revision, _was, _saved, '_theirs[]': theirs = [], ...typed } = values
  const saved = writtenIn(_saved) ?? {}
  return { key: one(_key), revision: one(_revision), was: writtenIn(_was), typed: { ...typed, ...only(saved, [theirs].flat()) } }
}

const one = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined)

/** Values of a form written into one of its hidden fields. */
function writtenIn(value: Value): FormValues | null {
  if (typeof value !== 'string' || value === '') return null
  try {
    const read: unknown = JSON.parse(value)
    return isValues(read) ? read : null
  } catch {
    return null
  }
}

const isValues = (read: unknown): read is FormValues =>
  typeof read === 'object' &&
  read !== null &&
  !Array.isArray(read) &&
  Object.values(read).every(
    (value) => typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')),
  )
