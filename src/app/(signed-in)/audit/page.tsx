import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { type Actor, can } from '#domain/permissions.ts'
import { agencyNames } from '#features/agencies/data.ts'
import { readAssignment } from '#features/assignments/data.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { JournalFilterForm } from '#features/audit/components/journal-filter.tsx'
import { JournalTable } from '#features/audit/components/journal-table.tsx'
import { headOf, readJournal } from '#features/audit/data.ts'
import { type JournalFilter, journalCursor, journalFilter, journalQuery } from '#features/audit/schema.ts'
import { directiveById } from '#features/directives/data.ts'
import { DownloadsFrom } from '#features/exports/components/downloads.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { personById } from '#features/people/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { DETECTS, headWords } from '#lib/vi/journal.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Pager } from '#ui/pager.tsx'

export const metadata: Metadata = { title: 'Nhật ký' }

const PAGE = 50

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today, demonstration } = signed
  const asked = single(await searchParams)
  const filter = journalFilter(asked)
  // A form sends its empty fields too: the address says what is looked for and no more.
  if (Object.values(asked).includes('')) redirect(`/audit${journalQuery(filter)}`)
  const seesAll = can(actor, 'audit.read_all', {})
  const about = filter.assignment ? await assignmentWords(actor, filter.assignment, signed.today) : undefined
  const head = await headOf(db())
  const after = journalCursor(asked.after)
  const [{ rows, next }, agencies, person] = await Promise.all([
    readJournal(db(), actor, filter, { after, upTo: head.seq, limit: PAGE, day: today }),
    seesAll ? agencyNames(db(), today) : [],
    filter.person ? personById(db(), actor, filter.person, today) : null,
  ])
  return (
    <Frame signed={signed} current="/audit">
      <PageHeader
        title="Nhật ký"
        lead={leadOf(actor, filter)}
        actions={
          !filter.person && (
            <ButtonLink href={`/audit${journalQuery({ person: actor.personId ?? 0 })}`} tone="quiet">
              Việc tôi đã làm
            </ButtonLink>
          )
        }
      />
      <JournalFilterForm
        filter={filter}
        agencies={agencies.map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
        personName={person?.fullName ?? (filter.person === actor.personId ? actor.name : undefined)}
        about={about}
      />
      <JournalTable
        rows={rows}
        isSimulated={demonstration.isSimulated}
        empty={<EmptyState title="Không có sự kiện nào như vậy." body="Hãy bỏ bớt điều kiện lọc." />}
      />
      <DownloadsFrom path="/api/audit" query={journalQuery(filter)} what="nhật ký" />
      {(next || after) && (
        <Pager label={`Trang này có ${rows.length} sự kiện`} nextHref={next ? `/audit${journalQuery(filter, next)}` : undefined} />
      )}
      <Details summary={`Đến sự kiện số ${head.seq} · Nhật ký đảm bảo điều gì`} isOpen>
        <p>{DETECTS}</p>
        <p className="break-all">{headWords(head)}</p>
        {seesAll && (
          <p>
            Người vận hành máy chủ đối chiếu bằng lệnh npm run audit -- --heads TỆP, tệp để ở nơi người giữ cơ sở dữ liệu không ghi được.
          </p>
        )}
      </Details>
    </Frame>
  )
}

function leadOf(actor: Actor, { assignment }: JournalFilter): string {
  if (assignment) return 'Diễn biến của một lượt giao và của nhiệm vụ, từ ngày giao.'
  if (can(actor, 'audit.read_all', {})) return 'Mọi thao tác của mọi đơn vị.'
  return can(actor, 'audit.read', { agencyId: actor.agencyId, personId: null, isOfWork: false })
    ? `Mọi thao tác của người thuộc ${actor.agencyName}.`
    : `Việc người thuộc ${actor.agencyName} đã làm, và mọi thao tác của anh/chị.`
}

/** What the assignment is called; not found where the actor may not know of it. */
async function assignmentWords(actor: Actor, id: number, today: Parameters<typeof directiveById>[3]): Promise<string> {
  const assignment = await readAssignment(db(), actor, id)
  const directive = assignment && (await directiveById(db(), actor, assignment.directiveId, today))
  if (!assignment || !directive) notFound()
  return `Nội dung ${directive.ref}, ${assignment.agencyName}`
}
