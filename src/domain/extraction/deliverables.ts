import type { Span } from './draft.ts'
import { first, type Source } from './source.ts'
import { anyOf, list } from './words.ts'

const MAKING = anyOf(
  list(`
  xây dựng | ban hành | lập | trình | hoàn thiện | hoàn chỉnh | soạn thảo | giao | đề xuất | phê duyệt | công bố | gửi |
  chuẩn bị | thực hiện chế độ | điều chỉnh, bổ sung | sửa đổi, bổ sung | điều chỉnh | sửa đổi | bổ sung | dự thảo |
  hoàn thành | tham mưu | tổng hợp | cập nhật
`),
)
const PRODUCT = anyOf(
  list(`
  kế hoạch hành động | kế hoạch triển khai | kế hoạch | báo cáo | tờ trình | đề án | dự thảo | quyết định | nghị quyết |
  danh mục | danh sách | chỉ tiêu | phương án | quy chế | quy định | quy trình | chương trình | hướng dẫn | bộ chỉ số |
  đề cương | dự toán | hồ sơ | văn bản | chỉ thị | quy hoạch | kịch bản | bản đồ | bộ nhận diện | biên bản | cam kết
`),
)
const ORDERED = new RegExp(
  String.raw`(?<!\p{L})${MAKING}\s(?:(?:các|những|một|bộ|dự thảo|01|02|chi tiết|và|xong)\s)?(?<product>${PRODUCT}(?:\s+số\s+\S+)?)`,
  'gu',
)

/** The product ordered, as written; null where the text orders an action only. */
export function readDeliverable(source: Source, span: Span): string | null {
  const found = first(source.lower, ORDERED, span)
  const product = found?.groups?.product
  if (!found || product === undefined) return null
  const end = found.index + found[0].length
  return source.text.slice(end - product.length, end)
}

const REGISTER = /đăng ký\s[^;.]{0,60}(?:nội dung|nhiệm vụ|tiến độ|kế hoạch)/gu

/** "Đăng ký các nội dung, nhiệm vụ, tiến độ": done when the plan is registered. */
export const isPlanRegistration = (source: Source, span: Span) => first(source.lower, REGISTER, span) !== null
