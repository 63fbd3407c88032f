import type { DocumentReference } from '#domain/audit.ts'
import type { Day } from '#domain/day.ts'
import { documentWords } from '#lib/vi/audit-exchange.ts'
import { dmy } from '#lib/vi/day.ts'
import { fileSize } from '#lib/vi/file.ts'
import { Stack } from '#ui/stack.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Report = {
  on: Day
  done: string
  obstacle: string | null
  documents: DocumentReference[]
  files: { id: number; name: string; size: number }[]
}
type Contribution = { assignmentId: number; agencyName: string; reports: Report[] }
type Props = { contributions: readonly Contribution[]; showsFiles: boolean; query?: string }

/** What each coordinating agency has sent, the latest first; who has sent nothing is named too. */
export function Contributions({ contributions, showsFiles, query = '' }: Props) {
  return (
    <Stack>
      {contributions.map(({ assignmentId, agencyName, reports }) => (
        <div key={assignmentId} className="break-inside-avoid">
          <h3>
            <TextLink href={`/assignments/${assignmentId}${query}`}>{agencyName}</TextLink>
          </h3>
          {reports.length === 0 && <p>Chưa gửi phần phối hợp.</p>}
          {reports.map((report) => (
            <Sent key={`${report.on} ${report.done}`} report={report} showsFiles={showsFiles} />
          ))}
        </div>
      ))}
    </Stack>
  )
}

function Sent({ report: { on, done, obstacle, documents, files }, showsFiles }: { report: Report; showsFiles: boolean }) {
  return (
    <div>
      <p>
        <strong>{dmy(on)}</strong>: {done}
      </p>
      {obstacle && <p>Vướng mắc: {obstacle}</p>}
      {documents.map((document) => (
        <p key={document.number}>Văn bản: {documentWords(document)}</p>
      ))}
      {showsFiles &&
        files.map(({ id, name, size }) => (
          <p key={id}>
            Tệp:{' '}
            <a href={`/api/evidence/${id}`} download>
              {name}
            </a>{' '}
            ({fileSize(size)})
          </p>
        ))}
    </div>
  )
}
