'use server'

import { defineAction } from '#lib/action.ts'
import * as acts from './mutations.ts'

export const giveInstruction = defineAction(acts.giveInstruction)
