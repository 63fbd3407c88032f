export type FormValues = Record<string, string | string[]>

// NUL cannot be stored; other control characters and those that turn the direction of reading have no place in a form.
const UNWANTED = /(?![\n\t\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

const clean = (value: string): string => value.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replace(UNWANTED, '').trim()

/** One line of it. */
export const cleanLine = (value: string): string => clean(value).replace(/\s+/gu, ' ')

/** What was typed, cleaned; repeated names become lists. Framework fields are left out, files ignored. */
export function valuesOf(data: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$')) continue
    const all = data
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(clean)
    values[name] = name.endsWith('[]') ? all : (all[0] ?? '')
  }
  return values
}

/** `steps.0.what` → `{ steps: [{ what }] }`; `agencies[]` → `{ agencies: [...] }`. Only own, plain names are taken. */
export function nested(values: FormValues): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  const lists = new Map<string, Record<string, unknown>[]>()
  for (const [name, value] of Object.entries(values)) {
    const rows = /^(\w+)\.(\d{1,2})\.(\w+)$/.exec(name)
    const [, list, index, field] = rows ?? []
    if (list && index && field) {
      const items = lists.get(list) ?? []
      items[Number(index)] = { ...items[Number(index)], [field]: value }
      lists.set(list, items)
    } else root[name.replace(/\[\]$/, '')] = value
  }
  return { ...root, ...Object.fromEntries(lists) }
}

const SECRETS = ['password', 'again', 'current', '_password']

/** Passwords, as they were typed: a blank at the end is part of them. */
export const secretsOf = (data: FormData): Record<string, string> =>
  Object.fromEntries(
    SECRETS.flatMap((name) => {
      const value = data.get(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )

/** What may be shown again and kept: everything but passwords. */
export const withoutSecrets = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRETS.includes(name)))
