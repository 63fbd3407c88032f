import { done, type Outcome, refused } from '#domain/outcome.ts'
import { foldName } from '#domain/register.ts'
import { defineAct } from '#lib/act.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { lockAgency } from '../data.ts'
import { aliasForm, aliasRowForm } from '../schema.ts'

/** Whether a way of calling is another agency's: read as the importer reads it, so that it can never mean two. */
export async function isCalledAlready(tx: Tx, alias: string, agencyId: number | null): Promise<boolean> {
  const [names, aliases] = await Promise.all([
    tx.agencyName.findMany({ select: { agencyId: true, name: true, shortName: true }, take: 10_000 }),
    tx.agencyAlias.findMany({ select: { agencyId: true, alias: true }, take: 10_000 }),
  ])
  const folded = foldName(alias)
  const called = [
    ...names.flatMap((row) => [row.name, row.shortName].map((text) => ({ ...row, text }))),
    ...aliases.map((row) => ({ ...row, text: row.alias })),
  ]
  return called.some((row) => row.agencyId !== agencyId && foldName(row.text) === folded)
}

export const addAlias = defineAct({
  name: 'alias.add',
  schema: aliasForm,
  permission: 'agency.edit',
  load: (tx, { today }, { agencyId }) => lockAgency(tx, agencyId, today),
  async run(tx, agency, { alias }, moment) {
    const called = await callAlso(tx, agency, alias, moment)
    return called.ok ? done(`/agencies/${agency.id}#aliases`) : called
  },
})

/** From now on the name means this agency, in every notice. */
export async function callAlso(
  tx: Tx,
  { id: agencyId, name: agencyName }: { id: number; name: string },
  alias: string,
  moment: Moment,
): Promise<Outcome<null, 'alias_known'>> {
  if (await isCalledAlready(tx, alias, agencyId)) return refused('alias_known')
  const { count } = await tx.agencyAlias.createMany({ data: [{ agencyId, alias }], skipDuplicates: true })
  if (count === 0) return refused('alias_known')
  await record(tx, { name: 'alias.added', agencyId, agencyName, alias }, moment)
  return done(null)
}

export const removeAlias = defineAct({
  name: 'alias.remove',
  schema: aliasRowForm,
  permission: 'agency.edit',
  async load(tx, { today }, { agencyId, aliasId }) {
    const agency = await lockAgency(tx, agencyId, today)
    const row = await tx.agencyAlias.findFirst({ where: { id: aliasId, agencyId }, select: { alias: true } })
    return agency && row && { ...agency, aliasId, alias: row.alias }
  },
  async run(tx, { id: agencyId, name: agencyName, aliasId, alias }, _, moment) {
    await tx.agencyAlias.delete({ where: { id: aliasId }, select: { id: true } })
    await record(tx, { name: 'alias.removed', agencyId, agencyName, alias }, moment)
    return done(`/agencies/${agencyId}#aliases`)
  },
})
