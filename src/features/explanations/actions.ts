'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const askExplanation = defineAction(acts.askExplanation)
export const explain = defineAction(acts.explain)
export const decideExplanation = defineAction(acts.decideExplanation)
