import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { reportPeriod } from '#domain/reporting.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { PeriodNote } from '#features/assignments/components/period-note.tsx'
import { UsualTiles } from '#features/assignments/components/usual-tiles.tsx'
import { WorkSections } from '#features/assignments/components/work-sections.tsx'
import { listAssignments, queueOf } from '#features/assignments/data.ts'
import { dayAsked, filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { figuresByAgency, totalOf } from '#features/dashboard/data.ts'
import { QuestionTable } from '#features/explanations/components/question-table.tsx'
import { openQuestions } from '#features/explanations/data.ts'
import { moneyReaders } from '#features/finance/data.ts'
import { InstructionList } from '#features/instructions/components/instruction-list.tsx'
import { NEW_DAYS, newInstructionsFor } from '#features/instructions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Việc của đơn vị' }

const TILES = ['overdue', 'dueSoon', 'returned', 'awaiting', 'noPlan', 'withObstacle', 'atRisk', 'noteDue'] as const
const LONGEST = 200

export default async function WorkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  const asked = await searchParams
  const day = dayAsked(asked, today)
  const isMine = single(asked).mine === '1'
  const { calendar } = await settingsOn(db(), day)
  const asOf = { day, calendar }
  // Without an agency of one's own there is no work of one's own.
  const filter = { agency: actor.agencyId ?? -1, ...(isMine && { handler: actor.personId ?? -1 }) }
  const [{ rows, next }, figures, waiting, readers, instructions, questions] = await Promise.all([
    listAssignments(db(), actor, filter, asOf, null, LONGEST),
    figuresByAgency(db(), actor, filter, asOf),
    queueOf(db(), actor, today),
    moneyReaders(db(), today),
    newInstructionsFor(db(), filter.agency, day),
    openQuestions(db(), actor, { ...filter, preset: 'explanation_asked' }, asOf),
  ])
  const addresses = addressesOn(day, today)
  const total = totalOf(figures)
  const readsMoney = actor.role === 'agency' && can(actor, 'money.read', readers)
  return (
    <Frame signed={signed} current="/work" asOf={{ day, path: '/work', keep: isMine ? { mine: '1' } : undefined }}>
      <PageHeader
        title={isMine ? 'Việc của tôi' : 'Việc của đơn vị'}
        caption={actor.agencyName}
        lead={`Ghi đến hết ${weekdayDmy(day)}. Bấm vào nội dung để báo cáo.`}
        actions={
          <ButtonLink href={`/work${filterQuery({}, { mine: isMine ? undefined : 1, day: day === today ? undefined : day })}`} tone="quiet">
            {isMine ? 'Việc của cả đơn vị' : 'Việc của tôi'}
          </ButtonLink>
        }
      />
      {day === today && waiting.length > 0 && (
        <NoticeBanner tone="info">
          <TextLink href="/queue">{waiting.length} kết quả chờ đơn vị xác nhận</TextLink>
        </NoticeBanner>
      )}
      {rows.length === 0 && isMine ? (
        <EmptyState title="Chưa có việc nào được chuyển cho anh/chị." body="Việc được chuyển xử lý trong đơn vị sẽ hiện ở đây." />
      ) : rows.length === 0 ? (
        <EmptyState title={`Đơn vị chưa được giao việc nào (tính đến ${dmy(day)}).`} body="Việc được giao sẽ hiện ở đây." />
      ) : (
        <>
          {questions.length > 0 && (
            <Section title={`Phải giải trình (${questions.length})`}>
              <QuestionTable
                rows={questions}
                isOwn
                day={day}
                answer="explanation/new"
                purpose="giải trình"
                caption="Yêu cầu giải trình chưa trả lời, hạn gần nhất xếp trước"
              />
            </Section>
          )}
          {instructions.length > 0 && (
            <Section title={`Ý kiến chỉ đạo trong ${NEW_DAYS} ngày qua (${instructions.length})`}>
              <InstructionList instructions={instructions} day={day} query={addresses.query} tells="directive" />
            </Section>
          )}
          <UsualTiles names={TILES} figures={total} filter={filter} addresses={addresses} />
          <PeriodNote
            period={reportPeriod(day, calendar.reportLastDay)}
            day={day}
            unreportedCount={total.unreported}
            href={addresses.list({ ...filter, preset: 'unreported' })}
          />
          <WorkSections rows={rows} day={day} calendar={calendar} query={addresses.query} />
        </>
      )}
      {readsMoney && (
        <p>
          <TextLink href="/money">Kinh phí của các đơn vị trong tỉnh</TextLink>
        </p>
      )}
      {next && (
        <p>
          Mới hiện {rows.length} lượt giao gấp nhất. <TextLink href={addresses.list(filter)}>Xem cả danh sách</TextLink>
        </p>
      )}
    </Frame>
  )
}
