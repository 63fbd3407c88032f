'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const advanceDemonstration = defineAction(acts.advanceDemonstration)
export const leaveDemonstration = defineAction(acts.leaveDemonstration)
