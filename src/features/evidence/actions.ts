'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const saveProgressDraft = defineAction(acts.saveProgressDraft)
export const saveCompletionDraft = defineAction(acts.saveCompletionDraft)
export const saveExplanationDraft = defineAction(acts.saveExplanationDraft)
export const removeEvidence = defineAction(acts.removeEvidence)
