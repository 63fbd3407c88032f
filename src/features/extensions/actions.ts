'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const requestExtension = defineAction(acts.requestExtension)
export const decideExtension = defineAction(acts.decideExtension)
export const replyToOffer = defineAction(acts.replyToOffer)
