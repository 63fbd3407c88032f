'use server'

import { defineAction } from '#lib/action.ts'
import * as mutations from './mutations.ts'

export const saveView = defineAction(mutations.saveView)
export const removeView = defineAction(mutations.removeView)
