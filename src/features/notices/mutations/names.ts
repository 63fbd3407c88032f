import type { AgencyLevel } from '#domain/agency.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { permit } from '#domain/permissions.ts'
import { isSameName, type Named } from '#domain/proposal-corrections.ts'
import type { Register } from '#domain/register.ts'
import { createAgency } from '#features/agencies/mutations/agency.ts'
import { callAlso } from '#features/agencies/mutations/alias.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'
import { type NoticeShown, proposalOf } from '../data.ts'
import { namesForm } from '../schema.ts'
import { defineDraftAct, keep } from './draft.ts'

type Told = ReturnType<typeof namesForm.parse>['names'][number]
type Meant = Outcome<{ named: Named; agencyName: string }, Refusal>

/** Says what names the register does not know stand for: in this notice, and for good where who may says so. */
export const matchNames = defineDraftAct({
  name: 'notice.match_names',
  schema: namesForm,
  async run(tx, notice, { names }, moment) {
    const { proposal, register } = await proposalOf(tx, notice, moment.today)
    const told = names.filter(({ stands }) => stands !== '')
    const isUnknown = ({ words }: Told) => proposal.unmatched.some(({ mention }) => isSameName(mention.text, words))
    if (!told.every(isUnknown)) return refused('name_known')
    const all: Record<string, Named> = { ...notice.corrections.names }
    for (const one of told) {
      const meant = await meaningOf(tx, notice, one, register, moment)
      if (!meant.ok) return meant
      const { named, agencyName } = meant.value
      all[one.words] = named
      await record(tx, { name: 'notice.name_matched', noticeId: notice.id, words: one.words, agencyName }, moment)
    }
    await keep(tx, notice, { names: all })
    const isLeft = new Set(proposal.unmatched.map(({ mention }) => mention.text)).size > told.length
    return done(isLeft ? `/notices/${notice.id}/names` : `/notices/${notice.id}#tasks`)
  },
})

const NOBODY = 'giữ nguyên chữ, không giao'

async function meaningOf(
  tx: Tx,
  notice: NoticeShown,
  { words, stands, remember }: Told,
  register: Register,
  moment: Moment,
): Promise<Meant> {
  if (stands === 'open') return done({ named: { open: true }, agencyName: NOBODY })
  const level = /^new:(.+)$/.exec(stands)?.[1] as AgencyLevel | undefined
  if (level) return enter(tx, notice, words, level, moment)
  if (stands.startsWith('s:')) {
    const set = register.sets.find(({ code }) => code === stands.slice(2))
    return set ? done({ named: { setCode: set.code }, agencyName: set.name }) : refused('agency_not_of_day')
  }
  const agency = register.agencies.find(({ id }) => id === Number(stands.slice(1)))
  if (!agency) return refused('agency_not_of_day')
  if (remember) {
    permit(moment.actor, 'agency.edit', {})
    const called = await callAlso(tx, agency, words, moment)
    if (!called.ok) return called
  }
  return done({ named: { agencyId: agency.id }, agencyName: agency.name })
}

/** An agency nobody has entered yet, there since the day of the notice, or the notice could not mean it. */
async function enter(tx: Tx, { issuedOn }: NoticeShown, name: string, level: AgencyLevel, moment: Moment): Promise<Meant> {
  permit(moment.actor, 'agency.edit', {})
  const shortName = name.replace(/^Ủy ban nhân dân/iu, 'UBND').slice(0, 100)
  const title = { name: name.slice(0, 200), shortName, symbol: null }
  const added = await createAgency(tx, { ...title, level, identifier: null, aliases: [], from: issuedOn ?? moment.today }, moment)
  return added.ok ? done({ named: { agencyId: added.value }, agencyName: name }) : added
}
