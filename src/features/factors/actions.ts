'use server'

import { defineAction } from '#lib/action.ts'
import { requestSessionId } from '#lib/actor.ts'
import { mayTryNumber } from '#lib/auth.ts'
import { db } from '#lib/prisma.ts'
import { awaitingCode } from '#lib/sessions.ts'
import { defineSignIn } from '#lib/sign-in.ts'
import { transaction } from '#lib/transaction.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'
import * as acts from './mutations.ts'
import { secondStepForm } from './schema.ts'

const TOO_LATE = 'Đã quá 10 phút từ khi ghi mật khẩu. Hãy đăng nhập lại từ đầu.'
const WRONG = 'Mã chưa đúng hoặc đã dùng. Hãy chờ ứng dụng hiện mã mới rồi ghi lại, hoặc dùng một mã dự phòng.'

export const finishSignIn = defineSignIn(secondStepForm, async ({ code }) => {
  const id = await requestSessionId()
  const awaiting = id && (await awaitingCode(db(), id))
  if (!awaiting) return { message: TOO_LATE }
  if (!(await mayTryNumber(awaiting.personId))) return { message: REFUSALS.too_many_tries }
  const sessionId = await transaction((tx) => acts.takeSecondStep(tx, awaiting.id, code))
  return sessionId ? { sessionId } : { message: WRONG }
})

export const beginFactor = defineAction(acts.beginFactor)
export const enableFactor = defineAction(acts.enableFactor)
export const removeFactor = defineAction(acts.removeFactor)
export const resetFactor = defineAction(acts.resetFactor)
