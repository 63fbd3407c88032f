'use server'

import { defineAction } from '#lib/action.ts'
import { addNeed as addNeedAct, declareConfidence as declareConfidenceAct, endNeed as endNeedAct } from './mutations.ts'

export const addNeed = defineAction(addNeedAct)
export const endNeed = defineAction(endNeedAct)
export const declareConfidence = defineAction(declareConfidenceAct)
