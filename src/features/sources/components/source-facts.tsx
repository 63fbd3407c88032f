import type { Day } from '#domain/day.ts'
import type { ReadingNote } from '#domain/reading.ts'
import { dmy } from '#lib/vi/day.ts'
import { fileSize } from '#lib/vi/file.ts'
import { noteSentence } from '#lib/vi/reading.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'

type File = {
  id: number
  name: string
  size: number
  isOcr: boolean
  notes: readonly ReadingNote[]
  envelope: { dueOn: Day | null } | null
}

/** The link to the file as it was handed in: a plain one, since it leads to no page. */
export const SourceLink = ({ file: { id, name, size } }: { file: Pick<File, 'id' | 'name' | 'size'> }) => (
  <>
    <a href={`/api/sources/${id}`} download>
      {name}
    </a>{' '}
    ({fileSize(size)})
  </>
)

/** Where the text of a draft comes from, and how far it is to be trusted. */
export function SourceFacts({ file, doubtfulCount }: { file: File; doubtfulCount: number }) {
  const dueOn = file.envelope?.dueOn
  return (
    <NoticeBanner tone={file.isOcr ? 'warn' : 'info'} title={file.isOcr ? 'Văn bản đọc bằng OCR từ bản quét' : 'Văn bản đọc từ tệp'}>
      <p>
        Tệp gốc: <SourceLink file={file} />.
        {file.isOcr &&
          (doubtfulCount > 0
            ? ` ${doubtfulCount} chữ máy đọc chưa chắc, được gạch chân lượn sóng trong văn bản: hãy đối chiếu với tệp gốc trước khi giao.`
            : ' Hãy đối chiếu số, ngày và tên đơn vị với tệp gốc trước khi giao.')}
      </p>
      {dueOn && <p>Phong bì edXML ghi hạn trả lời văn bản là {dmy(dueOn)}.</p>}
      {file.notes.map((note) => (
        <p key={note}>{noteSentence(note)}</p>
      ))}
    </NoticeBanner>
  )
}
