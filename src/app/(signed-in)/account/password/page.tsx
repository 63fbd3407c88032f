import type { Metadata } from 'next'
import { changePassword } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireSession } from '#lib/actor.ts'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Đổi mật khẩu' }

/** The one page open to who must change the password first. */
export default async function PasswordPage() {
  const signed = await requireSession()
  const mustChange = signed.mustFirst === '/account/password'
  return (
    <Frame signed={signed} current="/account">
      <PageHeader title="Đổi mật khẩu" lead="Đổi xong, các phiên làm việc khác kết thúc." />
      {mustChange && (
        <NoticeBanner tone="warn" title="Phải đổi mật khẩu trước khi làm việc">
          Quản trị vừa cấp lại mật khẩu cho tài khoản này. Có mã dùng một lần thì đặt mật khẩu ở trang{' '}
          <TextLink href="/first-password">Đặt mật khẩu</TextLink>.
        </NoticeBanner>
      )}
      <Form action={changePassword} submit="Đổi mật khẩu" title="Đổi mật khẩu" cancelHref={mustChange ? undefined : '/account'}>
        <TextInput name="current" label="Mật khẩu hiện tại" type="password" autoComplete="current-password" width="medium" />
        <TextInput
          name="password"
          label="Mật khẩu mới"
          hint="Ít nhất 12 ký tự. Nên ghép vài từ không liên quan đến nhau và đến công việc."
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <TextInput name="again" label="Ghi lại mật khẩu mới" type="password" autoComplete="new-password" width="medium" />
      </Form>
    </Frame>
  )
}
