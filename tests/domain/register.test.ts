import { describe, expect, test } from 'vitest'
import type { AgencyMention } from '#domain/extraction/draft.ts'
import { extract } from '#domain/extraction/extract.ts'
import { foldName, nearest, resolveMention } from '#domain/register.ts'
import { noticeText, registerOf2022 } from '../support/samples.ts'

const { register, codeOf } = registerOf2022()

const mention = (text: string, form: AgencyMention['form']): AgencyMention => ({
  span: { start: 0, end: text.length },
  text,
  form,
  condition: null,
})
const named = (text: string) => resolveMention(mention(text, 'agency'), register)?.agencyIds.map(codeOf).join(' ') ?? null
const group = (text: string) => {
  const found = resolveMention(mention(text, 'group'), register)
  return found && { count: found.agencyIds.length, sets: [...found.setCodes].sort().join(' ') }
}

describe('one name, however it is written', () => {
  test.each([
    ['Sở Thông tin và Truyền thông', 'so-tttt'],
    ['SỞ THÔNG TIN & TRUYỀN THÔNG', 'so-tttt'],
    ['Sở TT&TT', 'so-tttt'],
    ['Sở TT & TT', 'so-tttt'],
    ['STTTT', 'so-tttt'],
    ['sở  thông tin, truyền thông', 'so-tttt'],
    ['Sở Thông tin - Truyền thông', 'so-tttt'],
    ['Văn phòng UBND tỉnh', 'van-phong-ubnd-tinh'],
    ['Văn phòng Uỷ ban nhân dân tỉnh', 'van-phong-ubnd-tinh'],
    ['Văn phòng Ủy ban nhân dân tỉnh Nam Định', 'van-phong-ubnd-tinh'],
    ['Sở Lao động – Thương binh và Xã hội', 'so-ldtbxh'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'so-vhttdl'],
    ['Sở KH-ĐT', 'so-khdt'],
    ['Công an tỉnh Nam Định', 'cong-an-tinh'],
    ['UBND huyện Giao Thuỷ', 'huyen-giao-thuy'],
    ['Ủy ban nhân dân huyện Ý Yên', 'huyen-y-yen'],
    ['Ngân hàng Nhà nước chi nhánh tỉnh', 'nhnn-tinh'],
  ])('%s', (text, code) => expect(named(text)).toBe(code))

  test('the same letters taken apart are the same name', () => {
    expect(named('Sở Thông tin và Truyền thông'.normalize('NFD'))).toBe('so-tttt')
  })

  test.each(['Sở Thong tin va Truyen thong', 'Sở Quy hoạch', 'huyện Xuân Thủy', 'Sở', ''])('“%s” is nobody’s', (text) =>
    expect(named(text)).toBe(null),
  )

  test('every agency answers to each of its names, and none to another’s', () => {
    const owners = new Map<string, number>()
    for (const { id, names } of register.agencies) {
      for (const name of names) {
        expect(resolveMention(mention(name, 'agency'), register)).toEqual({ agencyIds: [id], setCodes: [] })
        expect(owners.get(foldName(name)) ?? id).toBe(id)
        owners.set(foldName(name), id)
      }
    }
    expect(owners.size).toBeGreaterThan(150)
  })
})

describe('groups', () => {
  test.each([
    ['Các Sở, ban, ngành', 18, 'so-ban-nganh'],
    ['Sở, ban, ngành', 18, 'so-ban-nganh'],
    ['các huyện, thành phố', 10, 'huyen-thanh-pho'],
    ['UBND các huyện, thành phố', 10, 'huyen-thanh-pho'],
    ['các huyện', 9, 'huyen'],
    ['Các Sở, ban, ngành, các huyện', 27, 'huyen so-ban-nganh'],
    ['các Sở, ban, ngành, các huyện, thành phố', 28, 'huyen-thanh-pho so-ban-nganh'],
    ['Các Sở, ban, ngành, huyện, thành phố', 28, 'huyen-thanh-pho so-ban-nganh'],
    ['Các Sở, ngành, địa phương', 28, 'huyen-thanh-pho so-ban-nganh'],
    ['Thủ trưởng các cơ quan, đơn vị, địa phương', 28, 'huyen-thanh-pho so-ban-nganh'],
  ])('%s are %i', (text, count, sets) => expect(group(text)).toEqual({ count, sets }))

  test('the city is in “các huyện, thành phố” and not in “các huyện”', () => {
    const ids = (text: string) => resolveMention(mention(text, 'group'), register)?.agencyIds.map(codeOf) ?? []
    expect(ids('các huyện, thành phố')).toContain('tp-nam-dinh')
    expect(ids('các huyện')).not.toContain('tp-nam-dinh')
  })

  test('each member once, however many phrases name it', () => {
    const ids = resolveMention(mention('các huyện, thành phố và địa phương', 'group'), register)?.agencyIds ?? []
    expect(ids.length).toBe(new Set(ids).size)
  })

  test('the police and the district courts are in none of them', () => {
    const all = resolveMention(mention('Các Sở, ban, ngành, các huyện, thành phố', 'group'), register)?.agencyIds.map(codeOf) ?? []
    expect(all).not.toContain('cong-an-tinh')
    expect(all).not.toContain('ubnd-tinh')
  })

  test.each(['các doanh nghiệp', 'các trường học'])('“%s” is not known', (text) => expect(group(text)).toBe(null))
})

test('“Sở Kế hoạch và Đầu tư, Tài chính”: what follows the comma is a Sở too', () => {
  const draft = extract(noticeText().replace('8. Sở Kế hoạch và Đầu tư, Sở Tài chính', '8. Sở Kế hoạch và Đầu tư, Tài chính'))
  const lead = draft.items.flatMap(({ clauses }) => clauses).find(({ ref }) => ref === '8a')?.lead ?? []
  expect(lead.map((one) => resolveMention(one, register)?.agencyIds.map(codeOf))).toEqual([['so-khdt'], ['so-tc']])
})

test.each([
  ['Văn hoá', 'văn hóa'],
  ['hoàn toàn', 'hoàn toàn'],
  ['Uỷ ban nhân dân', 'ubnd'],
  ['Giao Thuỷ', 'giao thủy'],
  ['KH&ĐT', 'kh đt'],
  ['vàng và bạc', 'vàng bạc'],
])('%s is folded to “%s”', (text, folded) => expect(foldName(text)).toBe(folded))

test('names most like an unknown one come first; nothing is like what is unlike', () => {
  const alike = (name: string) => nearest(name, register).map(codeOf)
  expect(alike('Sở Tài chánh')[0]).toBe('so-tc')
  expect(alike('UBND huyện Xuân Truờng')[0]).toBe('huyen-xuan-truong')
  expect(alike('Sở Tài chánh').length).toBeLessThanOrEqual(3)
  expect(alike('???')).toEqual([])
})
