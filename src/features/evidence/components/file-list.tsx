import type { ReactNode } from 'react'
import { fileSize } from '#lib/vi/file.ts'

type File = { id: number; name: string; size: number; sha256: string; description: string | null }

/** Files to be saved, each with its size and the beginning of its fingerprint. A plain link: it leads to no page. */
export function FileList<Shown extends File>({ files, aside }: { files: readonly Shown[]; aside?: (file: Shown) => ReactNode }) {
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li className="file" key={file.id}>
          <div>
            <a href={`/api/evidence/${file.id}`} download>
              {file.name}
            </a>
            {file.description && <p>{file.description}</p>}
            <p className="file-facts">
              {fileSize(file.size)} · SHA-256 <span title={file.sha256}>{file.sha256.slice(0, 12)}…</span>
            </p>
          </div>
          {aside?.(file)}
        </li>
      ))}
    </ul>
  )
}
