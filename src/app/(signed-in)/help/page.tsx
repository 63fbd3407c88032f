import type { Metadata } from 'next'
import type { SearchParams } from '#features/assignments/schema.ts'
import { GuideList } from '#features/help/components/guide-list.tsx'
import { readerAsked } from '#features/help/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { GUIDES, READER_WORDS, type Reader } from '#lib/vi/help.ts'
import { USUAL_KEYS } from '#lib/vi/shortcuts.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Trợ giúp' }

export default async function HelpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { role } = signed.actor
  const reader = readerAsked(await searchParams) ?? (role === 'system' ? 'agency' : role)
  const others = (Object.keys(READER_WORDS) as Reader[]).filter((other) => other !== reader)
  return (
    <Frame signed={signed} current="/help">
      <PageHeader
        title="Trợ giúp"
        caption={READER_WORDS[reader]}
        lead={
          <p>
            Hướng dẫn cho người khác:{' '}
            {others.map((other, index) => (
              <span key={other}>
                {index > 0 && ' · '}
                <TextLink href={`/help?for=${other}`}>{READER_WORDS[other]}</TextLink>
              </span>
            ))}
          </p>
        }
      />
      <GuideList guides={GUIDES[reader]} />
      <Section title="Phím tắt" id="keys">
        <p>Mọi việc đều làm được bằng chuột, bằng bàn phím và cả khi trình duyệt tắt script; phím tắt chỉ để nhanh hơn.</p>
        <SummaryList rows={USUAL_KEYS.map(({ keys, label }) => ({ key: keys, value: label }))} />
      </Section>
    </Frame>
  )
}
