import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from './failure.ts'
import { isAlive } from './processes.ts'

/** One `npm start` a data folder. Answers the release; the lock of a killed one is recognised and taken over. */
export function lock(dataDir: string): () => void {
  const path = join(dataDir, 'lock')
  const mine = identity(process.pid)
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    if (!take(draft, path)) {
      discardStale(path)
      if (!take(draft, path)) refuse(path)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true })
  }
}

/** A hard link comes with its content or not at all. */
function take(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function discardStale(path: string): void {
  const held = read(path)
  if (isHeld(held)) refuse(path)
  const aside = `${path}.stale.${process.pid}`
  renameSync(path, aside)
  // Somebody else may have taken over between the look and the move: then it is theirs.
  if (read(aside) !== held) take(aside, path)
  rmSync(aside, { force: true })
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const isHeld = (held: string) => {
  const pid = Number(held.split(' ')[0])
  return pid > 0 && isAlive(pid) && identity(pid) === held
}

/** The process number with the moment it began where the system tells it: numbers are given out again. */
function identity(pid: number): string {
  const status = `/proc/${pid}/stat`
  const began = existsSync(status)
    ? readFileSync(status, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19]
    : ''
  return `${pid} ${began}`
}

function refuse(path: string): never {
  const pid = read(path).split(' ')[0]
  throw new OperatorError(`Đôn Đốc đang chạy rồi trong thư mục này (tiến trình ${pid}); hãy dừng nó trước, hoặc đặt DATA_DIR và PORT khác.`)
}
