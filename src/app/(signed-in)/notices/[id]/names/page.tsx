import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { NamesForm } from '#features/notices/components/names-form.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { loadNotice, loadProposal, type NoticeParams } from '../load.ts'

export const metadata: Metadata = { title: 'Tên đơn vị chưa có trong danh mục' }

/** As many as one form takes; the next ones follow. */
const MOST = 100

/** Names the register does not know, each with what it stands for in this notice. */
export default async function NamesPage({ params }: { params: NoticeParams }) {
  const { signed, notice } = await loadNotice(params)
  const path = `/notices/${notice.id}`
  if (notice.state !== 'draft' || notice.kind !== 'notice') redirect(path)
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const { proposal, register, names } = await loadProposal({ signed, notice })
  const byName = [...Map.groupBy(proposal.unmatched, ({ mention }) => mention.text)].slice(0, MOST)
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title="Tên đơn vị chưa có trong danh mục" caption={noticeName(notice)} />
      {byName.length === 0 ? (
        <EmptyState
          title="Mọi tên đơn vị đã rõ."
          action={<TextLink href={path}>Về bản nháp</TextLink>}
          body="Không còn tên nào phải chọn."
        />
      ) : (
        <NamesForm
          path={path}
          unknown={byName.map(([words, mentions]) => ({ words, refs: [...new Set(mentions.map(({ ref }) => ref))] }))}
          register={register}
          names={names}
          mayName={can(signed.actor, 'agency.edit', {})}
          hidden={{ noticeId: String(notice.id), _revision: String(notice.revision), _key: randomUUID() }}
        />
      )}
    </Frame>
  )
}
