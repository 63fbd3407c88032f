import type { Day } from '#domain/day.ts'
import type { DraftPurpose } from '#domain/evidence.ts'
import { dmy } from '#lib/vi/day.ts'
import { FileList } from './file-list.tsx'

type File = { id: number; name: string; size: number; sha256: string; description: string | null; on: Day; purpose: DraftPurpose }

const ACTS: Record<DraftPurpose, string> = { progress: 'Báo cáo tiến độ', completion: 'Báo cáo hoàn thành', explanation: 'Giải trình' }

/** Every file handed in, under the act it came with; the newest act first. */
export function HandedIn({ files }: { files: readonly File[] }) {
  const acts = Map.groupBy(files, ({ on, purpose }) => `${ACTS[purpose]} ngày ${dmy(on)}`)
  return [...acts].map(([act, ofAct]) => (
    <div key={act}>
      <h3>{act}</h3>
      <FileList files={ofAct.toSorted((one, other) => one.id - other.id)} />
    </div>
  ))
}
