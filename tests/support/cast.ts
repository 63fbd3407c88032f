import { type Day, day } from '#domain/day.ts'
import type { Actor } from '#domain/permissions.ts'
import { actorNamed } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import type { Moment } from '#lib/transaction.ts'

/** The same people in every test, by the names they sign in with. */
export const CAST = {
  admin: 'admin',
  vanPhong: 'vanphong',
  bcd: 'bcd',
  soTtTt: 'so-tttt',
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

export async function actor(name: Name, on: Day = TODAY): Promise<Actor> {
  const found = await actorNamed(db(), CAST[name], on)
  if (!found) throw new Error(`nobody is ${name} on ${on}`)
  return found
}

export const moment = async (name: Name, today: Day = TODAY): Promise<Moment> => ({ actor: await actor(name, today), today })
