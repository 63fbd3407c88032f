'use server'

import { defineAction } from '#lib/action.ts'
import { reportProgress as act } from './mutations.ts'

export const reportProgress = defineAction(act)
