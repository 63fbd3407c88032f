import type { z } from 'zod'
import { nested, valuesOf } from '#lib/form-data.ts'

/** A form as the browser sends it: rows and lists by the names of their inputs. */
export function fieldsOf(form: object): [string, string][] {
  return Object.entries(form).flatMap(([name, value]): [string, string][] => {
    if (!Array.isArray(value)) return [[name, String(value)]]
    if (value.every((item) => typeof item === 'string')) return value.map((item) => [`${name}[]`, item])
    return value.flatMap((row: object, index) =>
      Object.entries(row).map(([field, one]): [string, string] => [`${name}.${index}.${field}`, String(one)]),
    )
  })
}

export type Fields = readonly (readonly [string, string])[]

/** What the door makes of a form: cleaned, nested, and asked of its schema. */
export function received(schema: z.ZodType, fields: Fields) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return schema.safeParse(nested(valuesOf(data)))
}

export const MARK = '<x-hostile onclick="alert(1)">'
const HOSTILE = `=1+1${MARK}\u202e"';--`
const SECRET = /password|again|current/

/** The form with hostile text in every field that takes any. */
export function hostile(schema: z.ZodType, form: object): [string, string][] {
  let fields = fieldsOf(form)
  for (const [place, [name]] of fields.entries()) {
    if (SECRET.test(name)) continue
    const changed = fields.map((field, index): [string, string] => (index === place ? [name, HOSTILE] : field))
    if (received(schema, changed).success) fields = changed
  }
  return fields
}
