import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Sheet } from '#domain/sheet.ts'
import { listAssignments } from '#features/assignments/data.ts'
import { sheetOf } from '#features/exports/data.ts'
import { LISTS } from '#features/exports/schema.ts'
import { sheet as answer } from '#lib/attachment.ts'
import { csvOf } from '#lib/csv.ts'
import { mayExport } from '#lib/limit.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { xlsxOf } from '#lib/xlsx.ts'
import { actor, moment, NAMES, TODAY } from '../support/cast.ts'
import { cellsOf, lines, unpack } from '../support/workbook.ts'
import { openDemonstration, rows } from '../support/world.ts'

const MTIME = new Date('2022-05-30T00:00:00Z')

const made = (headers: string[], batches: (string | number | null)[][][]): Sheet => ({
  title: 'a',
  headers,
  batches: Readable.from(batches),
  footer: (count) => [`${count} dòng`],
})

describe('a workbook', () => {
  test('keeps text as text, days and shares as such, and says at the end what it is', async () => {
    const hostile = ['=1+1', '<a>&amp;', 'a\0\ud800b\u0007', '']
    const parts = await unpack(
      xlsxOf(made(['Chữ', 'Ngày', 'Tỷ lệ', 'Số'], [hostile.map((cell) => [cell, '30/05/2022', '40 %', 7])]), MTIME),
    )
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).not.toMatch(/<f[ >]/)
    expect(cellsOf(xml)).toEqual([
      ['Chữ', 'Ngày', 'Tỷ lệ', 'Số'],
      ['=1+1', '44711', '0.4', '7'],
      ['<a>&amp;', '44711', '0.4', '7'],
      ['ab', '44711', '0.4', '7'],
      ['', '44711', '0.4', '7'],
      [],
      ['4 dòng'],
    ])
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  test('goes on in a second sheet where the first is full', async () => {
    const batches = [[['1'], ['2'], ['3']], [['4']], [['5']]]
    const parts = await unpack(xlsxOf(made(['Số'], batches), MTIME, 2))
    const sheets = [1, 2, 3].map((number) => cellsOf(parts.get(`xl/worksheets/sheet${number}.xml`) ?? ''))
    expect(sheets).toEqual([
      [['Số'], ['1'], ['2']],
      [['Số'], ['3'], ['4']],
      [['Số'], ['5'], [], ['5 dòng']],
    ])
    expect(parts.get('xl/workbook.xml')?.match(/<sheet /g)?.length).toBe(3)
  })

  test('breaks off where its rows do, and is no whole file', async () => {
    async function* failing() {
      yield [['1']]
      throw new Error('gone')
    }
    for (const format of ['xlsx', 'csv'] as const)
      await expect(answer({ ...made(['Số'], []), batches: failing() }, format).arrayBuffer()).rejects.toThrow()
  })
})

test('a text file is of commas, with its mark, and what looks like a formula has a quotation mark before it', async () => {
  const csv = await buffer(
    csvOf(
      made(
        ['a', 'b'],
        [
          [
            ['=1', -1],
            ['x"y,\nz', null],
          ],
        ],
      ),
    ),
  )
  expect(csv.toString()).toBe('\ufeffa,b\r\n\'=1,-1\r\n"x""y,\nz",\r\n\r\n2 dòng\r\n')
})

describe('the lists of the demonstration', () => {
  beforeAll(openDemonstration)

  test('for everybody: the rows of the sheet are those of the screen, in its order, and everything is told under them', async () => {
    const { calendar } = await settingsOn(db(), TODAY)
    for (const name of NAMES) {
      const at = await moment(name)
      const { rows: screen } = await listAssignments(db(), at.actor, {}, { day: TODAY, calendar }, null, 1000)
      const found = await sheetOf(db(), 'assignments', at, {})
      const [head = [], ...cells] = lines(await text(csvOf(found as Sheet)))
      const [ref, agency] = [head.indexOf('Nội dung'), head.indexOf('Đơn vị')]
      expect([name, cells.slice(0, -3).map((row) => `${row[ref]?.split('.')[0]} ${row[agency]}`)]).toEqual([
        name,
        screen.map((row) => `${row.ref} ${row.agencyName}`),
      ])
      const [chain] = await rows<{ seq: string; hash: string }>('select seq, hash from audit_head')
      expect(cells.slice(-3).map(([words]) => words)).toEqual([
        `Tất cả lượt giao · tính đến 30/05/2022: ${screen.length} dòng.`,
        expect.stringMatching(`^Số liệu ghi đến hết ngày 30/05/2022. .* xuất lúc \\d\\d:\\d\\d ngày 30/05/2022.$`),
        `Nhật ký hệ thống đến sự kiện số ${chain?.seq}, mã ${chain?.hash}.`,
      ])
    }
  })

  test('as of a past day and by a filter, with whole sentences', async () => {
    const found = await sheetOf(db(), 'assignments', await moment('bcd'), { bucket: 'overdue', day: '21/05/2022' })
    expect(found?.title).toBe('Chưa hoàn thành, quá hạn · tính đến 21/05/2022')
    const cells = lines(await text(csvOf(found as Sheet)))
    expect(cells.length).toBe(1 + 9 + 3)
    const whole = await sheetOf(db(), 'assignments', await moment('bcd'), {})
    expect(Math.max(...lines(await text(csvOf(whole as Sheet))).map(([words]) => words?.length ?? 0))).toBeGreaterThan(300)
  })

  test('every list has a sheet for the Office; who may not know of a list gets none', async () => {
    const [notice] = await rows<{ id: number }>('select id from notice')
    for (const list of LISTS) {
      const found = await sheetOf(db(), list, await moment('vanPhong'), { notice: String(notice?.id) })
      expect([list, (await unpack(xlsxOf(found as Sheet, MTIME))).size]).toEqual([list, 6])
    }
    const district = await moment('xuanTruong')
    const kept = await Promise.all(LISTS.map(async (list) => [list, (await sheetOf(db(), list, district, { notice: '999' })) !== null]))
    expect(Object.fromEntries(kept)).toMatchObject({
      objections: false,
      explanations: false,
      register: false,
      directives: false,
      'money-by-directive': false,
      'money-by-agency': false,
      agencies: true,
    })
    // Of the dashboard's table an agency gets what its own lists count.
    const table = lines(await text(csvOf((await sheetOf(db(), 'agencies', district, {})) as Sheet)))
    const names = table.slice(1, -4).map(([name]) => name)
    const { rows: own } = await listAssignments(db(), await actor('xuanTruong'), {}, await asOfToday(), null, 1000)
    expect(names.sort()).toEqual([...new Set(own.map(({ agencyName }) => agencyName))].sort())
  })

  const asOfToday = async () => ({ day: TODAY, calendar: (await settingsOn(db(), TODAY)).calendar })
})

test('nobody takes away lists without end', async () => {
  const asked = await Promise.all(Array.from({ length: 31 }, () => mayExport('a')))
  expect(asked.filter(Boolean).length).toBe(30)
})
