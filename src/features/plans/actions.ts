'use server'

import { defineAction } from '#lib/action.ts'
import { registerPlan as act } from './mutations.ts'

export const registerPlan = defineAction(act)
