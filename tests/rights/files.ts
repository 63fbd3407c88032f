import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { adopt } from '#lib/env.ts'
import { store } from '#lib/storage.ts'
import { rows } from '../support/world.ts'
import type { Target } from './world.ts'

export const STORED = { size: 1, sha256: createHash('sha256').update('x').digest('hex') }

const ANOTHER = createHash('sha256').update('another').digest('hex')

/** What lies in the store; in a draft of Xuân Trường's for 1b, and handed in with its report. */
export async function keepFiles(targets: Map<string, Target>, people: Target['people']): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-rights-'))
  adopt({ DATA_DIR: folder })
  for (const [content, sha256] of [
    ['x', STORED.sha256],
    ['another', ANOTHER],
  ] as const) {
    writeFileSync(join(folder, 'arrived'), content)
    await store().put(join(folder, 'arrived'), sha256)
  }
  const insert = async (parent: string) => {
    const [made] = await rows<{ id: number }>(
      `insert into evidence_file (assignment_id, ${parent}_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
       select assignment_id, id, $1, 7, 'b.pdf', 'pdf', '2022-05-30', now(), 1, 1 from ${parent} where assignment_id =
         (select a.id from assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id
          where d.ref = '1b' and g.code = 'huyen-xuan-truong') limit 1 returning id`,
      [ANOTHER],
    )
    return { id: made?.id ?? 0, people }
  }
  await rows(
    `insert into draft (assignment_id, person_id, purpose, saved_at) select a.id, p.id, 'progress', now()
     from person p, assignment a join directive d on d.id = a.directive_id join agency g on g.id = a.agency_id
     where d.ref = '1b' and g.code = 'huyen-xuan-truong' and p.username = 'xuantruong'`,
  )
  targets.set('a file in a draft', await insert('draft'))
  targets.set('a file handed in', await insert('progress_report'))
  const source = async (columns: string, values: string) => {
    const [made] = await rows<{ id: number }>(
      `insert into source_file (sha256, size, name, free_at, recorded_on, recorded_at, person_id, agency_id${columns})
       values ($1, 7, 'c.pdf', now(), '2022-05-30', now(), 1, 1${values}) returning id`,
      [ANOTHER],
    )
    return { id: made?.id ?? 0, people }
  }
  targets.set('a file being read', await source('', ''))
  targets.set('a file to be put right', await source(', state, fault', `, 'failed', 'notice_without_directives'`))
}
