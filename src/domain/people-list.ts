import { linesOfCells } from './cells.ts'
import type { Day } from './day.ts'
import { withoutMarks } from './marks.ts'
import { mayHold, type Post, type PostRefusal } from './people.ts'

/** One line of a list as written: name to sign in with, full name, title, agency, role, first day. */
export type ListRow = { line: number; username: string; fullName: string; title: string; agency: string; role: string; from: string }

export const MOST_ROWS = 500

export function readList(text: string): ListRow[] {
  return linesOfCells(text)
    .filter(({ cells, line }) => !(line === 1 && withoutMarks(cells[0] ?? '') === 'ten dang nhap'))
    .map(({ line, cells: [username = '', fullName = '', title = '', agency = '', role = '', from = ''] }) => {
      return { line, username: username.toLowerCase(), fullName, title, agency, role, from }
    })
}

const AS = { isAgencyAdmin: false, isHead: false } as const
const ROLES: Record<string, Omit<Post, 'agencyId'>> = {
  '': { ...AS, role: 'agency' },
  'can bo': { ...AS, role: 'agency' },
  'can bo don vi': { ...AS, role: 'agency' },
  'thu truong': { ...AS, role: 'agency', isHead: true },
  'quan tri don vi': { ...AS, role: 'agency', isAgencyAdmin: true },
  'quan tri cua don vi': { ...AS, role: 'agency', isAgencyAdmin: true },
  'van phong': { ...AS, role: 'office' },
  'van phong ubnd tinh': { ...AS, role: 'office' },
  'ban chi dao': { ...AS, role: 'committee' },
  'quan tri': { ...AS, role: 'admin' },
  'quan tri he thong': { ...AS, role: 'admin' },
}

export type ListProblem =
  | 'username_wrong'
  | 'username_twice'
  | 'username_taken'
  | 'name_missing'
  | 'title_missing'
  | 'agency_unknown'
  | 'role_unknown'
  | 'day_wrong'
  | 'too_long'
  | 'not_yours'
  | PostRefusal

export type Known = {
  agencies: readonly { id: number; name: string; isOffice: boolean; names: readonly string[] }[]
  /** Names to sign in with that are somebody's. */
  taken: ReadonlySet<string>
  isUsername: (text: string) => boolean
  dayOf: (text: string) => Day | null
  mayEnter: (post: Post) => boolean
  today: Day
}

export type CheckedRow = { row: ListRow; agencyName: string | null; post: Post | null; from: Day | null; problems: ListProblem[] }

/** What would happen with each line, or everything that is wrong with it. */
export function checkList(rows: readonly ListRow[], known: Known): CheckedRow[] {
  const counts = Map.groupBy(rows, ({ username }) => username)
  return rows.map((row) => {
    const wanted = withoutMarks(row.agency)
    const found = known.agencies.filter(({ names, name }) => [name, ...names].some((one) => withoutMarks(one) === wanted))
    const agency = found.length === 1 ? found[0] : undefined
    const role = ROLES[withoutMarks(row.role)]
    const post = agency && role ? { agencyId: agency.id, ...role } : null
    const from = row.from === '' ? known.today : known.dayOf(row.from)
    const held = post && agency && from ? mayHold(post, agency.isOffice, from, known.today) : null
    const problems: (ListProblem | false)[] = [
      !known.isUsername(row.username) && 'username_wrong',
      (counts.get(row.username)?.length ?? 0) > 1 && 'username_twice',
      known.taken.has(row.username) && 'username_taken',
      row.fullName === '' && 'name_missing',
      row.title === '' && 'title_missing',
      (row.fullName.length > 100 || row.title.length > 150) && 'too_long',
      !agency && 'agency_unknown',
      !role && 'role_unknown',
      !from && 'day_wrong',
      post !== null && !known.mayEnter(post) && 'not_yours',
      held !== null && !held.ok && held.refusal,
    ]
    return { row, agencyName: agency?.name ?? null, post, from, problems: problems.filter((problem) => problem !== false) }
  })
}
