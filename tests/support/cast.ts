import { type Day, day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { actorNamed } from '#features/people/data.ts'
import { db, type Tx } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'

/** The same people in every test, by the names they sign in with. */
const CAST = {
  admin: 'admin',
  vanPhong: 'vanphong',
  bcd: 'bcd',
  soTtTt: 'so-tttt',
  soTtTtVp: 'so-tttt-vp',
  congAn: 'congan',
  soKhDt: 'so-khdt',
  soCt: 'so-ct',
  soTc: 'so-tc',
  soXd: 'so-xd',
  xuanTruong: 'xuantruong',
  myLoc: 'myloc',
} as const
export type Name = keyof typeof CAST

export const NAMES = Object.keys(CAST) as Name[]

/** The demonstration's today. */
export const TODAY = day('2022-05-30')

async function actorIn(tx: Tx, name: Name, on: Day): Promise<Actor> {
  const found = await actorNamed(tx, CAST[name], on)
  if (!found) throw new Error(`nobody is ${name} on ${on}`)
  return found
}

export const actor = (name: Name, on: Day = TODAY): Promise<Actor> => actorIn(db(), name, on)

/** Who acts on which day; read in the transaction of the act, as the session is. */
export const momentIn = async (tx: Tx, name: Name, today: Day = TODAY): Promise<Moment> => ({
  actor: await actorIn(tx, name, today),
  today,
})

export const moment = (name: Name, today: Day = TODAY): Promise<Moment> => momentIn(db(), name, today)
