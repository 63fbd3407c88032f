'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const cancelSource = defineAction(acts.cancelSource)
export const draftSource = defineAction(acts.draftSource)
