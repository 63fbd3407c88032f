'use server'

import { defineAction } from '#lib/action.ts'
import { exemptAssignment as act } from './mutations.ts'

export const exemptAssignment = defineAction(act)
