import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { glance } from '#domain/situation.ts'
import { readAssignment } from '#features/assignments/data.ts'
import { directiveById } from '#features/directives/data.ts'
import { noticeText } from '#features/notices/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'

export type AssignmentParams = Promise<{ id: string }>

/** What every page about one assignment needs; not found where the actor may not know of it. */
export async function loadAssignment(params: AssignmentParams) {
  const signed = await requireActor()
  const { actor, today } = signed
  const id = Number((await params).id)
  const assignment = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await readAssignment(db(), actor, id) : null
  if (!assignment) notFound()
  const [directive, settings] = await Promise.all([directiveById(db(), actor, assignment.directiveId, today), settingsOn(db(), today)])
  if (!directive) notFound()
  const text = await noticeText(db(), directive.noticeId)
  return {
    signed,
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
