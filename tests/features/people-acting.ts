import { disablePerson, enablePerson, resetPerson } from '#features/people/mutations/access.ts'
import { invitePerson, postPerson } from '#features/people/mutations/posts.ts'
import { db } from '#lib/prisma.ts'
import { openSession, readSession } from '#lib/sessions.ts'
import { transaction } from '#lib/transaction.ts'
import { actor, type Name } from '../support/cast.ts'
import { rows } from '../support/world.ts'
import { anyAct, send } from './acting.ts'

const INVITE = anyAct(invitePerson)
export const POST = anyAct(postPerson)
export const RESET = anyAct(resetPerson)
export const DISABLE = anyAct(disablePerson)
export const ENABLE = anyAct(enablePerson)

export const post = { post: 'agency', title: 'Chuyên viên', from: '30/05/2022' }

export const personId = async (name: Name) => (await actor(name)).personId ?? 0
export const agencyId = async (name: Name) => (await actor(name)).agencyId ?? 0
export const idOf = async (username: string) =>
  (await rows<{ id: number }>('select id from person where username = $1', [username]))[0]?.id ?? 0

/** The administrator lets somebody in at the agency of one of the cast. */
export const invite = async (username: string, at: Name, more: object = {}) =>
  send(INVITE, 'admin', { agencyId: await agencyId(at), username, fullName: 'Đỗ Thị Hạnh', ...post, ...more })

export const open = async (name: Name) => {
  const id = await personId(name)
  return transaction((tx) => openSession(tx, id))
}
export const isOpen = async (id: string) => (await readSession(db(), id)) !== null
