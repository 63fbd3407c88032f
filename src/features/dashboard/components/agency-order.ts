import type { Day } from '#domain/day.ts'
import { countedOf, nationalRate, type Tally } from '#domain/statistics.ts'
import type { AgencyOrder } from '../schema.ts'

type Row = Tally & { agencyName: string; lastUpdatedOn: Day | null }

const most = (of: (row: Row) => number) => (a: Row, b: Row) => of(b) - of(a)
const byName = (a: Row, b: Row) => a.agencyName.localeCompare(b.agencyName, 'vi')
/** What was never updated comes before all that was. */
const staleFirst = (a: Row, b: Row) => (a.lastUpdatedOn ?? '').localeCompare(b.lastUpdatedOn ?? '')

const COMPARE: Record<AgencyOrder, (a: Row, b: Row) => number> = {
  overdue: most((row) => row.overdue),
  agency: byName,
  counted: most(countedOf),
  done_on_time: most((row) => row.done_on_time),
  done_late: most((row) => row.done_late),
  done_undated: most((row) => row.done_undated),
  awaiting: most((row) => row.awaiting),
  in_term: most((row) => row.in_term),
  undated: most((row) => row.undated),
  // The lowest first; where there is nothing to divide, last.
  rate: (a, b) => (nationalRate(a).percent ?? 101) - (nationalRate(b).percent ?? 101),
  updated: staleFirst,
}

/** The agencies in the order asked for; equals by what is overdue, then by how much they hold. */
export const inOrder = <Of extends Row>(rows: readonly Of[], order: AgencyOrder): Of[] =>
  rows.toSorted((a, b) => COMPARE[order](a, b) || COMPARE.overdue(a, b) || COMPARE.counted(a, b) || byName(a, b))
