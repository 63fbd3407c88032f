'use server'

import { defineAction } from '#lib/action.ts'
import { amendTarget as amendTargetAct, recordMeasurement as recordMeasurementAct, setTarget as setTargetAct } from './mutations.ts'

export const setTarget = defineAction(setTargetAct)
export const amendTarget = defineAction(amendTargetAct)
export const recordMeasurement = defineAction(recordMeasurementAct)
