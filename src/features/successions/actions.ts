'use server'

import { defineAction } from '#lib/action.ts'
import * as draft from './mutations/draft.ts'
import { loadExamples as loadAct } from './mutations/examples.ts'
import { recordSuccession as recordAct } from './mutations/succeed.ts'

export const draftSuccession = defineAction(draft.draftSuccession)
export const chooseHeirs = defineAction(draft.chooseHeirs)
export const discardSuccession = defineAction(draft.discardSuccession)
export const recordSuccession = defineAction(recordAct)
export const loadExamples = defineAction(loadAct)
