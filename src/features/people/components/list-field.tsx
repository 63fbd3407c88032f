import { TextArea } from '#ui/text-area.tsx'

const EXAMPLE = 'nguyen.van.an; Nguyễn Văn An; Chuyên viên; Sở Công Thương; Cán bộ; 01/06/2022'

export const ListField = ({ source }: { source?: string }) => (
  <TextArea
    name="source"
    label="Danh sách, mỗi người một dòng"
    hint={`Sáu cột: tên đăng nhập, họ và tên, chức vụ, đơn vị, vai trò, từ ngày. Dán thẳng từ bảng tính, hoặc ngăn bằng dấu chấm phẩy. Bỏ trống vai trò là Cán bộ, bỏ trống ngày là hôm nay. Ví dụ: ${EXAMPLE}`}
    rows={12}
    defaultValue={source}
  />
)
