import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { another, type Drill, database, query } from './harness.ts'

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia']
const DATABASE_ZONES = ['UTC', 'Asia/Ho_Chi_Minh']

type Seen = { words: string; looks: string; written: string; lookCount: number; naive: unknown; zones: [string, string] }

async function inZone(url: string, zone: string, folder: string): Promise<Seen> {
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/drills/r-05-zone.ts'], {
    env: { ...process.env, TZ: zone, DATABASE_URL: url, DATA_DIR: folder, APP_ORIGIN: '' },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
}

const different = (values: readonly unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size

/** The same acts and the same looks in four zones of the machine and two of the database are the same to the day. */
export const drill: Drill = async (stage) => {
  const { check, figure, folder } = stage
  const server = await database(stage)
  const seen: Seen[] = []
  for (const [place, databaseZone] of DATABASE_ZONES.entries()) {
    for (const [turn, zone] of ZONES.entries()) {
      const name = `zone_${place}_${turn}`
      const url = await another(server.url, name)
      await query(server.url, `alter database ${name} set timezone = '${databaseZone}'`)
      seen.push(await inZone(url, zone, folder))
    }
  }
  const combinations = ZONES.length * DATABASE_ZONES.length
  figure('combinations', different(seen.map(({ zones }) => zones)))
  figure('looks', seen[0]?.lookCount)
  check(
    'machine and database really were in all the zones',
    different(seen.map(({ zones }) => zones)) === combinations,
    seen.map(({ zones }) => zones),
  )
  for (const part of ['words', 'written', 'looks'] as const) {
    const digests = seen.map((one) => one[part])
    check(`${part}: ${combinations} times the same`, different(digests) === 1 && digests.length === combinations, digests)
  }
  check(
    'control: careless code would have seen different days',
    different(seen.map(({ naive }) => naive)) > 2,
    seen.map(({ naive }) => naive),
  )
}
