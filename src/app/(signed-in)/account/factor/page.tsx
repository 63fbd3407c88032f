import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { removeFactor } from '#features/factors/actions.ts'
import { BeginFactor, FactorSetup } from '#features/factors/components/factor-setup.tsx'
import { ownFactor } from '#features/factors/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireSession } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/prisma.ts'
import { agoWords } from '#lib/vi/day.ts'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

export const metadata: Metadata = { title: 'Đăng nhập hai bước' }

/** Open to who must set their second step up first. */
export default async function FactorPage() {
  const signed = await requireSession()
  if (signed.mustFirst === '/account/password') redirect('/account/password')
  const hidden = { _key: randomUUID() }
  const factor = await ownFactor(db(), signed.actor.personId ?? 0)
  return (
    <Frame signed={signed} current="/account">
      <PageHeader
        title="Đăng nhập hai bước"
        lead="Sau mật khẩu, ghi thêm mã 6 số trên điện thoại: người biết mật khẩu mà không có điện thoại thì không vào được."
      />
      {signed.mustFirst && (
        <NoticeBanner tone="warn" title="Phải cài đăng nhập hai bước trước khi làm việc">
          Tỉnh quy định vai trò của anh/chị đăng nhập hai bước. Cài một lần, mất khoảng hai phút.
        </NoticeBanner>
      )}
      {factor.is === 'none' && <BeginFactor hidden={hidden} />}
      {factor.is === 'begun' && <FactorSetup {...factor} hidden={hidden} />}
      {factor.is === 'enabled' && (
        <>
          <SummaryList
            rows={[
              { key: 'Tình trạng', value: `Đã bật, ${agoWords(factor.enabledAt, now())}` },
              { key: 'Mã dự phòng còn lại', value: `${factor.codesLeft} mã` },
            ]}
          />
          <Section title="Đổi điện thoại, cấp lại mã dự phòng">
            <Form action={removeFactor} submit="Tắt để cài lại" title="Tắt đăng nhập hai bước" tone="quiet" hidden={hidden}>
              <p>Tắt xong, cài lại từ đầu với điện thoại mới và mười mã dự phòng mới. Mã cũ thôi dùng được.</p>
            </Form>
          </Section>
        </>
      )}
    </Frame>
  )
}
