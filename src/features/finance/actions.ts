'use server'

import { defineAction } from '#lib/action.ts'
import { recordMoney as recordMoneyAct } from './mutations.ts'

export const recordMoney = defineAction(recordMoneyAct)
