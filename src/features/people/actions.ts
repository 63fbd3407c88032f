'use server'

import { mayChoose } from '#domain/password.ts'
import { defineAction } from '#lib/action.ts'
import { mayTryCode, signInWithPassword } from '#lib/auth.ts'
import { hashPassword } from '#lib/passwords.ts'
import { db } from '#lib/prisma.ts'
import { awaitingCode, openSession, readSession } from '#lib/sessions.ts'
import { defineSignIn } from '#lib/sign-in.ts'
import { transaction } from '#lib/transaction.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'
import { ownerOfCode } from './data.ts'
import * as access from './mutations/access.ts'
import * as account from './mutations/account.ts'
import * as contact from './mutations/contact.ts'
import * as duties from './mutations/duties.ts'
import * as handover from './mutations/handover.ts'
import * as list from './mutations/list.ts'
import * as posts from './mutations/posts.ts'
import { endSession as endSessionAct, openDemonstrationSession, redeemCode } from './mutations.ts'
import { castForm, firstPasswordForm, signInForm } from './schema.ts'

const WORTHLESS = 'Mã dùng một lần không đúng, đã dùng hoặc đã hết hạn. Hãy xin mã mới.'
const NOT_YET = 'Đã đặt mật khẩu. Tài khoản chưa đến ngày bắt đầu hoặc đang bị khóa nên chưa đăng nhập được.'
const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng.'

export const signIn = defineSignIn(signInForm, async (input, from) => {
  const result = await signInWithPassword(input, from)
  switch (result.is) {
    case 'opened':
      return { sessionId: result.sessionId }
    case 'wrong':
      return { message: WRONG }
    case 'throttled':
      return { message: `Đã thử quá nhiều lần. Hãy chờ ${result.minutes} phút rồi thử lại.` }
    case 'busy':
      return { message: 'Máy chủ đang bận. Hãy thử lại sau ít giây.' }
  }
})

export const setFirstPassword = defineSignIn(firstPasswordForm, async ({ code, password }, { device, address }) => {
  if (!(await mayTryCode(address))) return { message: REFUSALS.too_many_tries }
  const owner = await ownerOfCode(db(), code)
  if (!owner) return { message: WORTHLESS }
  const allowed = mayChoose(password, owner.known)
  if (!allowed.ok) return { message: REFUSALS[allowed.refusal] }
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const personId = await redeemCode(tx, code, passwordHash)
    if (personId === null) return { message: WORTHLESS }
    const sessionId = await openSession(tx, personId, device, 'password')
    const isOpen = (await readSession(tx, sessionId)) ?? (await awaitingCode(tx, sessionId))
    return isOpen ? { sessionId } : { message: NOT_YET }
  })
})

export const signInAs = defineSignIn(castForm, async ({ username }, { device }) => {
  const sessionId = await transaction((tx) => openDemonstrationSession(tx, username, device))
  return sessionId ? { sessionId } : { message: 'Hệ thống này không phải bản trình diễn nên phải đăng nhập bằng mật khẩu.' }
})

export const endSession = defineAction(endSessionAct)
export const invitePerson = defineAction(posts.invitePerson)
export const postPerson = defineAction(posts.postPerson)
export const correctPerson = defineAction(contact.correctPerson)
export const correctProfile = defineAction(contact.correctProfile)
export const resetPerson = defineAction(access.resetPerson)
export const disablePerson = defineAction(access.disablePerson)
export const enablePerson = defineAction(access.enablePerson)
export const handOver = defineAction(handover.handOver)
export const giveDuty = defineAction(duties.giveDuty)
export const endDuty = defineAction(duties.endDuty)
export const changePassword = defineAction(account.changePassword)
export const revokeSessions = defineAction(account.revokeSessions)
export const draftList = defineAction(list.draftList)
export const enterList = defineAction(list.enterList)
