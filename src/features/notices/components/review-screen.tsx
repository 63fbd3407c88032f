import type { ReactNode } from 'react'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { NoticeDraft, Span } from '#domain/extraction/draft.ts'
import type { Answers, Proposal, ProposedDirective } from '#domain/proposal.ts'
import type { Corrections } from '#domain/proposal-corrections.ts'
import type { Register } from '#domain/register.ts'
import { assignmentTotals } from '#lib/vi/notice.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { PairLight } from '#ui/pair-light.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { DateTable } from './date-table.tsx'
import { DraftText } from './draft-text.tsx'
import { DroppedClauses } from './dropped-clauses.tsx'
import { answerValues } from './form-values.ts'
import { reviewOf } from './review.ts'
import { ReviewForm } from './review-form.tsx'
import { ReviewTasks } from './review-tasks.tsx'
import { ReviewWarnings } from './review-warnings.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** The file the text was read from, where there is one. */
type Source = {
  doubtful: readonly Span[]
  /** Its pages, where they are to be seen beside the text. */
  pages: ReactNode
  /** Shows them, or hides them again. */
  toggle: ReactNode
}

type Props = {
  notice: {
    id: number
    number: string | null
    issuedOn: Day | null
    issuer: string | null
    answers: Answers
    corrections: Corrections
    revision: number
  }
  draft: NoticeDraft
  proposal: Proposal
  asRead: readonly ProposedDirective[]
  register: Register
  names: ReadonlyMap<number, string>
  today: Day
  source: Source
  calendar: Calendar
  /** Keys of the forms, new with every showing. */
  keys: { answer: string; withdraw: string; restore: Record<string, string> }
}

/** The text on the left, what was read of it on the right; the text stays in sight while the cards are worked through. */
export function ReviewScreen({ notice, draft, proposal, asRead, register, names, today, calendar, source, keys }: Props) {
  const reviewed = reviewOf(draft, proposal, asRead, notice.corrections)
  const hidden = { noticeId: String(notice.id), _revision: String(notice.revision) }
  const text = (
    <Section title="Văn bản" id="text" aside={source.toggle}>
      <DraftText draft={draft} dropped={notice.corrections.dropped} doubtful={source.doubtful} />
      <DateTable text={draft.text} dates={draft.dates} />
    </Section>
  )
  const side = (
    <>
      {source.pages && text}
      <Section
        title="Cần làm trước khi giao"
        id="tasks"
        aside={`Nếu giao như hiện nay: ${assignmentTotals(proposal.directives.length, proposal.assignmentCount)}`}
      >
        <ReviewTasks
          notice={notice}
          reviewed={reviewed}
          unmatchedCount={new Set(proposal.unmatched.map(({ mention }) => mention.text)).size}
        />
      </Section>
      <ReviewWarnings noticeId={notice.id} draft={draft} proposal={proposal} today={today} calendar={calendar} />
      {/* On paper the check page says the same in two tables. */}
      <div className="print:hidden">
        <Stack gap="large">
          <Section
            title={`${reviewed.length} nội dung giao việc`}
            aside={
              <ButtonLink href={`/notices/${notice.id}/clauses/new`} tone="quiet">
                Thêm nội dung
              </ButtonLink>
            }
          >
            <ReviewForm
              notice={notice}
              reviewed={reviewed}
              preamble={draft.preamble}
              register={register}
              names={names}
              today={today}
              hidden={{ ...hidden, _was: JSON.stringify(answerValues(notice, notice.answers, proposal.questions)), _key: keys.answer }}
            />
          </Section>
          <DroppedClauses draft={draft} dropped={notice.corrections.dropped ?? {}} hidden={hidden} keys={keys.restore} />
          <WithdrawForm hidden={{ ...hidden, _key: keys.withdraw }} />
        </Stack>
      </div>
    </>
  )
  return (
    <Columns side={side} weight="even">
      <PairLight />
      <div
        className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto print:max-h-none print:overflow-visible"
        data-scroll
      >
        {source.pages ?? text}
      </div>
    </Columns>
  )
}
