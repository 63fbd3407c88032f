import { beforeAll, expect, test } from 'vitest'
import type { Act, Assigned, Facts } from '#domain/assignment.ts'
import type { Day } from '#domain/day.ts'
import { type Version, versionsOf } from '#domain/version.ts'
import { openDemonstration, rows } from '../support/world.ts'

beforeAll(openDemonstration)

type ActRow = {
  assignmentId: number
  act: 'plan_registered' | 'progress_reported' | 'completion_submitted' | 'completion_accepted' | 'completion_returned' | 'exempted'
  on: Day
  percent: number
  hasObstacle: boolean
  otherDay: Day | null
}

// Every act has left its own row; the audit tells in which order those of one day came.
const ACTS = `
  select p.assignment_id as "assignmentId", 'plan_registered' as act, p.recorded_on::text as "on", 0 as percent, false as "hasObstacle",
    null as "otherDay", 1 as kind, p.ordinal, p.recorded_at as at from plan p
  union all select r.assignment_id, 'progress_reported', r.recorded_on::text, r.percent, r.obstacle is not null, null, 1, r.ordinal, r.recorded_at
    from progress_report r
  union all select c.assignment_id, 'completion_submitted', c.recorded_on::text, 0, false, null, 2, c.ordinal, c.recorded_at from completion c
  union all select c.assignment_id, case d.verdict when 'accepted' then 'completion_accepted' else 'completion_returned' end, d.recorded_on::text,
    0, false, coalesce(d.recognised_on, d.resubmit_by)::text, 3, c.ordinal, d.recorded_at from decision d join completion c on c.id = d.completion_id
  union all select e.assignment_id, 'exempted', e.recorded_on::text, 0, false, null, 1, 1, e.recorded_at from exemption e
  order by "assignmentId", "on", at, kind, ordinal`

function actOf({ act, on, percent, hasObstacle, otherDay }: ActRow): Exclude<Act, Assigned> {
  switch (act) {
    case 'progress_reported':
      return { act, on, percent, hasObstacle }
    case 'completion_accepted':
      return { act, on, recognisedOn: otherDay }
    case 'completion_returned':
      return { act, on, resubmitBy: otherDay }
    default:
      return { act, on }
  }
}

type VersionRow = Facts & { assignmentId: number; validFrom: Day; validTo: Day | null }

const VERSIONS = `
  select assignment_id as "assignmentId", valid_from::text as "validFrom", valid_to::text as "validTo", assigned_on::text as "assignedOn", agency_id as "agencyId", role, kind,
    due_on::text as "dueOn", started_on::text as "startedOn", planned_on::text as "plannedOn", reported_on::text as "reportedOn",
    submitted_on::text as "submittedOn", returned_on::text as "returnedOn", resubmit_by::text as "resubmitBy", accepted_on::text as "acceptedOn",
    suspended_on::text as "suspendedOn", cancelled_on::text as "cancelledOn", exempt_on::text as "exemptOn", percent, has_obstacle as "hasObstacle",
    asked_due_on::text as "askedDueOn", offered_due_on::text as "offeredDueOn", extension_count as "extensionCount", objected_on::text as "objectedOn",
    explain_by::text as "explainBy", explained_on::text as "explainedOn"
  from assignment_version order by assignment_id, valid_from`

test('the versions of every assignment are those its acts make', async () => {
  const acts = Map.groupBy(await rows<ActRow>(ACTS), ({ assignmentId }) => assignmentId)
  const stored = Map.groupBy(await rows<VersionRow>(VERSIONS), ({ assignmentId }) => assignmentId)
  const assigned = await rows<Assigned & { id: number; original: Day | null }>(
    `select a.id, 'assigned' as act, a.assigned_on::text as "on", a.agency_id as "agencyId", a.role, d.kind, d.due_on::text as "dueOn",
       a.original_due_on::text as original
     from assignment a join directive d on d.id = a.directive_id order by a.id`,
  )
  let actCount = 0
  for (const { id, original, ...first } of assigned) {
    const given = (acts.get(id) ?? []).map(actOf)
    actCount += given.length
    const versions = (stored.get(id) ?? []).map(
      ({ assignmentId: _, validFrom, validTo, ...facts }): Version => ({ validFrom, validTo, facts }),
    )
    expect([id, versions]).toEqual([id, versionsOf(first, given)])
    expect(original).toBe(first.dueOn)
  }
  expect(assigned.length).toBe(265)
  // 94 acts by hand, and a completion for each plan that also hands in.
  const [plans] = await rows<{ count: number }>('select count(*)::int as count from completion where is_by_plan')
  expect(plans?.count).toBeGreaterThan(10)
  expect(actCount).toBe(94 + (plans?.count ?? 0))
})

test('a revision is counted for every act, and nothing else', async () => {
  const off = await rows(
    `select a.id, a.revision, count(e.seq)::int as events from assignment a left join audit_event e on e.assignment_id = a.id
     group by a.id having a.revision <> 1 + count(e.seq)`,
  )
  expect(off).toEqual([])
})

test('what is accepted was submitted by a person who is not of the desk', async () => {
  const own = await rows(
    'select d.id from decision d join completion c on c.id = d.completion_id where d.person_id = c.person_id or d.agency_id = c.agency_id',
  )
  expect(own).toEqual([])
})
