import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DirectiveTable } from '#features/directives/components/directive-table.tsx'
import { directivesCiting, noticesCiting, talliesOf } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { citedTotals, noticeName } from '#lib/vi/notice.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

type Props = { params: Promise<{ symbol: string[] }> }

const symbolOf = async (params: Props['params']) => (await params).symbol.map(decodeURIComponent).join('/')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Thực hiện văn bản ${await symbolOf(params)}` }
}

/** Everything that implements a cited document, as far as the reader may see it, and how far it has come. */
export default async function DocumentPage({ params }: Props) {
  const signed = await requireActor()
  const { actor, today } = signed
  const symbol = await symbolOf(params)
  const [notices, directives, { calendar }] = await Promise.all([
    noticesCiting(db(), actor, symbol),
    directivesCiting(db(), actor, symbol),
    settingsOn(db(), today),
  ])
  if (notices.length === 0) notFound()
  const asOf = { day: today, calendar }
  const tallies = await talliesOf(
    db(),
    actor,
    directives.map(({ id }) => id),
    asOf,
  )
  const citedOn = notices.find((notice) => notice.citedOn)?.citedOn
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={`Thực hiện văn bản ${symbol}`}
        caption={citedOn ? `Văn bản viện dẫn, ngày ${dmy(citedOn)}` : 'Văn bản viện dẫn'}
        lead={<p>{citedTotals(notices.length, directives.length, tallies)}</p>}
      />
      {notices.map((notice) => {
        const own = directives.filter(({ noticeId }) => noticeId === notice.id)
        return (
          <Section
            key={notice.id}
            title={noticeName(notice)}
            aside={
              <TextLink href={`/notices/${notice.id}`} hidden={noticeName(notice)}>
                Mở văn bản
              </TextLink>
            }
          >
            <p>
              {notice.title} · viện dẫn {notice.citationCount} lần
            </p>
            {own.length > 0 ? (
              <DirectiveTable rows={own} tallies={tallies} day={today} query="" caption={`Nhiệm vụ giao trong ${noticeName(notice)}`} />
            ) : (
              <p>Viện dẫn làm căn cứ chung, không nằm trong nội dung giao việc nào anh/chị được xem.</p>
            )}
          </Section>
        )
      })}
    </Frame>
  )
}
