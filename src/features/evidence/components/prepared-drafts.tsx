import { type Day, dayInVietnam } from '#domain/day.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Draft = { id: number; personName: string; savedAt: Date; files: readonly unknown[] }
type Props = { drafts: readonly Draft[]; path: string; today: Day; isSimulated: boolean }

/** For who hands in: what colleagues have prepared, each to be opened and sent. */
export function PreparedDrafts({ drafts, path, today, isSimulated }: Props) {
  if (drafts.length === 0) return null
  return (
    <NoticeBanner tone="info" title="Bản nháp báo cáo hoàn thành chờ nộp">
      <ul>
        {drafts.map(({ id, personName, savedAt, files }) => (
          <li key={id}>
            <TextLink href={`${path}/completion/new?draft=${id}`}>Xem và nộp bản của {personName}</TextLink>
            {files.length > 0 && `, ${files.length} tệp`}
            {!isSimulated && `, lưu ngày ${dmy(dayInVietnam(savedAt))} (${relative(dayInVietnam(savedAt), today)})`}
          </li>
        ))}
      </ul>
    </NoticeBanner>
  )
}
