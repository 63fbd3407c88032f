'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const submitCompletion = defineAction(acts.submitCompletion)
export const acceptCompletion = defineAction(acts.acceptCompletion)
export const returnCompletion = defineAction(acts.returnCompletion)
