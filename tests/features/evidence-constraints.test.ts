import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { asOwner, openDemonstration } from '../support/world.ts'

beforeAll(openDemonstration)

/** Which constraint refuses one of the statements tried by hand, or that none does; nothing of them stays. */
const refusal = (...statements: string[]): Promise<string> =>
  asOwner(async (client) => {
    await client.query('begin')
    try {
      for (const statement of statements) await client.query(statement)
      return 'taken'
    } catch (error) {
      const { constraint, message } = error as pg.DatabaseError
      return constraint ?? message
    } finally {
      await client.query('rollback')
    }
  })

const REPORT = '(select min(id) from progress_report)'
const REPORTED = `(select assignment_id from progress_report where id = ${REPORT})`
const SENT = `(select min(id) from completion where assignment_id <> ${REPORTED})`
const MINE = '(select max(id) from draft)'

const draft = `insert into draft (assignment_id, person_id, purpose, saved_at) values (${REPORTED}, 1, 'progress', now())`
const file = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    assignment_id: REPORTED,
    sha256: `repeat('a', 64)`,
    size: '5',
    name: `'a.pdf'`,
    type: `'pdf'`,
    recorded_on: `'2022-05-30'`,
    recorded_at: 'now()',
    person_id: '1',
    agency_id: '1',
    ...columns,
  }
  return `insert into evidence_file (${Object.keys(all).join()}) values (${Object.values(all).join()})`
}
const inDraft = (columns: Record<string, string> = {}) => file({ draft_id: MINE, ...columns })
const handIn = `update evidence_file set draft_id = null, progress_report_id = ${REPORT}`

const NEVER: [string, string, string[]][] = [
  ['a file of nothing', 'evidence_file_one_parent', [file({})]],
  ['a file of two acts', 'evidence_file_one_parent', [file({ progress_report_id: REPORT, completion_id: SENT })]],
  ['a file of another assignment’s completion', 'evidence_file_completion_fkey', [file({ completion_id: SENT })]],
  [
    'a file of another assignment’s report',
    'evidence_file_progress_report_fkey',
    [file({ progress_report_id: REPORT, assignment_id: `(select min(id) from assignment where id <> ${REPORTED})` })],
  ],
  ['a file of no draft', 'evidence_file_draft_fkey', [file({ draft_id: '999999' })]],
  ['an empty file', 'evidence_file_size', [draft, inDraft({ size: '0' })]],
  ['a file of more than 50 MB', 'evidence_file_size', [draft, inDraft({ size: '52428801' })]],
  ['a file without its hash', 'evidence_file_sha256', [draft, inDraft({ sha256: `'abc'` })]],
  ['a file named as a path', 'evidence_file_name', [draft, inDraft({ name: `'../a.pdf'` })]],
  ['a file whose name breaks a line', 'evidence_file_name', [draft, inDraft({ name: `E'a\\r\\nb.pdf'` })]],
  ['one content twice in a draft', 'evidence_file_draft_id_sha256_key', [draft, inDraft(), inDraft()]],
  ['two drafts of a person for one thing', 'draft_assignment_id_person_id_purpose_key', [draft, draft]],
  ['a draft that goes while it has files', 'evidence_file_draft_fkey', [draft, inDraft(), 'delete from draft']],
  ['a file that changes when it is handed in', 'evidence_file is handed in as it is', [draft, inDraft(), `${handIn}, size = 6`]],
  [
    'a file that changes in its draft',
    'evidence_file is handed in as it is',
    [draft, inDraft(), `update evidence_file set name = 'b.pdf'`],
  ],
  ['a file that changes later', 'evidence_file is append-only', [draft, inDraft(), handIn, `update evidence_file set name = 'b.pdf'`]],
  ['a file that is taken back', 'evidence_file is append-only', [draft, inDraft(), handIn, 'delete from evidence_file']],
  ['all files gone at once', 'evidence_file is append-only', ['truncate evidence_file']],
]

test.each(NEVER)('never: %s', async (_, constraint, statements) => expect(await refusal(...statements)).toBe(constraint))

test('a file of a draft may be taken out, or handed in as it is', async () => {
  expect(await refusal(draft, inDraft(), 'delete from evidence_file', 'delete from draft')).toBe('taken')
  expect(await refusal(draft, inDraft(), handIn, 'delete from draft')).toBe('taken')
  expect(await refusal(draft.replace("'progress'", "'completion'"), draft)).toBe('taken')
})
