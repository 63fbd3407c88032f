import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { hasFactor } from '#features/factors/data.ts'
import { revokeSessions } from '#features/people/actions.ts'
import { contactWords } from '#features/people/components/contact-fields.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { ownContact } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/prisma.ts'
import { sessionsOf } from '#lib/sessions.ts'
import { agoWords } from '#lib/vi/day.ts'
import { postWords } from '#lib/vi/people.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Tài khoản của tôi' }

const DONE: Record<string, string> = {
  contact: 'Đã ghi họ tên, liên hệ.',
  password: 'Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.',
  factor: 'Đã bật đăng nhập hai bước. Các phiên làm việc khác đã kết thúc.',
  'without-factor': 'Đã tắt đăng nhập hai bước.',
  sessions: 'Đã kết thúc phiên làm việc được chọn.',
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor } = signed
  const personId = actor.personId ?? 0
  const [sessions, contact, isTwoStep] = await Promise.all([sessionsOf(db(), personId), ownContact(db(), actor), hasFactor(db(), personId)])
  const said = DONE[single(await searchParams).done ?? '']
  const at = now()
  return (
    <Frame signed={signed} current="/account">
      <PageHeader title="Tài khoản của tôi" actions={<ButtonLink href="/account/password">Đổi mật khẩu</ButtonLink>} />
      {said && <NoticeBanner tone="good">{said}</NoticeBanner>}
      <Columns
        side={
          <Section title="Kết thúc phiên làm việc">
            <Stack gap="small">
              <End which="others" submit="Kết thúc mọi phiên khác" />
              <End which="all" submit="Kết thúc tất cả và đăng xuất" />
            </Stack>
          </Section>
        }
      >
        <SummaryList
          rows={[
            { key: 'Họ và tên', value: actor.name },
            { key: 'Liên hệ', value: contactWords(contact) || 'chưa ghi' },
            { key: 'Chức vụ', value: actor.title },
            { key: 'Đơn vị', value: actor.agencyName },
            { key: 'Vai trò', value: postWords(actor.role, actor.isAgencyAdmin, actor.isHead) },
            {
              key: 'Đăng nhập hai bước',
              value: isTwoStep ? 'đã bật' : 'chưa bật',
              action: { href: '/account/factor', label: isTwoStep ? 'Xem' : 'Cài đặt', hidden: 'đăng nhập hai bước' },
            },
          ]}
        />
        <p>
          <TextLink href="/account/contact">Sửa họ tên, liên hệ</TextLink> · Sai chức vụ, đơn vị: báo người quản trị ·{' '}
          <TextLink href="/people">Danh bạ</TextLink> · <TextLink href="/audit">Nhật ký</TextLink>
        </p>
        <Table
          caption="Phiên làm việc đang mở"
          columns={[
            {
              key: 'device',
              header: 'Thiết bị',
              isRowHeader: true,
              value: ({ id, device }) => `${device ?? 'Thiết bị không rõ'}${id === actor.sessionId ? ' (phiên này)' : ''}`,
            },
            { key: 'opened', header: 'Đăng nhập', value: ({ createdAt }) => agoWords(createdAt, at) },
            { key: 'seen', header: 'Dùng gần nhất', value: ({ lastSeenAt }) => agoWords(lastSeenAt, at) },
            {
              key: 'end',
              header: 'Kết thúc',
              value: () => null,
              cell: ({ id, device }) =>
                id === actor.sessionId ? 'Dùng nút Đăng xuất' : <End which={id} submit={`Kết thúc: ${device ?? 'thiết bị không rõ'}`} />,
            },
          ]}
          rows={sessions}
          rowKey={({ id }) => id}
        />
      </Columns>
    </Frame>
  )
}

const End = ({ which, submit }: { which: string; submit: string }) => (
  <Form action={revokeSessions} submit={submit} title="Tài khoản của tôi" tone="quiet" hidden={{ which, _key: randomUUID() }} />
)
