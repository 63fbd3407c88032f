'use server'

import { defineAction } from '#lib/action.ts'
import { setSchedule as setScheduleAct } from './mutations.ts'

export const setSchedule = defineAction(setScheduleAct)
