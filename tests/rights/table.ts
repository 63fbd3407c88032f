import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const lines = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

const [head = [], ...rows] = lines('table.tsv')

/** The policy a person reads: act, permission and object, then a cell for each of these. */
export const people = head.slice(3)
export const table = rows.map(([act = '', permission = '', on = '', ...cells]) => ({ act, permission, on, cells }))

const [headOfPages = [], ...rowsOfPages] = lines('pages.tsv')

/** The same of reading: an address, with `{an object}` of the table in it, and what each hears, by status or where they are sent. */
export const readers = headOfPages.slice(1)
export const pages = rowsOfPages.map(([path = '', ...cells]) => ({ path, cells }))
