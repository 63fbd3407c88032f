import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seed } from '#commands/seed.ts'
import { adopt } from '#lib/env.ts'
import { migrate } from '#lib/migrate.ts'
import { disconnect } from '#lib/prisma.ts'
import { folderStore } from '#lib/storage-folder.ts'
import { type Drill, database, query, run } from './harness.ts'

const FILES = 40
const hashOf = (content: string) => createHash('sha256').update(content).digest('hex')

/** Files and rows that have come apart are told one by one, and nothing that belongs to anybody is moved. */
export const drill: Drill = async (stage) => {
  const { check, figure, folder } = stage
  const { url } = await database(stage)
  const [dataDir, root] = [join(folder, 'data'), join(folder, 'data', 'evidence')]
  mkdirSync(root, { recursive: true })
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, DEMO: '1', APP_ORIGIN: '' }
  adopt({ ...env, NEXTAUTH_SECRET: 'only for drills, only for drills, only' })
  stage.after(disconnect)
  await migrate(url)
  await seed(url, { isDemonstration: true })
  const store = folderStore(root)
  const put = async (content: string) => {
    const path = join(folder, 'arriving')
    writeFileSync(path, content)
    await store.put(path, hashOf(content))
    return hashOf(content)
  }
  await query(
    url,
    `insert into draft (id, assignment_id, person_id, purpose, saved_at) select 1, min(id), 1, 'progress', now() from assignment`,
  )
  const hashes: string[] = []
  for (let file = 0; file < FILES; file++) {
    const content = `Minh chứng ${file}`
    hashes.push(await put(content))
    await query(
      url,
      `insert into evidence_file (assignment_id, draft_id, sha256, size, name, type, recorded_on, recorded_at, person_id, agency_id)
       select assignment_id, id, $1, $2, $3, 'pdf', '2022-05-30', now(), 1, 1 from draft`,
      [hashOf(content), Buffer.byteLength(content), `${file}.pdf`],
    )
  }
  const whole = await run('fsck', [], env)
  check(
    `control: ${FILES} whole files, no fault and exit code 0`,
    whole.code === 0 && /Thiếu 0, sai kích thước 0, sai nội dung 0, không thuộc hồ sơ nào 0/.test(whole.said),
    whole,
  )

  const at = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  const [missing = '', longer = '', changed = ''] = hashes
  rmSync(at(missing))
  writeFileSync(at(longer), 'Minh chứng dài hơn trước')
  writeFileSync(at(changed), 'Minh chứng X')
  const [orphan, young] = [await put('không của ai'), await put('vừa đến')]
  const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000)
  utimesSync(at(orphan), twoDaysAgo, twoDaysAgo)
  const found = await run('fsck', [], env)
  const seeded: [string, string][] = [
    [missing, 'không có trong kho'],
    [longer, 'sai kích thước'],
    [changed, 'nội dung đã thay đổi'],
    [orphan, 'không thuộc hồ sơ nào'],
    [young, 'không thuộc hồ sơ nào'],
  ]
  for (const [sha256, words] of seeded) check(`found: ${words}`, found.said.includes(`${sha256}: ${words}`), found.said)
  const lines = found.said.split('\n').filter((line) => /^[0-9a-f]{64}:/.test(line)).length
  check('and nothing else', lines === seeded.length && found.code === 1, found)
  figure('files', FILES)
  figure('faults_found', lines)
  check('looking moves nothing', existsSync(at(orphan)))
  const fixed = await run('fsck', ['--fix'], env)
  check(
    '--fix sets the old orphan aside, and leaves the young one and every other file',
    !existsSync(at(orphan)) && existsSync(join(root, 'set-aside', orphan)) && existsSync(at(young)) && existsSync(at(changed)),
    fixed,
  )
}
