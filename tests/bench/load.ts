import http from 'node:http'

export type Shot = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: Buffer }
export type Round = { p50: number; p99: number; perSecond: number; kilobytes: number; failed: number }

/** Fires requests over so many kept-alive connections for so many seconds; milliseconds of each, and how many were not as expected. */
export async function fire(port: number, next: () => Shot, connections: number, seconds: number, expected: number): Promise<Round> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let failed = 0
  let bytes = 0
  const begun = performance.now()
  const one = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const at = performance.now()
      const answer = await send(agent, port, next())
      times.push(performance.now() - at)
      bytes += answer.bytes
      if (answer.status !== expected) failed++
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const elapsed = (performance.now() - begun) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), perSecond: times.length / elapsed, kilobytes: bytes / times.length / 1024, failed }
}

export function send(agent: http.Agent | undefined, port: number, shot: Shot): Promise<{ status: number; bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host: '127.0.0.1', port, method: shot.method, path: shot.path, headers: shot.headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const whole = Buffer.concat(chunks)
          resolve({ status: response.statusCode ?? 0, bytes: whole.length, text: whole.toString() })
        })
      },
    )
    request.on('error', reject)
    request.end(shot.body)
  })
}
