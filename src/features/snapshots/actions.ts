'use server'

import { defineAction } from '#lib/action.ts'
import { takeSnapshot as takeSnapshotAct } from './mutations.ts'

export const takeSnapshot = defineAction(takeSnapshotAct)
