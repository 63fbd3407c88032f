import type { Tx } from '#lib/prisma.ts'

// Whoever writes a row that names a content and whoever takes contents out of the store exclude each other: a content
// without a row is then really nobody's.
const HOLDING = 7_281_523

export const whileHolding = (tx: Tx): Promise<unknown> => tx.$queryRaw`select true from pg_advisory_xact_lock_shared(${HOLDING}::bigint)`

/** True where no row names the content, and none can while the transaction lasts. */
export async function isNobodys(tx: Tx, sha256: string): Promise<boolean> {
  await tx.$queryRaw`select true from pg_advisory_xact_lock(${HOLDING}::bigint)`
  const [held] = await tx.$queryRaw<unknown[]>`select true from stored_contents() c where c.sha256 = ${sha256} limit 1`
  return held === undefined
}
