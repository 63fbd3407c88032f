import { randomUUID } from 'node:crypto'
import { fromUtcDate } from '#domain/day.ts'
import type { Actor, Role } from '#domain/permissions.ts'
import { needsSecondFactor, policyOf, type SettingValues, settingsFrom } from '#domain/settings.ts'
import { hoursAfter, now, todayOf } from '#lib/clock.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { type Moment, record } from '#lib/transaction.ts'

export const ABSOLUTE_HOURS = 12
const IDLE_HOURS = 2
const SEEN_MINUTES = 5
const CONFIRMED_MINUTES = 10
// Between the two steps of a sign-in.
const AWAITING_MINUTES = 10

export type Demonstration = { isOn: boolean; isSimulated: boolean }
export type Signed = Moment & {
  demonstration: Demonstration
  /** Where the person must go before anything else: a password to be changed, a second step to be set up. */
  mustFirst: '/account/password' | '/account/factor' | null
  /** The password was given in the last minutes; in a simulation, where one click signs anybody in, it would prove nothing. */
  isConfirmed: boolean
  province: { provinceName: string; provinceCode: string }
}

type Row = {
  lastSeenAt: Date
  personId: number
  name: string
  role: Role
  title: string
  agencyId: number
  inheritedIds: number[]
  agencyName: string
  isAgencyAdmin: boolean
  isHead: boolean
  mustChangePassword: boolean
  hasFactor: boolean
  confirmedAt: Date | null
  isDemonstration: boolean
  simulated: Date | null
  given: Record<string, unknown>
}

/**
 * The session's person with their post of today, in one query; null once it is revoked, expired, idle too long, or the
 * person is disabled or holds no post. Rights are read here, never from the cookie.
 */
export async function readSession(tx: Tx, id: string): Promise<Signed | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    with clock as (
      select d.today as simulated, d.id is not null as is_demonstration,
             coalesce(d.today, (${now()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) as today
      from (select 1) one left join demonstration d on true
    )
    select s.last_seen_at as "lastSeenAt", p.id as "personId", p.full_name as name, o.role::text as role, o.title,
           o.agency_id as "agencyId", inherited_agencies(o.agency_id) as "inheritedIds", o.is_agency_admin as "isAgencyAdmin", o.is_head as "isHead", n.name as "agencyName",
           p.must_change_password as "mustChangePassword", f.person_id is not null as "hasFactor", s.confirmed_at as "confirmedAt", c.is_demonstration as "isDemonstration", c.simulated,
           coalesce((select json_object_agg(key, value) from (
             select distinct on (key) key, value from setting where valid_from <= c.today order by key, valid_from desc) s), '{}') as given
    from clock c
    join session s on s.id = ${id}::uuid and s.revoked_at is null and not s.awaits_code and s.expires_at > ${now()}::timestamptz
    join person p on p.id = s.person_id and p.disabled_at is null
    left join second_factor f on f.person_id = p.id and f.enabled_at is not null
    join post o on o.person_id = p.id and o.valid_from <= c.today and (o.valid_to is null or o.valid_to > c.today)
    join agency_name n on n.agency_id = o.agency_id and n.valid_from <= c.today and (n.valid_to is null or n.valid_to > c.today)
    limit 1`
  if (!row) return null
  const idleMilliseconds = now().getTime() - row.lastSeenAt.getTime()
  if (idleMilliseconds > IDLE_HOURS * 3_600_000) return null
  if (idleMilliseconds > SEEN_MINUTES * 60_000) await tx.session.update({ where: { id }, data: { lastSeenAt: now() } })
  const { personId, name, role, title, agencyId, inheritedIds, agencyName, isAgencyAdmin, isHead } = row
  const settings = settingsFrom(row.given)
  const { provinceName, provinceCode } = settings
  const actor: Actor = {
    personId,
    name,
    role,
    title,
    agencyId,
    inheritedIds,
    agencyName,
    sessionId: id,
    isAgencyAdmin,
    isHead,
    policy: policyOf(settings),
  }
  return {
    actor,
    province: { provinceName, provinceCode },
    mustFirst: mustFirst(row, settings),
    isConfirmed: row.simulated !== null || (row.confirmedAt !== null && row.confirmedAt > hoursAfter(now(), -CONFIRMED_MINUTES / 60)),
    today: todayOf(row.simulated ? fromUtcDate(row.simulated) : null),
    demonstration: { isOn: row.isDemonstration, isSimulated: row.simulated !== null },
  }
}

function mustFirst({ mustChangePassword, hasFactor, role }: Row, settings: SettingValues): Signed['mustFirst'] {
  if (mustChangePassword) return '/account/password'
  return needsSecondFactor(settings, role) && !hasFactor ? '/account/factor' : null
}

/**
 * Opens a session for a person who has proved who they are; returns its id, the only thing the cookie will hold. Who has a
 * second step proves it first: until then what is open is no session (`awaitingCode`).
 */
export async function openSession(
  tx: Tx,
  personId: number,
  device: string | null = null,
  by: 'password' | 'both' | 'click' = 'click',
): Promise<string> {
  const id = randomUUID()
  const at = now()
  const awaitsCode = by !== 'both' && (await tx.secondFactor.count({ where: { personId, enabledAt: { not: null } } })) > 0
  const expiresAt = hoursAfter(at, awaitsCode ? AWAITING_MINUTES / 60 : ABSOLUTE_HOURS)
  await tx.session.create({
    data: { id, personId, device, createdAt: at, lastSeenAt: at, expiresAt, awaitsCode, confirmedAt: by === 'click' ? null : at },
  })
  const signed = await readSession(tx, id)
  if (signed) await record(tx, { name: 'session.opened', personId }, signed)
  return id
}

/** Whose sign-in awaits its second step; null where none does. */
export const awaitingCode = (tx: Tx, id: string) =>
  tx.session.findFirst({
    where: { id, awaitsCode: true, revokedAt: null, expiresAt: { gt: now() }, person: { disabledAt: null } },
    select: { id: true, personId: true, device: true },
  })

export const revokeSession = (tx: Tx, id: string): Promise<unknown> =>
  tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now() } })

/** The own sessions that could still be used, the latest first. */
export const sessionsOf = (tx: Tx, personId: number) =>
  tx.session.findMany({
    where: { personId, revokedAt: null, awaitsCode: false, expiresAt: { gt: now() }, lastSeenAt: { gt: hoursAfter(now(), -IDLE_HOURS) } },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  })

/** Ends all sessions of a person, or all but one; says how many. */
export async function revokeSessionsOf(tx: Tx, personId: number, but: string | null = null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(but && { id: { not: but } }) },
    data: { revokedAt: now() },
  })
  return count
}

/** Whether this installation is a demonstration, and its day: for those who are not signed in. */
export async function demonstrationNow(): Promise<Demonstration & { simulated: Date | null }> {
  const row = await db().demonstration.findFirst()
  return { isOn: row !== null, isSimulated: row?.today != null, simulated: row?.today ?? null }
}
