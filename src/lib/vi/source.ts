import type { ReadingFault } from '#domain/reading.ts'
import type { SourceFault } from '#domain/source.ts'
import { faultSentence } from './reading.ts'
import { REFUSALS } from './refusal.ts'

const OWN = {
  notice_secret: 'Văn bản có dấu chỉ độ mật: không được đưa vào hệ thống này. Tệp và nội dung vừa đọc đã được xóa.',
  notice_exists: REFUSALS.notice_exists,
  notice_without_directives:
    'Đã đọc được chữ nhưng không tìm thấy nội dung giao việc nào. Hãy đối chiếu với tệp gốc, sửa chỗ đọc sai rồi bấm “Đọc lại nội dung đã sửa”.',
  no_longer_permitted: 'Người tải tệp lên không còn quyền nhập văn bản nên chưa lập bản nháp. Hãy nhờ người khác tải tệp lên lại.',
} satisfies Record<Exclude<SourceFault, ReadingFault>, string>

const isOwn = (fault: SourceFault): fault is keyof typeof OWN => Object.hasOwn(OWN, fault)

/** Why nothing came of a file, and what to do. */
export const sourceFaultSentence = (fault: SourceFault): string => (isOwn(fault) ? OWN[fault] : faultSentence(fault))

/** How far the reading has come. */
export function readingWords({ pageCount, readCount }: { pageCount: number | null; readCount: number }): string {
  if (pageCount === null) return 'Đang chờ đến lượt đọc'
  return pageCount === 0 ? 'Đang lập bản nháp' : `Đã đọc ${readCount}/${pageCount} trang`
}
