import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { castShown } from '#features/demonstration/data.ts'
import { signIn, signInAs } from '#features/people/actions.ts'
import { CastButtons } from '#features/people/components/cast-buttons.tsx'
import { currentSession } from '#lib/actor.ts'
import { demonstrationNow } from '#lib/sessions.ts'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Shell } from '#ui/shell.tsx'
import { TextInput } from '#ui/text-input.tsx'

export const metadata: Metadata = { title: 'Đăng nhập' }

export default async function SignInPage() {
  if (await currentSession()) redirect('/')
  const demonstration = await demonstrationNow()
  const form = (
    <Form action={signIn} submit="Đăng nhập" title="Đăng nhập">
      <TextInput name="username" label="Tên đăng nhập" autoComplete="username" width="medium" />
      <TextInput name="password" label="Mật khẩu" type="password" autoComplete="current-password" width="medium" />
    </Form>
  )
  return (
    <Shell product="Đôn Đốc" nav={[]}>
      <PageHeader title="Đăng nhập" lead="Theo dõi, đôn đốc việc thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh." />
      {demonstration.isOn ? (
        <Columns side={form} weight="even">
          <Section title="Xem bản trình diễn">
            <CastButtons cast={castShown()} action={signInAs} />
          </Section>
        </Columns>
      ) : (
        form
      )}
    </Shell>
  )
}
