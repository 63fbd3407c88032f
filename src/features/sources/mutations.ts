import { done, refused } from '#domain/outcome.ts'
import { isReadAtOnce, mayHandIn, nameOf } from '#domain/source.ts'
import { recordedBy } from '#features/assignments/mutations.ts'
import { draftText } from '#features/notices/mutations.ts'
import { defineAct } from '#lib/act.ts'
import { hoursAfter, now, secondsAfter } from '#lib/clock.ts'
import { whileHolding } from '#lib/holding.ts'
import { db, type Tx } from '#lib/prisma.ts'
import { store } from '#lib/storage.ts'
import { type Moment, record } from '#lib/transaction.ts'
import { handedIn, lockSource, type SourceShown } from './data.ts'
import { wakeReader } from './mutations/claim.ts'
import { takeTurn } from './mutations/read.ts'
import { cancelForm, correctedForm, receiveForm, sourceIdOf, sourcePath } from './schema.ts'

/** So long the request that brought a file may try to read it itself. */
const AT_ONCE_SECONDS = 5

const referenceOf = ({ id, name, size, sha256 }: SourceShown) => ({ id, name, size, sha256 })

const mayReceive = async (tx: Tx, { actor }: Moment, size: number) =>
  mayHandIn(await handedIn(tx, actor.personId ?? 0, hoursAfter(now(), -24)), size)

/** A file that lies in the store already is to be read. */
export const receiveSource = defineAct({
  name: 'source.receive',
  schema: receiveForm,
  permission: 'notice.draft',
  load: async () => ({}),
  mayBegin: (tx, _, moment) => mayReceive(tx, moment, 1),
  async run(tx, _, { name: given, size, sha256 }, moment) {
    const allowed = await mayReceive(tx, moment, size)
    if (!allowed.ok) return allowed
    await whileHolding(tx)
    if ((await store().sizeOf(sha256)) !== size) return refused('file_not_kept')
    const data = {
      name: nameOf(given),
      size,
      sha256,
      freeAt: secondsAfter(now(), isReadAtOnce(size) ? AT_ONCE_SECONDS : 0),
      ...recordedBy(moment),
    }
    const { id, name } = await tx.sourceFile.create({ data, select: { id: true, name: true } })
    await record(tx, { name: 'source.received', file: { id, name, size, sha256 } }, moment)
    return done(sourcePath(id))
  },
})

const isOpen = ({ state, isKept }: SourceShown) => state === 'reading' || (state === 'failed' && isKept)

/** Nobody wants the file read any more; the worker takes it out of the store. */
export const cancelSource = defineAct({
  name: 'source.cancel',
  schema: cancelForm,
  permission: 'notice.draft',
  load: (tx, { actor }, { fileId }) => lockSource(tx, actor, fileId),
  async run(tx, file, _, moment) {
    if (!isOpen(file)) return refused('source_not_open')
    const ended = { state: 'cancelled', fault: null, isKept: false, isWaiting: true, claim: null, freeAt: now() } as const
    await tx.sourceFile.update({ where: { id: file.id }, data: ended, select: { id: true } })
    await record(tx, { name: 'source.cancelled', file: referenceOf(file) }, moment)
    await wakeReader(tx)
    return done('/notices/new?cancelled=1')
  },
})

/** A text read from a file is put right by a person and becomes a draft like a pasted one, with the file beside it. */
export const draftSource = defineAct({
  name: 'source.draft',
  schema: correctedForm,
  permission: 'notice.draft',
  load: (tx, { actor }, { fileId }) => lockSource(tx, actor, fileId),
  async run(tx, file, { text: source }, moment) {
    if (file.state !== 'failed' || !file.isKept) return refused('source_not_open')
    const drafted = await draftText(tx, { source, file: referenceOf(file) }, moment)
    if (!drafted.ok) return drafted
    const { noticeId, location } = drafted.value
    await tx.sourceFile.update({ where: { id: file.id }, data: { state: 'drafted', fault: null, noticeId }, select: { id: true } })
    return done(location)
  },
})

/** For the request that has just brought a file: a text of some pages is read while it waits so long, the rest is the worker's. */
export async function readAtOnce(location: string, milliseconds: number): Promise<void> {
  if (milliseconds > 0) await takeTurn(AbortSignal.timeout(milliseconds), sourceIdOf(location))
  await wakeReader(db())
}
