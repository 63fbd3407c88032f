'use server'

import { defineAction } from '#lib/action.ts'
import { nameCoordinator as nameCoordinatorAct, nameLead as nameLeadAct } from './mutations.ts'

export const nameLead = defineAction(nameLeadAct)
export const nameCoordinator = defineAction(nameCoordinatorAct)
