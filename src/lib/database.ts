import pg from 'pg'
import { runningEmbedded, startEmbedded } from './embedded.ts'
import { adopt, env } from './env.ts'
import { OperatorError } from './failure.ts'

const LOWEST = 15
/** Below these a known hole is open: a restored archive may run code (security floors of November 2026). */
const FLOORS: Record<number, number> = { 15: 20, 16: 16, 17: 12, 18: 7 }

const SENTENCES: Record<string, (url: URL) => string> = {
  ECONNREFUSED: (url) => `Không có PostgreSQL nào nghe ở ${url.host}; hãy kiểm tra DATABASE_URL và máy chủ.`,
  ENOTFOUND: (url) => `Không tìm thấy máy ${url.hostname}; hãy kiểm tra DATABASE_URL.`,
  EAI_AGAIN: (url) => `Không tìm thấy máy ${url.hostname}; hãy kiểm tra DATABASE_URL.`,
  '28P01': (url) => `PostgreSQL ở ${url.host} từ chối mật khẩu của "${url.username}"; hãy kiểm tra DATABASE_URL.`,
  '28000': (url) => `PostgreSQL ở ${url.host} không cho "${url.username}" đăng nhập; hãy kiểm tra DATABASE_URL và pg_hba.conf.`,
  '3D000': (url) => `PostgreSQL ở ${url.host} không có cơ sở dữ liệu "${url.pathname.slice(1)}"; hãy tạo nó hoặc sửa DATABASE_URL.`,
  '42501': (url) => `"${url.username}" không có quyền kết nối cơ sở dữ liệu "${url.pathname.slice(1)}".`,
}

/** Knocks at an external PostgreSQL: a sentence when it cannot serve, a warning (or undefined) when it can. */
export async function checkServer(databaseUrl: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  // After a failed connection the socket may complain once more.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number }>(`select current_setting('server_version_num')::int as number`)
    return judge(Math.floor((rows[0]?.number ?? 0) / 10_000), (rows[0]?.number ?? 0) % 10_000)
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(explain(error, new URL(databaseUrl)))
  } finally {
    await client.end().catch(() => undefined)
  }
}

function judge(major: number, minor: number): string | undefined {
  if (major < LOWEST) throw new OperatorError(`Cần PostgreSQL từ ${LOWEST} trở lên, máy chủ đang là ${major}.${minor}.`)
  const floor = FLOORS[major]
  if (floor === undefined || minor >= floor) return undefined
  return `Cảnh báo: PostgreSQL ${major}.${minor} thiếu bản vá bảo mật, hãy nâng lên ${major}.${floor} trở lên.`
}

function explain(error: unknown, url: URL): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = SENTENCES[code]?.(url)
  if (known) return known
  const detail = error instanceof Error ? error.message || code : String(error)
  return `Không kết nối được PostgreSQL ở ${url.host} (${detail}); hãy kiểm tra DATABASE_URL.`
}

/**
 * For a command run by hand: works on DATABASE_URL, on the embedded database `npm start` is running,
 * or on the embedded one started for as long as the command takes.
 */
export async function withDatabase(run: () => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = env()
  if (databaseUrl) {
    await checkServer(databaseUrl)
    return run()
  }
  const running = runningEmbedded(dataDir)
  if (running) {
    adopt({ DATABASE_URL: running, EMBEDDED: '1' })
    return run()
  }
  const server = await startEmbedded(dataDir)
  adopt({ DATABASE_URL: server.url, EMBEDDED: '1' })
  try {
    await run()
  } finally {
    await server.stop()
  }
}
