import { readingWords } from '#lib/vi/source.ts'
import { TextLink } from '#ui/text-link.tsx'
import { sourcePath } from '../schema.ts'

type File = { id: number; name: string; state: string; pageCount: number | null; readCount: number }

/** Files being read, and those read that wait for a person. */
export function OpenSources({ files }: { files: readonly File[] }) {
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li className="file" key={file.id}>
          <div>
            <TextLink href={sourcePath(file.id)}>{file.name}</TextLink>
            <p className="file-facts">{file.state === 'failed' ? 'Đã đọc xong, cần người sửa' : readingWords(file)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
