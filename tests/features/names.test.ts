import { beforeEach, expect, test } from 'vitest'
import { matchNames } from '#features/notices/mutations/names.ts'
import { draftNotice, lockedProposal } from '#features/notices/mutations.ts'
import { transaction } from '#lib/transaction.ts'
import { moment } from '../support/cast.ts'
import { noticeText } from '../support/samples.ts'
import { openDemonstration, rows } from '../support/world.ts'
import { act, anyAct, send } from './acting.ts'

beforeEach(openDemonstration)

const NAME = anyAct(matchNames)

async function draft(change: (text: string) => string): Promise<number> {
  const result = await send(anyAct(draftNotice), 'admin', { text: change(noticeText().replaceAll('128/TB-UBND', '140/TB-UBND')) })
  return Number(result.is === 'done' ? result.location.split('/').at(-1) : 0)
}

const proposal = async (noticeId: number) => {
  const at = await moment('admin')
  return transaction((tx) => lockedProposal(tx, at, noticeId))
}
const directive = async (noticeId: number, ref: string) => (await proposal(noticeId)).directives.find((one) => one.ref === ref)
const idOf = async (code: string) => (await rows<{ id: number }>('select id from agency where code = $1', [code]))[0]?.id ?? 0

test('an unknown name is answered on the draft', async () => {
  const noticeId = await draft((text) => text.replace('với Sở Công Thương', 'với Sở Quy hoạch'))
  const build = await idOf('so-xd')
  expect((await proposal(noticeId)).unmatched.length).toBe(1)
  expect(await act(NAME, 'admin', { noticeId, names: [{ words: 'Sở Y tế', stands: 'a1' }] })).toBe('name_known')
  expect(await act(NAME, 'admin', { noticeId, names: [{ words: 'Sở Quy hoạch', stands: 's:khong-co' }] })).toBe('agency_not_of_day')
  expect(await act(NAME, 'admin', { noticeId, names: [{ words: 'Sở Quy hoạch', stands: `a${build}` }] })).toBe('done')
  expect((await proposal(noticeId)).unmatched).toEqual([])
  expect((await directive(noticeId, '4'))?.assignments).toContainEqual({ agencyId: build, role: 'coordinating' })
})

test('a name is remembered for all notices by who may name agencies, and by nobody else', async () => {
  const unknown = (text: string) => text.replace('với Sở Công Thương', 'với Sở Quy hoạch')
  const noticeId = await draft(unknown)
  const build = await idOf('so-xd')
  const name = { noticeId, names: [{ words: 'Sở Quy hoạch', stands: `a${build}`, remember: 'yes' }] }
  expect(await act(NAME, 'vanPhong', name)).toBe('forbidden')
  expect(await act(NAME, 'admin', name)).toBe('done')
  const other = await send(anyAct(draftNotice), 'admin', { text: unknown(noticeText()).replaceAll('128/TB-UBND', '141/TB-UBND') })
  expect((await proposal(Number(other.is === 'done' ? other.location.split('/').at(-1) : 0))).unmatched).toEqual([])
})

test('a name is entered as an agency at the spot, there since the notice, or kept as words for nobody', async () => {
  const two = (text: string) =>
    text
      .replace('với Sở Công Thương', 'với Sở Quy hoạch')
      .replace('6. Sở Thông tin và Truyền thông, Công an tỉnh', '6. Công an tỉnh, Sở Hội họa')
  const noticeId = await draft(two)
  const names = [
    { words: 'Sở Quy hoạch', stands: 'new:province' },
    { words: 'Sở Hội họa', stands: 'open' },
  ]
  expect(await act(NAME, 'vanPhong', { noticeId, names })).toBe('forbidden')
  expect(await act(NAME, 'admin', { noticeId, names })).toBe('done')
  expect((await proposal(noticeId)).unmatched).toEqual([])
  const [made] = await rows<{ id: number; since: string }>(
    `select a.id, a.valid_from::text as since from agency a join agency_name n on n.agency_id = a.id where n.name = 'Sở Quy hoạch'`,
  )
  expect(made?.since).toBe('2022-05-12')
  expect((await directive(noticeId, '4'))?.assignments).toContainEqual({ agencyId: made?.id, role: 'coordinating' })
  const six = await directive(noticeId, '6')
  expect(six?.assignments.length).toBe(1)
  expect(six?.openSetText).toContain('Sở Hội họa')
})
