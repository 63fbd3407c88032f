import type { AgencyLevel } from './agency.ts'
import { linesOfCells } from './cells.ts'
import { withoutMarks } from './marks.ts'
import { foldName } from './register.ts'

/** One line of a list as written, its level read. */
export type AgencyRow = {
  line: number
  name: string
  shortName: string
  symbol: string | null
  level: AgencyLevel | null
  identifier: string | null
  aliases: string[]
  isStanding: boolean
}

export const MOST_AGENCIES = 1000

const LEVELS: Record<string, AgencyLevel> = {
  so: 'province',
  'so, ban, nganh': 'province',
  tinh: 'province',
  huyen: 'district',
  'huyen, thanh pho': 'district',
  xa: 'commune',
  phuong: 'commune',
  'xa, phuong': 'commune',
  'nganh doc': 'central',
  'co quan nganh doc': 'central',
  'doan the': 'party',
  'dang, doan the': 'party',
  'doanh nghiep': 'company',
  khac: 'other',
  'co quan, don vi khac': 'other',
}

/** How each level is written in a list. */
export const LEVEL_CELLS: Record<AgencyLevel, string> = {
  province: 'Sở',
  district: 'Huyện',
  commune: 'Xã',
  central: 'Ngành dọc',
  party: 'Đoàn thể',
  company: 'Doanh nghiệp',
  other: 'Khác',
}

export function readAgencies(text: string): AgencyRow[] {
  return linesOfCells(text)
    .filter(({ line, cells }) => !(line === 1 && withoutMarks(cells[0] ?? '') === 'ten day du'))
    .map(({ line, cells: [name = '', shortName = '', symbol = '', level = '', identifier = '', aliases = '', part = ''] }) => ({
      line,
      name,
      shortName: shortName || name,
      symbol: symbol || null,
      level: LEVELS[withoutMarks(level)] ?? null,
      identifier: identifier || null,
      aliases: aliases
        .split('|')
        .map((alias) => alias.trim())
        .filter(Boolean),
      isStanding: withoutMarks(part) === 'thuong truc',
    }))
}

export type AgencyProblem =
  | 'name_missing'
  | 'too_long'
  | 'level_unknown'
  | 'known_already'
  | 'called_twice'
  | 'identifier_twice'
  | 'standing_twice'

export type KnownAgencies = { names: readonly string[]; identifiers: readonly string[]; hasStanding: boolean }
export type CheckedAgency = { row: AgencyRow; problems: AgencyProblem[] }

const callsOf = ({ name, shortName, aliases }: AgencyRow): string[] => [...new Set([name, shortName, ...aliases].map(foldName))]

/** Everything that is wrong with each line; a name in any form means one agency. */
export function checkAgencies(rows: readonly AgencyRow[], known: KnownAgencies): CheckedAgency[] {
  const taken = new Set(known.names.map(foldName))
  const calls = Map.groupBy(rows.flatMap(callsOf), (call) => call)
  const identifiers = Map.groupBy([...known.identifiers, ...rows.flatMap(({ identifier }) => identifier ?? [])], (one) => one)
  const standingCount = rows.filter(({ isStanding }) => isStanding).length + Number(known.hasStanding)
  return rows.map((row) => {
    const own = callsOf(row)
    const problems: (AgencyProblem | false)[] = [
      row.name === '' && 'name_missing',
      [row.name, ...row.aliases].some(({ length }) => length > 200) && 'too_long',
      (row.shortName.length > 100 || (row.symbol?.length ?? 0) > 30 || (row.identifier?.length ?? 0) > 50) && 'too_long',
      !row.level && 'level_unknown',
      own.some((call) => taken.has(call)) && 'known_already',
      own.some((call) => (calls.get(call)?.length ?? 0) > 1) && 'called_twice',
      row.identifier !== null && (identifiers.get(row.identifier)?.length ?? 0) > 1 && 'identifier_twice',
      row.isStanding && standingCount > 1 && 'standing_twice',
    ]
    return { row, problems: [...new Set(problems.filter((problem) => problem !== false))] }
  })
}
