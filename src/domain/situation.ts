import { type Facts, stage, timeliness } from './assignment.ts'
import { type Calendar, workingDaysBetween } from './calendar.ts'
import { type Day, daysBetween } from './day.ts'

/** What a person is told of an assignment at a glance: both axes and the kind, in one word each place uses. */
export const SITUATIONS = [
  'overdue',
  'returned_overdue',
  'due_today',
  'due_soon',
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
}

export function glance(facts: Facts, today: Day, calendar: Calendar): Glance {
  const { dueOn, submittedOn, resubmitBy } = facts
  const at = stage(facts)
  const time = timeliness(facts, today, calendar)
  const lateDays = dueOn && submittedOn ? Math.max(0, daysBetween(dueOn, submittedOn)) : 0
  const say = (situation: Situation, days = 0): Glance => ({ situation, days, resubmitBy: at === 'returned' ? resubmitBy : null })

  if (at === 'suspended' || at === 'cancelled' || at === 'exempt') return say(at)
  if (at === 'accepted') return time === 'late' ? say('done_late', lateDays) : say(time === 'on_time' ? 'done_in_time' : 'done')
  if (at === 'awaiting_acceptance')
    return time === 'late' ? say('sent_late', lateDays) : say(time === 'on_time' ? 'sent_in_time' : 'sent_undated')
  if (time === 'none') return say(facts.role === 'coordinating' ? 'coordinating' : kindSituation(facts))
  if (time === 'overdue' && dueOn) return say(at === 'returned' ? 'returned_overdue' : 'overdue', daysBetween(dueOn, today))
  if (at === 'returned') return say('returned')
  if (time === 'undated' || !dueOn) return say('undated')
  if (dueOn === today) return say('due_today')
  return say(time === 'due_soon' ? 'due_soon' : 'on_track', workingDaysBetween(today, dueOn, calendar))
}

const kindSituation = ({ kind }: Facts): Situation => (kind === 'one_off' ? 'undated' : kind)
