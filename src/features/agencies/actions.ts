'use server'

import { defineAction } from '#lib/action.ts'
import * as agency from './mutations/agency.ts'
import * as alias from './mutations/alias.ts'
import * as list from './mutations/list.ts'
import * as set from './mutations/set.ts'

export const addAgency = defineAction(agency.addAgency)
export const renameAgency = defineAction(agency.renameAgency)
export const endAgency = defineAction(agency.endAgency)
export const addAlias = defineAction(alias.addAlias)
export const removeAlias = defineAction(alias.removeAlias)
export const addSet = defineAction(set.addSet)
export const editSet = defineAction(set.editSet)
export const addMembers = defineAction(set.addMembers)
export const removeMembers = defineAction(set.removeMembers)
export const draftAgencyList = defineAction(list.draftAgencyList)
export const enterAgencyList = defineAction(list.enterAgencyList)
