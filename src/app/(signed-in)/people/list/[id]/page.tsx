import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MOST_ROWS, readList } from '#domain/people-list.ts'
import { draftList, enterList } from '#features/people/actions.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { ListField } from '#features/people/components/list-field.tsx'
import { ListTable } from '#features/people/components/list-table.tsx'
import { checkedList, listById } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'

export const metadata: Metadata = { title: 'Kiểm tra danh sách' }

export default async function ListPage({ params }: { params: Promise<{ id: string }> }) {
  const signed = await requireActor()
  const id = Number((await params).id)
  const list = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await listById(db(), signed.actor, id) : null
  if (!list) notFound()
  if (list.enteredAt) {
    return (
      <Frame signed={signed} current="/people">
        <EmptyState
          title="Danh sách này đã được thêm vào hệ thống."
          action={<ButtonLink href="/people">Danh sách người dùng</ButtonLink>}
        />
      </Frame>
    )
  }
  const rows = await checkedList(db(), signed, list.source)
  const wrongCount = rows.filter(({ problems }) => problems.length > 0).length
  const isTooLong = readList(list.source).length > MOST_ROWS
  const isReady = rows.length > 0 && wrongCount === 0 && !isTooLong
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title="Kiểm tra danh sách"
        lead={
          wrongCount === 0 ? `${rows.length} người sẽ được thêm.` : `${wrongCount} trong ${rows.length} dòng cần sửa. Chưa ai được thêm.`
        }
      />
      {isTooLong && <NoticeBanner tone="warn">Mỗi lần thêm tối đa {MOST_ROWS} người. Hãy chia danh sách thành nhiều lần.</NoticeBanner>}
      <ListTable rows={rows} />
      {isReady ? (
        <Form
          action={enterList}
          submit={`Thêm ${rows.length} người và cấp mã`}
          title="Kiểm tra danh sách"
          hidden={{ listId: String(list.id), _key: randomUUID() }}
          cancelHref="/people"
        >
          <p>Thêm tất cả cùng lúc hoặc không ai. Mã dùng một lần của từng người hiện ở biên nhận, in được.</p>
        </Form>
      ) : (
        <Section title="Sửa danh sách">
          <Form action={draftList} submit="Kiểm tra lại" title="Kiểm tra danh sách" hidden={{ _key: randomUUID() }} cancelHref="/people">
            <ListField source={list.source} />
          </Form>
        </Section>
      )}
    </Frame>
  )
}
