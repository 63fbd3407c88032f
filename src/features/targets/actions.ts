'use server'

import { defineAction } from '#lib/action.ts'
import { recordMeasurement as recordMeasurementAct, setTarget as setTargetAct } from './mutations.ts'

export const setTarget = defineAction(setTargetAct)
export const recordMeasurement = defineAction(recordMeasurementAct)
