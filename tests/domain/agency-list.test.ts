import { expect, test } from 'vitest'
import { checkAgencies, readAgencies } from '#domain/agency-list.ts'

const NOTHING = { names: [], identifiers: [], hasStanding: false }
const HEAD = 'Tên đầy đủ;Tên gọi tắt;Ký hiệu;Loại;Mã định danh;Cách gọi khác;Vai trò'

test('a line is read cell by cell, the head left out', () => {
  const rows = readAgencies(
    `${HEAD}\nSở Thông tin và Truyền thông;Sở TT&TT;STTTT;Sở;H40.12;Sở TTTT|Sở TT-TT;thường trực\n\nUBND huyện A;;;huyện`,
  )
  expect(rows).toEqual([
    {
      line: 2,
      name: 'Sở Thông tin và Truyền thông',
      shortName: 'Sở TT&TT',
      symbol: 'STTTT',
      level: 'province',
      identifier: 'H40.12',
      aliases: ['Sở TTTT', 'Sở TT-TT'],
      isStanding: true,
    },
    {
      line: 4,
      name: 'UBND huyện A',
      shortName: 'UBND huyện A',
      symbol: null,
      level: 'district',
      identifier: null,
      aliases: [],
      isStanding: false,
    },
  ])
  expect(readAgencies('Sở Y tế\tSở YT\tSYT\tSở')[0]).toMatchObject({ name: 'Sở Y tế', level: 'province' })
})

test.each([
  ['Sở Y tế;Sở YT;SYT;Sở', []],
  [';Sở YT;SYT;Sở', ['name_missing']],
  ['Sở Y tế;Sở YT;SYT;', ['level_unknown']],
  ['Sở Y tế;Sở YT;SYT;Tổ', ['level_unknown']],
  [`${'a'.repeat(201)};Sở YT;SYT;Sở`, ['too_long']],
  ['Văn phòng;VP;VP;Sở', ['known_already']],
  ['Sở Y tế;Sở YT;;Sở;H40.1', ['identifier_twice']],
  ['Sở Y tế;Sở YT;;Sở;;;thường trực', ['standing_twice']],
])('%s: %o', (line, expected) => {
  const known = { names: ['văn phòng'], identifiers: ['H40.1'], hasStanding: true }
  expect(checkAgencies(readAgencies(line), known)[0]?.problems).toEqual(expected)
})

test('a name in any form means one line', () => {
  const rows = readAgencies('Sở Xây dựng;Sở XD;;Sở;;Sở xây dựng & nhà ở\nSở Nhà ở;Sở NO;;Sở;;Sở Xây dựng và Nhà ở\nSở Y tế;SYT;;Sở')
  expect(checkAgencies(rows, NOTHING).map(({ problems }) => problems)).toEqual([['called_twice'], ['called_twice'], []])
})
