import type { Standing } from '#domain/standing.ts'
import { dmy } from '#lib/vi/day.ts'
import { periodWords } from '#lib/vi/occurrence.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'

/** What a duty without an end is asked for; it is never late, but it may be silent too long. */
export function StandingNote({ standing: { period, isNoted, silentDays, isSilentTooLong } }: { standing: Standing }) {
  if (isSilentTooLong) {
    return (
      <NoticeBanner tone="warn" title={`Đã ${silentDays} ngày không có ghi nhận`}>
        Việc thường xuyên không tính quá hạn, nhưng phải ghi tình hình mỗi kỳ. Hãy báo cáo tiến độ cho {periodWords(period)}.
      </NoticeBanner>
    )
  }
  return isNoted ? (
    <p>Đã ghi nhận {periodWords(period)}.</p>
  ) : (
    <NoticeBanner tone="info">
      Chưa ghi nhận {periodWords(period)}. Hãy báo cáo tiến độ một lần trước hết ngày {dmy(period.to)}.
    </NoticeBanner>
  )
}
