import { can } from '#domain/permissions.ts'
import { dayAsked, filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { DirectiveTable } from '#features/directives/components/directive-table.tsx'
import { directivesOf } from '#features/directives/data.ts'
import { Downloads } from '#features/exports/components/downloads.tsx'
import { CitationTable } from '#features/notices/components/citation-table.tsx'
import { PublishedText } from '#features/notices/components/published-text.tsx'
import { citationsOf, type NoticeShown, talliesByDirective } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { SourceLink } from '#features/sources/components/source-facts.tsx'
import { sourceOf } from '#features/sources/data.ts'
import { db } from '#lib/prisma.ts'
import type { Signed } from '#lib/sessions.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { assignmentTotals, noticeName } from '#lib/vi/notice.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'

/** A published notice: what it ordered, how far that has come, and the text it comes from. */
export async function Published({ signed, notice, search }: { signed: Signed; notice: NoticeShown; search: SearchParams }) {
  const { actor, today } = signed
  const day = dayAsked(search, today)
  const current = Number(single(search).directive) || null
  const [directives, citations, file, tallies] = await Promise.all([
    directivesOf(db(), actor, notice.id, today),
    citationsOf(db(), notice.id),
    sourceOf(db(), notice.id),
    settingsOn(db(), day).then(({ calendar }) => talliesByDirective(db(), actor, { notice: notice.id }, { day, calendar })),
  ])
  const assigned = tallies.reduce((sum, tally) => sum + tally.assigned, 0)
  const keep = { directive: current ?? undefined }
  const asOfQuery = day < today ? { day } : {}
  const seesAll = can(actor, 'notice.read', { isDraft: false, readerAgencyIds: [] })
  return (
    <Frame
      signed={signed}
      current="/notices"
      asOf={{ day, path: `/notices/${notice.id}`, keep: keep.directive ? { directive: String(keep.directive) } : undefined }}
    >
      <PageHeader
        title={notice.title}
        caption={`${noticeName(notice)}${notice.issuer ? ` · ${notice.issuer}` : ''}`}
        lead={
          notice.publishedOn && (
            <p>
              Giao nhiệm vụ ngày {dmy(notice.publishedOn)} ({relative(notice.publishedOn, today)}):{' '}
              {assignmentTotals(directives.length, assigned)}
              {seesAll ? '' : ' đơn vị được xem'}.
            </p>
          )
        }
        actions={
          <ButtonLink href={`/assignments${filterQuery({ notice: notice.id }, asOfQuery)}`} tone="quiet">
            Xem {assigned} lượt giao
          </ButtonLink>
        }
      />
      <Section title="Nhiệm vụ">
        <DirectiveTable rows={directives} tallies={tallies} day={day} query={filterQuery({}, asOfQuery)} />
        <Downloads list="directives" query={filterQuery({ notice: notice.id }, asOfQuery)} what="nhiệm vụ của văn bản" />
      </Section>
      <Columns
        side={
          <Section title="Văn bản viện dẫn">
            <CitationTable citations={citations} />
          </Section>
        }
      >
        <Section title="Toàn văn" id="text">
          {file && (
            <p>
              Tệp gốc: <SourceLink file={file} />
            </p>
          )}
          <PublishedText text={notice.text} directives={directives} citations={citations} current={current} />
        </Section>
      </Columns>
    </Frame>
  )
}
