import { Form } from '#ui/form.tsx'
import type { FormState } from '#ui/form-state.ts'
import { Stack } from '#ui/stack.tsx'

type Props = {
  cast: readonly { username: string; label: string; note: string }[]
  action: (previous: FormState, data: FormData) => Promise<FormState>
}

/** The people of the demonstration, each one click away. */
export function CastButtons({ cast, action }: Props) {
  return (
    <Stack gap="small">
      <p>Bấm một vai để vào ngay, không cần mật khẩu.</p>
      {cast.map(({ username, label, note }) => (
        <Form key={username} action={action} submit={`${label} – ${note}`} title="Đăng nhập" tone="quiet" hidden={{ username }} />
      ))}
    </Stack>
  )
}
