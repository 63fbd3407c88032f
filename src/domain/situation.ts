import { type Facts, stage, timeliness } from './assignment.ts'
import { type Calendar, workingDaysBetween } from './calendar.ts'
import { type Day, daysBetween } from './day.ts'
import { type ExplanationClock, explanationClock } from './explanation.ts'

/** What a person is told of an assignment at a glance: both axes and the kind, in one word each place uses. */
export const SITUATIONS = [
  'overdue',
  'returned_overdue',
  'due_today',
  'due_soon',
  'in_sight',
  'on_track',
  'returned',
  'undated',
  'sent_in_time',
  'sent_late',
  'sent_undated',
  'done_in_time',
  'done_late',
  'done',
  'suspended',
  'cancelled',
  'exempt',
  'coordinating',
  'standing',
  'recurring',
  'target',
  'norm',
] as const
export type Situation = (typeof SITUATIONS)[number]

export type Glance = {
  situation: Situation
  /** Days late (calendar days) or left (working days); 0 where it says nothing. */
  days: number
  resubmitBy: Day | null
  dueOn: Day | null
  /** What is asked or offered and not decided; it changes nothing of the situation. */
  askedDueOn: Day | null
  offeredDueOn: Day | null
  isObjected: boolean
  /** What is to be explained, and how its own clock stands. */
  explanation: ({ by: Day } & ExplanationClock) | null
}

/** Up to so many working days ahead a deadline is told with the day of the week it falls on. */
const IN_SIGHT = 7

const BARE: Omit<Glance, 'situation'> = {
  days: 0,
  resubmitBy: null,
  dueOn: null,
  askedDueOn: null,
  offeredDueOn: null,
  isObjected: false,
  explanation: null,
}

/** A situation by itself, where no single assignment stands behind it. */
export const situationAlone = (situation: Situation, days = 0): Glance => ({ ...BARE, situation, days })

export function glance(facts: Facts, today: Day, calendar: Calendar): Glance {
  const { dueOn, submittedOn, resubmitBy, askedDueOn, offeredDueOn, explainBy, explainedOn } = facts
  const at = stage(facts)
  const time = timeliness(facts, today, calendar)
  const lateDays = dueOn && submittedOn ? Math.max(0, daysBetween(dueOn, submittedOn)) : 0
  const say = (situation: Situation, days = 0): Glance => ({
    situation,
    days,
    resubmitBy: at === 'returned' ? resubmitBy : null,
    dueOn,
    askedDueOn,
    offeredDueOn,
    isObjected: facts.objectedOn !== null,
    explanation: explainBy && { by: explainBy, ...explanationClock(explainBy, explainedOn, today) },
  })

  if (at === 'suspended' || at === 'cancelled' || at === 'exempt') return say(at)
  if (at === 'accepted') return time === 'late' ? say('done_late', lateDays) : say(time === 'on_time' ? 'done_in_time' : 'done')
  if (at === 'awaiting_acceptance')
    return time === 'late' ? say('sent_late', lateDays) : say(time === 'on_time' ? 'sent_in_time' : 'sent_undated')
  if (time === 'none') return say(facts.role === 'coordinating' ? 'coordinating' : kindSituation(facts))
  if (time === 'overdue' && dueOn) return say(at === 'returned' ? 'returned_overdue' : 'overdue', daysBetween(dueOn, today))
  if (at === 'returned') return say('returned')
  if (time === 'undated' || !dueOn) return say('undated')
  if (dueOn === today) return say('due_today')
  const left = workingDaysBetween(today, dueOn, calendar)
  if (time === 'due_soon') return say('due_soon', left)
  return say(left <= IN_SIGHT ? 'in_sight' : 'on_track', left)
}

const kindSituation = ({ kind }: Facts): Situation => (kind === 'one_off' ? 'undated' : kind)
