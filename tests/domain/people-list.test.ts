import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { checkList, type Known, readList } from '#domain/people-list.ts'

const known: Known = {
  agencies: [
    { id: 1, name: 'Văn phòng UBND tỉnh', isOffice: true, names: ['Văn phòng'] },
    { id: 2, name: 'Sở Công Thương', isOffice: false, names: ['Sở CT', 'SCT'] },
    { id: 3, name: 'Sở Y tế', isOffice: false, names: ['Sở hai tên'] },
    { id: 4, name: 'Sở Nội vụ', isOffice: false, names: ['Sở hai tên'] },
  ],
  taken: new Set(['admin']),
  isUsername: (text) => /^[a-z][a-z0-9.-]{1,49}$/.test(text),
  dayOf: (text) => (text === '01/06/2022' ? day('2022-06-01') : text === '01/01/2022' ? day('2022-01-01') : null),
  mayEnter: ({ agencyId }) => agencyId < 4,
  today: day('2022-05-30'),
}
const check = (text: string) => checkList(readList(text), known)

test.each([
  ['an.nv; Nguyễn Văn An; Chuyên viên; Sở Công Thương; Cán bộ; 01/06/2022', []],
  ['an.nv\tNguyễn Văn An\tChuyên viên, phòng 2\tSCT', []],
  ['an.nv,Nguyễn Văn An,"Chuyên viên, phòng ""2""",sở công thương,,', []],
  ['An.NV; Nguyễn Văn An; Chuyên viên; so cong thuong; quan tri don vi', []],
  ['an; Nguyễn Văn An; Chuyên viên; Văn phòng; Văn phòng', []],
  ['an; ; ; Sở CT', ['name_missing', 'title_missing']],
  ['nguyễn an; A; B; Sở CT', ['username_wrong']],
  ['admin; A; B; Sở CT', ['username_taken']],
  ['an; A; B; Sở Ngoại vụ', ['agency_unknown']],
  ['an; A; B; Sở hai tên', ['agency_unknown']],
  ['an; A; B; Sở CT; giám đốc', ['role_unknown']],
  ['an; A; B; Sở CT; Cán bộ; 32/13/2022', ['day_wrong']],
  ['an; A; B; Sở CT; Cán bộ; 01/01/2022', ['post_in_past']],
  ['an; A; B; Sở CT; Văn phòng', ['office_role_elsewhere']],
  ['an; A; B; Sở Nội vụ', ['not_yours']],
  [`an; ${'A'.repeat(101)}; B; Sở CT`, ['too_long']],
  ['', []],
])('%s', (text, problems) => expect(check(text).flatMap((row) => row.problems)).toEqual(problems))

test('a head line is passed over, blank lines too, and lines keep their number', () => {
  const rows = readList('Tên đăng nhập; Họ và tên\n\nan; A\n ; \nbinh; B')
  expect(rows.map(({ line, username }) => [line, username])).toEqual([
    [3, 'an'],
    [5, 'binh'],
  ])
})

test('cells keep what stands in quotes', () => {
  expect(readList('an,A,"Chuyên viên, phòng ""2""",Sở')[0]).toMatchObject({ title: 'Chuyên viên, phòng "2"', agency: 'Sở' })
  expect(readList('an;;x')[0]).toMatchObject({ username: 'an', fullName: '', title: 'x' })
})

test('one name twice is told of both lines', () => {
  expect(check('an; A; B; Sở CT\nan; C; D; Sở CT').map(({ problems }) => problems)).toEqual([['username_twice'], ['username_twice']])
})
