import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import type { Day } from '#domain/day.ts'
import { glance } from '#domain/situation.ts'
import { factsOn, readAssignment } from '#features/assignments/data.ts'
import { dayAsked, type SearchParams } from '#features/assignments/schema.ts'
import { lastReadableDay } from '#features/changes/data.ts'
import { directiveById } from '#features/directives/data.ts'
import { noticeText } from '#features/notices/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'

export type AssignmentParams = Promise<{ id: string }>

/** An assignment by the end of a day: of a past one as it was then, so that a page shows what the list of that day does. */
async function assignmentOn({ actor, today }: Signed, id: number, day: Day | null) {
  if (!Number.isSafeInteger(id) || id <= 0 || id >= 2 ** 31) return null
  if (!day || day >= today) {
    const now = await readAssignment(db(), actor, id)
    const last = !now && day ? await lastReadableDay(db(), actor, id) : null
    // Who gave it away still sees how it was when it left.
    return last ? redirect(`/assignments/${id}?day=${last}`) : now
  }
  const then = await readAssignment(db(), actor, id, day)
  return then ?? ((await factsOn(db(), id, day)) ? null : readAssignment(db(), actor, id))
}

/** What every page about one assignment needs; not found where the actor may not know of it. */
export async function loadAssignment(params: AssignmentParams, searchParams?: Promise<SearchParams>) {
  const signed = await requireActor()
  const { actor, today } = signed
  const day = searchParams ? dayAsked(await searchParams, today) : null
  const assignment = await assignmentOn(signed, Number((await params).id), day)
  if (!assignment) notFound()
  const [directive, settings] = await Promise.all([
    directiveById(db(), actor, assignment.directiveId, day ?? today),
    settingsOn(db(), today),
  ])
  if (!directive) notFound()
  const text = await noticeText(db(), directive.noticeId)
  return {
    signed,
    day: day ?? today,
    assignment,
    directive,
    text,
    settings,
    head: {
      directive,
      agencyName: assignment.agencyName,
      period: assignment.period,
      glance: glance(assignment.facts, today, settings.calendar),
    },
    /** Hidden fields of a form about it: which, from which revision, and once. */
    hidden: { assignmentId: String(assignment.id), _revision: String(assignment.revision), _key: randomUUID() },
    path: `/assignments/${assignment.id}`,
  }
}
