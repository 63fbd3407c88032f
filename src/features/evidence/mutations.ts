import { maySubmit } from '#domain/acceptance.ts'
import type { FileReference } from '#domain/audit.ts'
import { type DraftPurpose, mayAttach, mayBeNamed, mayStoreToday } from '#domain/evidence.ts'
import { mayExplain } from '#domain/explanation.ts'
import { done, type Outcome, refused } from '#domain/outcome.ts'
import { can } from '#domain/permissions.ts'
import { mayReport } from '#domain/progress.ts'
import { type AssignmentRecord, lockAssignment } from '#features/assignments/data.ts'
import { recordedBy } from '#features/assignments/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { now } from '#lib/clock.ts'
import { isNobodys, whileHolding } from '#lib/holding.ts'
import type { Tx } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { type Store, store } from '#lib/storage.ts'
import { type Moment, record } from '#lib/transaction.ts'
import type { Refusal } from '#lib/vi/refusal.ts'
import { storedOn } from './data.ts'
import { completionDraftForm, draftPath, explanationDraftForm, type FilePlace, fileForm, progressDraftForm, removalForm } from './schema.ts'

type Drafted = Omit<AssignmentRecord, 'revision'>

/** Without its revision: a draft is not stale because somebody else has reported meanwhile. */
async function lockForDraft(tx: Tx, { actor }: Moment, { assignmentId }: { assignmentId: number }): Promise<Drafted | null> {
  const found = await lockAssignment(tx, actor, assignmentId)
  if (!found) return null
  const { revision: _, ...assignment } = found
  return assignment
}

function mayDraft({ facts, isPlanRegistration }: Drafted, purpose: DraftPurpose): Outcome<null, Refusal> {
  if (purpose === 'explanation') return mayExplain(facts)
  return purpose === 'progress' ? mayReport(facts) : maySubmit(facts, isPlanRegistration)
}

/** The person's draft, made where there is none; what it holds is replaced only by what is given. */
async function keepDraft(tx: Tx, { actor }: Moment, assignment: Drafted, purpose: DraftPurpose, fields?: Record<string, string>) {
  const key = { assignmentId: assignment.id, purpose, personId: actor.personId ?? 0 }
  const isPrepared = purpose === 'completion' && !can(actor, 'completion.submit', assignment)
  const kept = { savedAt: now(), isPrepared, ...(fields && { fields }) }
  const { id } = await tx.draft.upsert({
    where: { assignmentId_personId_purpose: key },
    create: { ...key, ...kept },
    update: kept,
    select: { id: true },
  })
  return id
}

async function save(tx: Tx, assignment: Drafted, purpose: DraftPurpose, fields: Record<string, string>, moment: Moment) {
  const allowed = mayDraft(assignment, purpose)
  if (!allowed.ok) return allowed
  await keepDraft(tx, moment, assignment, purpose, fields)
  await record(tx, { name: 'draft.saved', draftOf: assignment.id, purpose }, moment)
  return done(`${draftPath({ assignmentId: assignment.id, purpose })}?saved=1`)
}

/** Keeps what has been typed of a progress report; changes no fact and stops no clock. */
export const saveProgressDraft = defineAct({
  name: 'progress.draft',
  schema: progressDraftForm,
  permission: 'progress.report',
  load: lockForDraft,
  run: (tx, assignment, { fields }, moment) => save(tx, assignment, 'progress', fields, moment),
})

export const saveCompletionDraft = defineAct({
  name: 'completion.draft',
  schema: completionDraftForm,
  permission: 'completion.prepare',
  load: lockForDraft,
  run: (tx, assignment, { fields }, moment) => save(tx, assignment, 'completion', fields, moment),
})

export const saveExplanationDraft = defineAct({
  name: 'explanation.draft',
  schema: explanationDraftForm,
  permission: 'explanation.give',
  load: lockForDraft,
  run: (tx, assignment, { fields }, moment) => save(tx, assignment, 'explanation', fields, moment),
})

/** Whether the agency may fill some more of the store today, by the province's setting of today. */
async function mayFill(tx: Tx, { actor, today }: Moment, size: number): Promise<Outcome<null, Refusal>> {
  const [{ evidenceGigabytesPerDay }, stored] = await Promise.all([settingsOn(tx, today), storedOn(tx, actor.agencyId ?? 0, today)])
  return mayStoreToday(stored, size, evidenceGigabytesPerDay)
}

/** Attaches a file that lies in the store already to the person's draft. */
export const attachEvidence = defineAct({
  name: 'evidence.attach',
  schema: fileForm,
  permission: 'progress.report',
  load: lockForDraft,
  mayBegin: (tx, _, moment) => mayFill(tx, moment, 1),
  async run(tx, assignment, { assignmentId, purpose, ...file }, moment) {
    const named = mayBeNamed(file.name, file.type)
    if (!named.ok) return named
    const allowed = mayDraft(assignment, purpose)
    if (!allowed.ok) return allowed
    const fillable = await mayFill(tx, moment, file.size)
    if (!fillable.ok) return fillable
    const draftId = await keepDraft(tx, moment, assignment, purpose)
    const attached = await tx.evidenceFile.findMany({ where: { draftId }, select: { sha256: true, size: true } })
    const fits = mayAttach(attached, file)
    if (!fits.ok) return fits
    await whileHolding(tx)
    if ((await store().sizeOf(file.sha256)) !== file.size) return refused('file_not_kept')
    const { id } = await tx.evidenceFile.create({ data: { ...file, assignmentId, draftId, ...recordedBy(moment) }, select: { id: true } })
    const { name, size, sha256 } = file
    await record(tx, { name: 'evidence.attached', draftOf: assignmentId, purpose, file: { id, name, size, sha256 } }, moment)
    return done(`${draftPath({ assignmentId, purpose })}?attached=${id}`)
  },
})

/** Takes a file out of the person's own draft; its content stays in the store until it is swept as nobody's. */
export const removeEvidence = defineAct({
  name: 'evidence.remove',
  schema: removalForm,
  permission: 'progress.report',
  async load(tx, moment, { fileId }) {
    const own = { draft: { personId: moment.actor.personId ?? 0 } }
    const sought = { where: { id: fileId, ...own }, select: { assignmentId: true } }
    const found = await tx.evidenceFile.findFirst(sought)
    const assignment = found && (await lockForDraft(tx, moment, found))
    // Again, now that nobody else can hand the draft in meanwhile.
    return assignment && (await tx.evidenceFile.findFirst(sought)) ? assignment : null
  },
  async run(tx, { id: assignmentId }, { fileId }, moment) {
    const { draft, ...file } = await tx.evidenceFile.delete({
      where: { id: fileId },
      select: { id: true, name: true, size: true, sha256: true, draft: { select: { purpose: true } } },
    })
    const purpose = draft?.purpose ?? 'progress'
    await record(tx, { name: 'evidence.removed', draftOf: assignmentId, purpose, file }, moment)
    return done(`${draftPath({ assignmentId, purpose })}?removed=1`)
  },
})

/** The draft an act is for: the person's own, or one prepared for who hands in. Null where it is gone. */
export async function draftToHandIn(tx: Tx, { actor }: Moment, { assignmentId, purpose }: FilePlace, draftId: number | null) {
  const personId = actor.personId ?? 0
  const of = draftId === null ? { personId } : { id: draftId, OR: [{ personId }, { isPrepared: true }] }
  return tx.draft.findFirst({
    where: { assignmentId, purpose, ...of },
    select: { id: true, files: { orderBy: { id: 'asc' }, select: { id: true, name: true, size: true, sha256: true } } },
  })
}

/** The draft ends in the act it was for: its files become that act's, in the act's transaction. */
export async function handIn(
  tx: Tx,
  draft: { id: number; files: FileReference[] } | null,
  act: { progressReportId: number } | { completionId: number } | { explanationId: number },
): Promise<FileReference[]> {
  if (!draft) return []
  await tx.evidenceFile.updateMany({ where: { draftId: draft.id }, data: { draftId: null, ...act } })
  await tx.draft.delete({ where: { id: draft.id }, select: { id: true } })
  return draft.files
}

/** Moves a content out of the way that no row has, while nobody attaches; false where somebody has attached it since. */
export async function setOrphanAside(tx: Tx, store: Store, sha256: string): Promise<boolean> {
  if (!(await isNobodys(tx, sha256))) return false
  await store.setAside(sha256)
  return true
}
