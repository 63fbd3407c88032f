import type { Metadata } from 'next'
import { setFirstPassword } from '#features/people/actions.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Shell } from '#ui/shell.tsx'
import { TextInput } from '#ui/text-input.tsx'

export const metadata: Metadata = { title: 'Đặt mật khẩu' }

export default function FirstPasswordPage() {
  return (
    <Shell product="Đôn Đốc" nav={[]}>
      <PageHeader title="Đặt mật khẩu" lead="Dùng mã một lần do quản trị cấp. Mã có hiệu lực trong 24 giờ." />
      <Form action={setFirstPassword} submit="Đặt mật khẩu và đăng nhập" title="Đặt mật khẩu">
        <TextInput name="code" label="Mã dùng một lần" autoComplete="one-time-code" width="medium" />
        <TextInput
          name="password"
          label="Mật khẩu mới"
          hint="Ít nhất 12 ký tự, không chỉ gồm từ dễ đoán."
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <TextInput name="again" label="Ghi lại mật khẩu mới" type="password" autoComplete="new-password" width="medium" />
      </Form>
    </Shell>
  )
}
