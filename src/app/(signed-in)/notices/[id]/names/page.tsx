import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { NameForm } from '#features/notices/components/name-form.tsx'
import { cardId } from '#features/notices/components/review.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { loadNotice, loadProposal, type NoticeParams } from '../load.ts'

export const metadata: Metadata = { title: 'Tên đơn vị chưa có trong danh mục' }

/** Names the register does not know, each with what it stands for in this notice. */
export default async function NamesPage({ params }: { params: NoticeParams }) {
  const { signed, notice } = await loadNotice(params)
  const path = `/notices/${notice.id}`
  if (notice.state !== 'draft' || notice.kind !== 'notice') redirect(path)
  if (!can(signed.actor, 'notice.draft', {})) forbidden()
  const { proposal, register, names } = await loadProposal({ signed, notice })
  const byName = [...Map.groupBy(proposal.unmatched, ({ mention }) => mention.text)]
  const mayName = can(signed.actor, 'agency.edit', {})
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader title="Tên đơn vị chưa có trong danh mục" caption={noticeName(notice)} />
      {byName.length === 0 && (
        <EmptyState
          title="Mọi tên đơn vị đã rõ."
          action={<TextLink href={path}>Về bản nháp</TextLink>}
          body="Không còn tên nào phải chọn."
        />
      )}
      {byName.map(([words, mentions], index) => (
        <Section key={words} title={`“${words}”`}>
          <p>
            Ở nội dung{' '}
            {[...new Set(mentions.map(({ ref }) => ref))].map((ref, place) => (
              <span key={ref}>
                {place > 0 && ', '}
                <TextLink href={`${path}#${cardId(ref)}`}>{ref}</TextLink>
              </span>
            ))}
            .
          </p>
          <NameForm
            id={`name-${index + 1}`}
            words={words}
            register={register}
            names={names}
            mayRemember={mayName}
            hidden={{ noticeId: String(notice.id), words, _revision: String(notice.revision), _key: randomUUID() }}
          />
          {mayName && (
            <p>
              Đơn vị này chưa có trong hệ thống?{' '}
              <TextLink href={newAgencyHref(notice, words)} hidden={`“${words}”`}>
                Thêm thành đơn vị mới
              </TextLink>
              , rồi quay lại đây.
            </p>
          )}
        </Section>
      ))}
    </Frame>
  )
}

/** A new agency must have been there on the day of the notice, or the notice cannot mean it. */
const newAgencyHref = ({ id, issuedOn }: { id: number; issuedOn: string | null }, words: string) =>
  `/agencies/new?${new URLSearchParams({ name: words, notice: String(id), ...(issuedOn && { from: issuedOn }) })}`
