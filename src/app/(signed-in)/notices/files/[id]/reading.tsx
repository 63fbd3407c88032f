import { randomUUID } from 'node:crypto'
import { Frame } from '#features/people/components/frame.tsx'
import { cancelSource } from '#features/sources/actions.ts'
import { SourceLink } from '#features/sources/components/source-facts.tsx'
import { pagesOf, type SourceShown } from '#features/sources/data.ts'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'
import { readingWords } from '#lib/vi/source.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { Section } from '#ui/section.tsx'
import { Refresh } from './refresh.tsx'

const SECONDS = 2

/** How far the reading has come; it goes on whether somebody looks or not. */
export async function Reading({ signed, file }: { signed: Signed; file: SourceShown }) {
  const pages = await pagesOf(db(), file.id)
  const readCount = pages.filter(({ isRead }) => isRead).length
  const { pageCount } = file
  return (
    <Frame signed={signed} current="/notices">
      <Refresh seconds={SECONDS} />
      <PageHeader
        title={file.isOcr ? 'Đang nhận dạng chữ trong bản quét' : 'Đang đọc tệp'}
        lead={
          <p>
            Tệp <SourceLink file={file} />
          </p>
        }
      />
      <Section title="Tiến độ">
        <div role="status">
          <p>{readingWords({ pageCount, readCount })}.</p>
          {pageCount ? <ProgressBar percent={Math.floor((readCount / pageCount) * 100)} label="Số trang đã đọc" /> : null}
        </div>
        <p>
          Có thể đóng trang này: việc đọc vẫn tiếp tục. Đọc xong, bản nháp nằm ở mục Văn bản; trong khi chờ, tệp có ở trang Nhập văn bản.
        </p>
      </Section>
      <Form
        action={cancelSource}
        submit="Dừng đọc và bỏ tệp"
        title="Đang đọc tệp"
        tone="quiet"
        hidden={{ fileId: String(file.id), _key: randomUUID() }}
      />
    </Frame>
  )
}
