'use server'

import { defineAction } from '#lib/action.ts'
import { signInWithPassword } from '#lib/auth.ts'
import { hashPassword } from '#lib/passwords.ts'
import { openSession } from '#lib/sessions.ts'
import { defineSignIn } from '#lib/sign-in.ts'
import { transaction } from '#lib/transaction.ts'
import { endSession as endSessionAct, openDemonstrationSession, redeemCode } from './mutations.ts'
import { castForm, firstPasswordForm, signInForm } from './schema.ts'

const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng.'

export const signIn = defineSignIn(signInForm, async (input, { address, device }) => {
  const result = await signInWithPassword(input, address, device)
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

export const setFirstPassword = defineSignIn(firstPasswordForm, async ({ code, password }, { device }) => {
  const passwordHash = await hashPassword(password)
  const sessionId = await transaction(async (tx) => {
    const personId = await redeemCode(tx, code, passwordHash)
    return personId === null ? null : openSession(tx, personId, device)
  })
  return sessionId ? { sessionId } : { message: 'Mã dùng một lần không đúng, đã dùng hoặc đã hết hạn. Hãy xin mã mới.' }
})

export const signInAs = defineSignIn(castForm, async ({ username }, { device }) => {
  const sessionId = await transaction((tx) => openDemonstrationSession(tx, username, device))
  return sessionId ? { sessionId } : { message: 'Hệ thống này không phải bản trình diễn nên phải đăng nhập bằng mật khẩu.' }
})

export const endSession = defineAction(endSessionAct)
