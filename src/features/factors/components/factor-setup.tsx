import { beginFactor, enableFactor } from '#features/factors/actions.ts'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Section } from '#ui/section.tsx'
import { TextInput } from '#ui/text-input.tsx'

const TITLE = 'Cài đăng nhập hai bước'

type Keyed = { hidden: Record<string, string> }

export function BeginFactor({ hidden }: Keyed) {
  return (
    <Form action={beginFactor} submit="Bắt đầu cài đặt" title={TITLE} hidden={hidden}>
      <p>
        Cần một điện thoại có ứng dụng tạo mã (FreeOTP, Google Authenticator, Microsoft Authenticator hoặc tương tự). Điện thoại không cần
        mạng.
      </p>
    </Form>
  )
}

/** Three steps on one page that can be printed: the picture, the recovery codes, the first number. */
export function FactorSetup({ secret, address, codes, hidden }: Keyed & { secret: string; address: string; codes: readonly string[] }) {
  return (
    <>
      <Section title="1. Quét hình bằng ứng dụng tạo mã">
        <QrCode text={address} label="Hình mã QR chứa khóa ghi dưới đây" />
        <p>
          Không quét được thì nhập khóa này vào ứng dụng: <code>{secret.match(/.{4}/g)?.join(' ')}</code>
        </p>
      </Section>
      <Section title="2. In hoặc chép mã dự phòng">
        <NoticeBanner tone="warn">
          Mã dự phòng chỉ hiện ở bước này. Mỗi mã dùng một lần, thay cho ứng dụng khi không có điện thoại. Cất trong két hoặc tủ có khóa.
        </NoticeBanner>
        <ol className="code-list">
          {codes.map((code) => (
            <li key={code}>
              <code className="nowrap">{code}</code>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="3. Ghi mã 6 số đang hiện trong ứng dụng">
        <Form action={enableFactor} submit="Bật đăng nhập hai bước" title={TITLE} hidden={hidden}>
          <TextInput name="number" label="Mã 6 số" inputMode="numeric" autoComplete="one-time-code" width="short" />
        </Form>
      </Section>
    </>
  )
}
