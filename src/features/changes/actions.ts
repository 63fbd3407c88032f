'use server'

import { defineAction } from '#lib/action.ts'
import { amendDirective as amend } from './mutations/amend.ts'
import * as changes from './mutations/change.ts'
import * as objections from './mutations/object.ts'

export const amendDirective = defineAction(amend)
export const suspendAssignments = defineAction(changes.suspendAssignments)
export const resumeAssignments = defineAction(changes.resumeAssignments)
export const cancelAssignments = defineAction(changes.cancelAssignments)
export const reassignAssignments = defineAction(changes.reassignAssignments)
export const objectToAssignment = defineAction(objections.objectToAssignment)
export const insistOnAssignment = defineAction(objections.insistOnAssignment)
