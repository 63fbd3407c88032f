import { mkdirSync, openSync, statfsSync } from 'node:fs'
import { generate } from '#lib/client.ts'
import { logFile } from '#lib/cluster.ts'
import { checkServer } from '#lib/database.ts'
import { adopt, childEnvironment, databaseUrl, env } from '#lib/env.ts'
import { command, OperatorError, shortPath } from '#lib/failure.ts'
import { migrateAndGrant } from '#lib/grants.ts'
import { refuseConfiguration, refuseData } from '#lib/installation.ts'
import { lock } from '#lib/lock.ts'
import { ensurePortFree } from '#lib/port.ts'
import { ProcessTree } from '#lib/processes.ts'
import { build, isBuilt } from '#lib/production.ts'
import { seedOnce } from '#lib/seeding.ts'
import { answering, buildEnvironment, databasePart, serviceEnvironment, webPart, workerPart } from '#lib/services.ts'
import { demonstrationCast } from '#lib/shipped.ts'

const say = (line: string) => console.log(line)

async function start(): Promise<void> {
  const { dataDir, port } = env()
  refuseConfiguration()
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const release = lock(dataDir)
  const database = new ProcessTree(say)
  const services = new ProcessTree(say)
  const ending = new AbortController()
  const asked = onSignal(ending, () => {
    services.kill()
    database.kill()
  })
  try {
    await ensurePortFree(port)
    await Promise.race([run(database, services, ending.signal), database.failed, services.failed, asked])
  } catch (error) {
    throw isFull(dataDir) ? new OperatorError(`Ổ đĩa chứa ${shortPath(dataDir)} đã đầy; hãy giải phóng dung lượng rồi chạy lại.`) : error
  } finally {
    ending.abort()
    await services.stop()
    await database.stop()
    release()
  }
}

/** A full disk shows itself as a failed build, a dead PostgreSQL or a broken seed: looked for here, said once. */
function isFull(dataDir: string): boolean {
  const { bavail, bsize } = statfsSync(dataDir)
  return bavail * bsize < 4 * 1024 * 1024
}

async function run(database: ProcessTree, services: ProcessTree, ending: AbortSignal): Promise<void> {
  await openDatabase(database)
  await generate()
  await Promise.all([prepareData(), prepareBuild(ending)])
  await Promise.all([services.add(webPart()), services.add(workerPart())])
  await answering()
  await introduce()
  return Promise.withResolvers<void>().promise
}

async function openDatabase(tree: ProcessTree): Promise<void> {
  if (env().isEmbedded) await tree.add(databasePart((url) => adopt({ DATABASE_URL: url, EMBEDDED: '1' })))
  else await checkServer(databaseUrl()).then((warning) => warning && say(warning))
  adopt(serviceEnvironment())
}

async function prepareData(): Promise<void> {
  await migrateAndGrant()
  await refuseData(databaseUrl())
  const { isDemonstration, isEmbedded } = env()
  if (!isDemonstration && !isEmbedded) return
  await seedOnce(databaseUrl(), async () => {
    say('Đang nạp dữ liệu ban đầu…')
    const { seed } = await import('./seed.ts')
    await seed(databaseUrl(), { isDemonstration })
  })
}

async function prepareBuild(ending: AbortSignal): Promise<void> {
  if (isBuilt()) return
  say('Đang dựng bản chạy, lần đầu mất khoảng nửa phút…')
  const log = logFile(env().dataDir, 'build')
  await build(childEnvironment(buildEnvironment()), openSync(log, 'a'), ending).catch((error: unknown) => {
    throw error instanceof OperatorError ? new OperatorError(`${error.message} Xem ${log}.`) : error
  })
}

function onSignal(ending: AbortController, hurry: () => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending.signal.aborted) return hurry()
      say('Đang dừng…')
      ending.abort()
      resolve()
    })
  }
  return promise
}

async function introduce(): Promise<void> {
  const { appOrigin, dataDir, isDemonstration, isEmbedded, port } = env()
  const lines = ['', `Đôn Đốc đang chạy tại ${appOrigin ?? `http://localhost:${port}`}`, '']
  if (isDemonstration) lines.push(...(await demonstration()), '')
  lines.push(`  Dữ liệu   ${isEmbedded ? `${shortPath(dataDir)} (PostgreSQL nhúng, chỉ để dùng thử)` : 'ở PostgreSQL theo DATABASE_URL'}`)
  lines.push(`  Nhật ký   ${shortPath(dataDir)}/logs`, '  Dừng      Ctrl-C', '')
  say(lines.join('\n'))
}

async function demonstration(): Promise<string[]> {
  const { demonstrationDay } = await import('./seed.ts')
  const { disconnect } = await import('#lib/prisma.ts')
  const cast = demonstrationCast()
  const width = Math.max(...cast.map(({ label }) => label.length))
  const day = await demonstrationDay().finally(disconnect)
  return [
    `  Bản minh họa, hôm nay là ngày ${day}. Đăng nhập bằng một lần bấm trên trang, hoặc:`,
    ...cast.map(({ label, username, password }) => `    ${label.padEnd(width)}  ${username} / ${password}`),
  ]
}

await command(start)
process.exit()
