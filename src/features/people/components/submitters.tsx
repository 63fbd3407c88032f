import { NoticeBanner } from '#ui/notice-banner.tsx'

type Props = { submitters: readonly { id: number; fullName: string; title: string }[] }

/** For who only prepares: who hands in for the agency. */
export function Submitters({ submitters }: Props) {
  if (submitters.length === 0) {
    return (
      <NoticeBanner tone="warn" title="Chưa ai của đơn vị được giao nộp báo cáo hoàn thành">
        Tỉnh quy định thủ trưởng hoặc người được giao nộp báo cáo hoàn thành. Hãy báo quản trị hệ thống đánh dấu người nộp của đơn vị; bản
        nháp soạn bây giờ sẽ chờ người đó.
      </NoticeBanner>
    )
  }
  return (
    <NoticeBanner tone="info" title="Anh/chị soạn, người khác nộp">
      Báo cáo hoàn thành của đơn vị do {submitters.map(({ fullName, title }) => `${fullName} (${title})`).join(', ')} nộp. Bản nháp lưu ở
      đây hiện ngay với những người đó; thời hạn chỉ dừng khi họ nộp.
    </NoticeBanner>
  )
}
