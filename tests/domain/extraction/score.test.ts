import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/domain/extraction/extract.ts'
import { toScored } from '../../../src/domain/extraction/scored.ts'
import { namesIn, notices, score } from '../../support/score.ts'

// A hair below what is reached, so that a loss is seen.
const FLOORS: [string, string, number, number][] = [
  ['the labelled set', notices, 19, 0.995],
  ['notices of other forms', join(notices, 'own'), 66, 0.99],
]

describe.each(FLOORS)('%s', (_name, folder, count, floor) => {
  const result = score(folder)

  test('is read completely', () => {
    expect(namesIn(folder)).toHaveLength(count)
    expect([result.notices, result.missingFiles]).toEqual([count, 0])
  })

  test.each(['items', 'lead', 'coord', 'deadlines', 'citations'] as const)('%s are found', (field) => {
    expect(result.overall[field].f).toBeGreaterThanOrEqual(floor)
  })

  test('heads and documents cited are found', () => {
    for (const right of Object.values(result.head)) expect(right).toBeGreaterThanOrEqual(floor)
    expect(result.citedAnywhere.f).toBeGreaterThanOrEqual(floor)
  })

  test('a secret notice is refused, and no other', () => {
    expect(result.refusals).toEqual({ expected: 1, right: 1, wrongly: [] })
  })
})

const wrapped = (text: string) =>
  text.normalize('NFC').replace(/[^\n|]{81,}/g, (line) => line.replace(/(.{1,80})(?: |$)/g, '$1\n').trimEnd())
const pageSource = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line.replace(/[^\x20-\x7e]/g, (letter) => `&#${letter.codePointAt(0)};`)}</p>`)
    .join('\n')

const paged = (text: string) =>
  wrapped(text)
    .replaceAll('\r', '')
    .split('\n')
    .flatMap((line, index) => (index % 30 === 29 && line.trim() !== '' ? [line, '', String(2 + Math.floor(index / 30)), ''] : [line]))
    .join('\n')
const unmarked = (text: string) =>
  text.normalize('NFC').replace(/^([ \t]*)(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)/]|[a-zđ]\)|[-–+•])[ \t]*(?=\p{L})/gmu, '$1')
const scanned = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('ươ', 'ưo')
    .replaceAll('ướ', 'ưó')
    .replace(/(?<!\d)1(?=[./])/g, 'l')
    .replace(/(?<=\d)0(?=\d)/g, (zero, index: number) => (index % 7 === 0 ? 'O' : zero))
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
let count = 0
const everyTwelfthPlain = (text: string) => text.normalize('NFC').replace(/\p{L}+/gu, (word) => (count++ % 12 === 0 ? plain(word) : word))

test.each([
  ['wrapped at 80 columns', wrapped, 0.98],
  ['with the numbers of its pages', paged, 0.97],
  [
    'with the blanks of justified lines',
    (text: string) => text.replace(/ /g, (blank, index: number) => (index % 17 === 0 ? '   ' : blank)),
    0.97,
  ],
  ['without its bullets and numbers', unmarked, 0.9],
  ["as a page's source", pageSource, 0.98],
  ['with every blank line left out', (text: string) => text.replace(/\n\s*\n/g, '\n'), 0.98],
  [
    'in the older spelling',
    (text: string) =>
      text
        .normalize('NFC')
        .replace(/ủy(?!\p{L})/gu, 'uỷ')
        .replace(/òa(?!\p{L})/gu, 'oà'),
    0.98,
  ],
])('%s the set reads nearly as well', (_form, change, floor) => {
  const { overall } = score(notices, (text) => toScored(extract(change(text))))
  for (const field of Object.values(overall)) expect(field.f).toBeGreaterThanOrEqual(floor)
})

/** Who has to do something and until when, as far as a damaged copy still says it. */
function facts(text: string): string[] {
  const { items } = extract(text)
  const leads = items.flatMap((item) => item.lead.map((one) => plain(one.text).toLowerCase()))
  return [...leads, ...items.flatMap((item) => item.deadlines.flatMap((one) => one.on ?? one.recurring ?? []))]
}

function kept(change: (text: string) => string): number {
  let [same, all] = [0, 0]
  for (const name of namesIn(notices)) {
    const text = readFileSync(join(notices, `${name}.txt`), 'utf8')
    const left = facts(text)
    const found = facts(change(text))
    all += left.length + found.length
    for (const one of found) {
      const at = left.indexOf(one)
      if (at < 0) continue
      left.splice(at, 1)
      same += 2
    }
  }
  return same / all
}

test.each([
  ['as a scanner misreads letters', scanned, 0.95],
  ['with every twelfth word without its accents', everyTwelfthPlain, 0.9],
])('%s a notice still says who and until when', (_form, change, floor) => {
  expect(kept(change)).toBeGreaterThanOrEqual(floor)
})

// Nobody looked at what is wrong in these: they say how new texts fare. Tune to none of them; write others instead.
test('texts held out are read nearly as well', () => {
  const { overall, head, notices: count } = score(join(notices, 'held'))
  expect(count).toBe(5)
  for (const field of Object.values(overall)) expect(field.f).toBeGreaterThanOrEqual(0.93)
  for (const right of Object.values(head)) expect(right).toBe(1)
})

test('the reference notice is exact', () => {
  const read = JSON.parse(JSON.stringify(toScored(extract(readFileSync(join(notices, '128-TB-UBND.txt'), 'utf8')))))
  expect(read.items).toHaveLength(9)
  expect(read.items.flatMap((item: { deadlines: { date: string }[] }) => item.deadlines.map((one) => one.date))).toEqual([
    '2022-05-20',
    '2022-05-25',
    '2022-06-01',
    '2022-06-20',
  ])
})

test('the scorer sees a reader that finds nothing', () => {
  const { overall, head } = score(notices, () => ({ items: [] }))
  expect([overall.items.f, head.number]).toEqual([0, 0])
})
