import { toUtcDate } from '#domain/day.ts'
import { type Version, versionDifferences } from '#domain/version.ts'
import { versionColumns } from '#features/assignments/mutations.ts'
import type { Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'

/**
 * Makes the versions of some assignments anew from their acts. Only the owner of the tables can: for everybody else a
 * closed version does not change, and here that guard rests for one transaction.
 */
export async function repairVersions(tx: Tx, off: { id: number; stored: Version[]; rebuilt: Version[] }[], moment: Moment): Promise<void> {
  await tx.$executeRaw`alter table assignment_version disable trigger assignment_version_guard`
  for (const { id: assignmentId, rebuilt } of off) {
    const { directiveId } = await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId }, select: { directiveId: true } })
    await tx.assignmentVersion.deleteMany({ where: { assignmentId } })
    await tx.assignmentVersion.createMany({
      data: rebuilt.map(({ validFrom, validTo, facts }) => ({
        assignmentId,
        directiveId,
        validFrom: toUtcDate(validFrom),
        validTo: validTo && toUtcDate(validTo),
        ...versionColumns(facts),
      })),
    })
  }
  await tx.$executeRaw`alter table assignment_version enable trigger assignment_version_guard`
  const repaired = off.map(({ id, stored, rebuilt }) => ({ assignmentId: id, differences: versionDifferences(stored, rebuilt) }))
  await record(tx, { name: 'versions.repaired', repaired }, moment)
}
