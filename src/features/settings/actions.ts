'use server'

import { defineAction } from '#lib/action.ts'
import * as mutations from './mutations.ts'

export const changeSetting = defineAction(mutations.changeSetting)
export const addHoliday = defineAction(mutations.addHoliday)
export const removeHoliday = defineAction(mutations.removeHoliday)
