import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { matchName } from '#features/notices/actions.ts'
import { cardId } from '#features/notices/components/review.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { noticeName } from '#lib/vi/notice.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
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
  const options = [
    ...register.agencies.map(({ id, name }) => ({ value: `a${id}`, label: names.get(id) ?? name, group: 'Đơn vị' })),
    ...register.sets.map(({ code, name }) => ({ value: `s:${code}`, label: name, group: 'Nhóm đơn vị' })),
  ]
  const byName = [...Map.groupBy(proposal.unmatched, ({ mention }) => mention.text)]
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
            {can(signed.actor, 'agency.edit', {}) && (
              <>
                {' '}
                Muốn dùng cho cả những văn bản sau:{' '}
                <TextLink href={`/agencies/alias?name=${encodeURIComponent(words)}`} hidden={`cho “${words}”`}>
                  thêm bí danh
                </TextLink>
                .
              </>
            )}
          </p>
          <Form
            action={matchName}
            id={`name-${index + 1}`}
            title="Chọn đơn vị cho tên ghi trong văn bản"
            submit="Dùng trong văn bản này"
            about={`cho “${words}”`}
            hidden={{ noticeId: String(notice.id), words, _revision: String(notice.revision), _key: randomUUID() }}
          >
            <Select name="stands" label={`“${words}” là`} placeholder="Chọn đơn vị hoặc nhóm" options={options} />
          </Form>
        </Section>
      ))}
    </Frame>
  )
}
