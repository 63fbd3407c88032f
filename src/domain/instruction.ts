import type { Day } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type InstructionRefusal = 'instruction_in_future'

/** What a leader said is recorded on that day or later. */
export const mayInstruct = (givenOn: Day, today: Day): Outcome<null, InstructionRefusal> =>
  givenOn > today ? refused('instruction_in_future') : done(null)
