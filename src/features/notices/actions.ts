'use server'

import { defineAction } from '#lib/action.ts'
import * as direct from './mutations/direct.ts'
import * as names from './mutations/names.ts'
import * as review from './mutations/review.ts'
import * as shape from './mutations/shape.ts'
import * as acts from './mutations.ts'

export const draftNotice = defineAction(acts.draftNotice)
export const answerNotice = defineAction(acts.answerNotice)
export const publishNotice = defineAction(acts.publishNotice)
export const withdrawNotice = defineAction(acts.withdrawNotice)
export const draftDirect = defineAction(direct.draftDirect)
export const publishDirect = defineAction(direct.publishDirect)
export const correctClause = defineAction(review.correctClause)
export const dropClause = defineAction(review.dropClause)
export const restoreClause = defineAction(review.restoreClause)
export const addClause = defineAction(review.addClause)
export const matchNames = defineAction(names.matchNames)
export const splitClause = defineAction(shape.splitClause)
export const mergeClause = defineAction(shape.mergeClause)
export const unshapeClause = defineAction(shape.unshapeClause)
export const moveClause = defineAction(shape.moveClause)
