'use server'

import { defineAction } from '#lib/action.ts'
import { passOn as passOnAct } from './mutations/pass-on.ts'
import { exemptAssignment as exemptAct } from './mutations.ts'

export const exemptAssignment = defineAction(exemptAct)
export const passOn = defineAction(passOnAct)
