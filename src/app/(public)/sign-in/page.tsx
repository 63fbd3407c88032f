import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { castShown } from '#features/demonstration/data.ts'
import { finishSignIn } from '#features/factors/actions.ts'
import { signIn, signInAs } from '#features/people/actions.ts'
import { CastButtons } from '#features/people/components/cast-buttons.tsx'
import { currentSession, requestSessionId } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { awaitingCode, demonstrationNow } from '#lib/sessions.ts'
import { Columns } from '#ui/columns.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Shell } from '#ui/shell.tsx'
import { TextInput } from '#ui/text-input.tsx'

export const metadata: Metadata = { title: 'Đăng nhập' }

export default async function SignInPage() {
  if (await currentSession()) redirect('/')
  const id = await requestSessionId()
  if (id && (await awaitingCode(db(), id))) return <SecondStep />
  const demonstration = await demonstrationNow()
  return (
    <Shell product="Đôn Đốc" nav={[]}>
      <PageHeader title="Đăng nhập" lead="Theo dõi, đôn đốc việc thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh." />
      {demonstration.isOn ? (
        <Columns side={<PasswordForm />} weight="even">
          <Section title="Xem bản trình diễn">
            <CastButtons cast={castShown()} action={signInAs} />
          </Section>
        </Columns>
      ) : (
        <PasswordForm />
      )}
    </Shell>
  )
}

const SecondStep = () => (
  <Shell product="Đôn Đốc" nav={[]}>
    <PageHeader title="Đăng nhập: bước hai" lead="Mật khẩu đã đúng. Hãy mở ứng dụng tạo mã trên điện thoại." />
    <Form action={finishSignIn} submit="Đăng nhập" title="Đăng nhập: bước hai">
      <TextInput
        name="code"
        label="Mã 6 số hoặc mã dự phòng"
        hint="Không có điện thoại thì ghi một mã dự phòng. Mất cả hai thì nhờ quản trị gỡ đăng nhập hai bước."
        autoComplete="one-time-code"
        width="medium"
      />
    </Form>
    <Details summary="Đăng nhập bằng tài khoản khác">
      <PasswordForm />
    </Details>
  </Shell>
)

const PasswordForm = () => (
  <Form action={signIn} submit="Đăng nhập" title="Đăng nhập">
    <TextInput name="username" label="Tên đăng nhập" autoComplete="username" width="medium" />
    <TextInput name="password" label="Mật khẩu" type="password" autoComplete="current-password" width="medium" />
  </Form>
)
