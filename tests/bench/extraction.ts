import { readFileSync } from 'node:fs'
import { extract } from '#domain/extraction/extract.ts'

const MEGABYTE = 1_000_000
const PAGE = 3_000
const LIMITS = { megabyte: 300, twentyPages: 50 }

// What a paste gone wrong, or an enemy, may send.
const UNITS = [
  'a',
  ' ',
  '\n',
  '.',
  ';',
  '1',
  '|',
  'ế',
  'trước ngày ',
  'Sở ',
  '1. ',
  'a) ',
  '- ',
  'giao ',
  'so ',
  'hằng tháng ',
  'đồng chí ',
]

/** Processor time, the least of three: what the machine does besides does not count. */
function cost(text: string, rounds = 3): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = process.cpuUsage()
    extract(text)
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const notice = readFileSync(new URL('../notices/01.txt', import.meta.url), 'utf8')
const pages = (count: number) => notice.repeat(Math.ceil((count * PAGE) / notice.length)).slice(0, count * PAGE)
const print = (name: string, milliseconds: number, limit: number | null) => {
  const isOver = limit !== null && milliseconds > limit
  if (isOver) process.exitCode = 1
  console.log(
    `${name.padEnd(28)}${milliseconds.toFixed(1).padStart(8)} ms${limit === null ? '' : isOver ? `  > ${limit}` : `  ≤ ${limit}`}`,
  )
}

cost(pages(20), 5)
console.log('Trích xuất: thời gian bộ xử lý\n')
for (const unit of UNITS) print(`1 MB ${JSON.stringify(unit)}`, cost(unit.repeat(MEGABYTE / unit.length), 2), LIMITS.megabyte)
console.log('')
for (const count of [1, 10, 20, 100]) print(`${count} trang`, cost(pages(count)), count === 20 ? LIMITS.twentyPages : null)
