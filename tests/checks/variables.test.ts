import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { VARIABLES } from '#lib/env.ts'

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8')
// Set by whoever starts a process, never by an operator.
const INNER = ['NODE_ENV', 'EMBEDDED']

test('every variable is explained in .env.example and in the README, and checked at the start', () => {
  const checked = VARIABLES.filter((name) => !INNER.includes(name)).sort()
  const explained = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=$/gm)].map(([, name]) => name).sort()
  expect(explained).toEqual(checked)
  const told = [...read('README.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name).sort()
  expect(told).toEqual(checked)
})
