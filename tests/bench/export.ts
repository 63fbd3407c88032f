import { readFileSync } from 'node:fs'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Memory of a process in MB, as the system sees it. */
const residentOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** All assignments as a sheet: how long until its first byte and its last, and how much more memory the server took meanwhile. */
export async function benchExports(port: number, cookie: string, pid: number): Promise<void> {
  console.log('\n| list of all | first byte ms | whole s | MB | more memory MB | at two at once |')
  console.log('|---|--:|--:|--:|--:|--:|')
  for (const format of ['xlsx', 'csv']) {
    const path = `/api/exports/assignments?format=${format}`
    await download(port, cookie, path)
    const one = await watched(pid, () => download(port, cookie, path))
    const two = await watched(pid, async () => (await Promise.all([download(port, cookie, path), download(port, cookie, path)]))[0])
    const { first, whole, bytes } = one.value
    const cells = [first.toFixed(0), (whole / 1000).toFixed(2), (bytes / 1e6).toFixed(1), one.more.toFixed(0), two.more.toFixed(0)]
    console.log(`| .${format} | ${cells.join(' | ')} |`)
  }
}

async function watched<Value>(pid: number, run: () => Promise<Value>): Promise<{ value: Value; more: number }> {
  await sleep(2000)
  const before = residentOf(pid)
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, residentOf(pid))
  }, 20)
  const value = await run()
  clearInterval(watch)
  return { value, more: most - before }
}

function download(port: number, cookie: string, path: string): Promise<{ first: number; whole: number; bytes: number }> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path, headers: { cookie } }, (response) => {
        let first = 0
        let bytes = 0
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`))
        response.on('data', (chunk: Buffer) => {
          first ||= performance.now() - begun
          bytes += chunk.length
        })
        response.on('error', reject)
        response.on('end', () => resolve({ first, whole: performance.now() - begun, bytes }))
      })
      .on('error', reject)
  })
}
