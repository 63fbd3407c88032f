import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { NoticeTable } from '#features/notices/components/notice-table.tsx'
import { listNotices } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Văn bản' }

export default async function NoticesPage() {
  const signed = await requireActor()
  const { actor } = signed
  const [notices, settings] = await Promise.all([listNotices(db(), actor), settingsOn(db(), signed.today)])
  const add = can(actor, 'notice.draft', {}) ? (
    <>
      <ButtonLink href="/notices/new">Nhập văn bản</ButtonLink>
      <ButtonLink href="/directives/new" tone="quiet">
        Chỉ đạo trực tiếp
      </ButtonLink>
    </>
  ) : undefined
  const empty = add ? (
    <EmptyState
      title="Chưa có văn bản nào."
      body="Dán toàn văn thông báo kết luận; hệ thống tách từng nội dung giao việc để anh/chị kiểm tra trước khi giao."
      action={add}
    />
  ) : (
    <EmptyState title="Chưa có văn bản nào giao việc cho đơn vị." body="Văn bản hiện ở đây ngay khi có nội dung được giao cho đơn vị." />
  )
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title="Văn bản"
        lead="Thông báo kết luận của Chủ tịch UBND tỉnh và các nhiệm vụ giao từ đó."
        actions={notices.length > 0 ? add : undefined}
      />
      <NoticeTable rows={notices} empty={empty} today={signed.today} calendar={settings.calendar} limit={settings.entryWorkingDays} />
      {notices.length > 0 && <Downloads list="notices" what="danh sách văn bản" />}
    </Frame>
  )
}
