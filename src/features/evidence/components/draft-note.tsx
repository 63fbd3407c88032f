import { type Day, dayInVietnam } from '#domain/day.ts'
import { dmy, hourMinute, relative } from '#lib/vi/day.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { FileList } from './file-list.tsx'

type File = { id: number; name: string; size: number; sha256: string; description: string | null }
type Props = { draft: { savedAt: Date; files: readonly File[]; personName?: string }; today: Day; isSimulated: boolean }

/** Above a form that goes on from a draft: since when it lies there, and what will go with it. */
export function DraftNote({ draft: { savedAt, files, personName }, today, isSimulated }: Props) {
  const on = dayInVietnam(savedAt)
  // In a demonstration the hour on the wall belongs to another day.
  const when = isSimulated ? '' : ` lúc ${hourMinute(savedAt)} ngày ${dmy(on)} (${relative(on, today)})`
  return (
    <NoticeBanner tone="info" title={personName ? `Bản nháp do ${personName} soạn${when}` : `Đang soạn tiếp bản nháp đã lưu${when}`}>
      {files.length > 0 ? (
        <>
          <p>Khi gửi, báo cáo kèm theo {files.length} tệp:</p>
          <FileList files={files} />
        </>
      ) : (
        <p>Chưa có tệp đính kèm.</p>
      )}
    </NoticeBanner>
  )
}
