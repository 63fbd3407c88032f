import { codeOf } from '#lib/codes.ts'
import type { Tx } from '#lib/prisma.ts'
import { appAddress, opened } from '#lib/totp.ts'

const RECOVERY_CODES = 10

/** Shown beside the secret while the second step is being set up, kept as hashes once it is, and never shown again. */
export const recoveryCodes = (secret: string): string[] =>
  Array.from({ length: RECOVERY_CODES }, (_, index) => codeOf(`recovery ${index} ${secret}`))

export const factorOf = (tx: Tx, personId: number) =>
  tx.secondFactor.findUnique({
    where: { personId },
    select: { secret: true, begunAt: true, enabledAt: true, person: { select: { username: true } } },
  })

/** What the page of the own second step shows: the secret only until it is enabled. */
export async function ownFactor(tx: Tx, personId: number) {
  const [factor, codesLeft] = await Promise.all([factorOf(tx, personId), tx.recoveryCode.count({ where: { personId, usedAt: null } })])
  if (!factor) return { is: 'none' } as const
  if (factor.enabledAt) return { is: 'enabled', enabledAt: factor.enabledAt, codesLeft } as const
  const secret = opened(factor.secret, personId)
  if (!secret) return { is: 'none' } as const
  return { is: 'begun', secret, address: appAddress(secret, factor.person.username, 'Đôn Đốc'), codes: recoveryCodes(secret) } as const
}

export const hasFactor = async (tx: Tx, personId: number): Promise<boolean> =>
  (await tx.secondFactor.count({ where: { personId, enabledAt: { not: null } } })) > 0
