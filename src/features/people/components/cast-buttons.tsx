import { Form } from '#ui/form.tsx'
import type { FormState } from '#ui/form-state.ts'
import { Stack } from '#ui/stack.tsx'

/** The people of the demonstration and what each of them does. */
const CAST = [
  { username: 'bcd', label: 'Ban Chỉ đạo', note: 'xem toàn cảnh, việc cần chỉ đạo' },
  { username: 'vanphong', label: 'Văn phòng UBND tỉnh', note: 'xác nhận, trả lại, đôn đốc' },
  { username: 'admin', label: 'Quản trị', note: 'nhập thông báo, giao nhiệm vụ' },
  { username: 'so-tttt', label: 'Sở Thông tin và Truyền thông', note: 'chủ trì; nhận đăng ký của 18 đơn vị' },
  { username: 'congan', label: 'Công an tỉnh', note: 'đồng thực hiện' },
  { username: 'so-khdt', label: 'Sở Kế hoạch và Đầu tư', note: 'đồng thực hiện' },
  { username: 'so-ct', label: 'Sở Công Thương', note: 'phối hợp' },
  { username: 'xuantruong', label: 'UBND huyện Xuân Trường', note: 'đang quá hạn' },
] as const

type Props = { action: (previous: FormState, data: FormData) => Promise<FormState> }

export function CastButtons({ action }: Props) {
  return (
    <Stack gap="small">
      <p>Bấm một vai để vào ngay, không cần mật khẩu.</p>
      {CAST.map(({ username, label, note }) => (
        <Form key={username} action={action} submit={`${label} – ${note}`} title="Đăng nhập" tone="quiet" hidden={{ username }} />
      ))}
    </Stack>
  )
}
