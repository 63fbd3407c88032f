import { type Calendar, isWorkingDay } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { NoticeDraft } from '#domain/extraction/draft.ts'
import type { Proposal } from '#domain/proposal.ts'
import { movedOff } from '#domain/recurrence.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { Details } from '#ui/details.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { allCitations, cardId, clauseHref, isDamaged, WARNINGS_ID } from './review.ts'

type Props = { noticeId: number; draft: NoticeDraft; proposal: Proposal; today: Day; calendar: Calendar }

/** What the reader of the draft should know beyond the questions; shown only where there is something. */
export function ReviewWarnings({ noticeId, draft, proposal, today, calendar }: Props) {
  const due = proposal.directives.flatMap(({ ref, deadline }) => (deadline ? [{ ref, on: deadline.dueOn }] : []))
  const past = due.filter(({ on }) => on < today)
  const off = due.filter(({ on }) => on >= today && !isWorkingDay(on, calendar))
  const damaged = allCitations(draft).filter(isDamaged)
  const residue = draft.residue.map(({ start, end }) => draft.text.slice(start, end).trim()).filter(Boolean)
  if (proposal.unmatched.length + past.length + off.length + damaged.length + residue.length === 0) return null
  return (
    <Section title="Nên xem lại" id={WARNINGS_ID}>
      <Stack gap="small">
        <Unmatched unmatched={proposal.unmatched} noticeId={noticeId} />
        {past.length > 0 && (
          <NoticeBanner tone="warn" title="Thời hạn đã qua">
            <ul>
              {past.map(({ ref, on }) => (
                <li key={ref}>
                  <TextLink href={`#${cardId(ref)}`}>Nội dung {ref}</TextLink>: {dmy(on)}. <ChangeDue noticeId={noticeId} clauseRef={ref} />
                </li>
              ))}
            </ul>
            <p>Nếu giao hôm nay, các lượt giao này sẽ quá hạn ngay.</p>
          </NoticeBanner>
        )}
        {off.length > 0 && (
          <NoticeBanner tone="warn" title="Thời hạn rơi vào ngày nghỉ">
            <ul>
              {off.map(({ ref, on }) => (
                <li key={ref}>
                  <TextLink href={`#${cardId(ref)}`}>Nội dung {ref}</TextLink>: {weekdayDmy(on)}; ngày làm việc liền trước là{' '}
                  {dmy(movedOff(on, 'before', calendar))}. <ChangeDue noticeId={noticeId} clauseRef={ref} />
                </li>
              ))}
            </ul>
            <p>Nếu giữ nguyên, nộp trong ngày nghỉ ấy vẫn là đúng hạn; hệ thống nhắc từ ngày làm việc liền trước.</p>
          </NoticeBanner>
        )}
        {damaged.length > 0 && (
          <NoticeBanner tone="info" title="Số, ký hiệu được hiểu khác chữ trong văn bản">
            <ul>
              {damaged.map(({ symbol, understood, span }) => (
                <li key={span.start}>
                  Đọc là “{symbol}”, hiểu là “{understood}”
                </li>
              ))}
            </ul>
          </NoticeBanner>
        )}
        {residue.length > 0 && (
          <Details summary={`${residue.length} đoạn được coi là nằm ngoài nội dung văn bản`}>
            <ul>
              {draft.residue.map(({ start, end }) => (
                <li key={start}>{draft.text.slice(start, end)}</li>
              ))}
            </ul>
          </Details>
        )}
      </Stack>
    </Section>
  )
}

const ChangeDue = ({ noticeId, clauseRef }: { noticeId: number; clauseRef: string }) => (
  <TextLink href={`${clauseHref(noticeId, clauseRef)}#clause-due`} hidden={`của nội dung ${clauseRef}`}>
    Sửa thời hạn
  </TextLink>
)

type Names = { unmatched: Proposal['unmatched']; noticeId: number; base?: string }

/** Names nobody knows, and where each is told. */
export function Unmatched({ unmatched, noticeId, base = '' }: Names) {
  if (unmatched.length === 0) return null
  return (
    <NoticeBanner tone="warn" title="Tên đơn vị chưa có trong danh mục">
      <ul>
        {[...Map.groupBy(unmatched, ({ mention }) => mention.text)].map(([words, mentions]) => (
          <li key={words}>
            “{words}” ở nội dung{' '}
            {[...new Set(mentions.map(({ ref }) => ref))].map((ref, place) => (
              <span key={ref}>
                {place > 0 && ', '}
                <TextLink href={`${base}#${cardId(ref)}`}>{ref}</TextLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p>
        Chưa giao được khi còn tên như vậy. <TextLink href={`/notices/${noticeId}/names`}>Chọn đơn vị cho từng tên</TextLink>.
      </p>
    </NoticeBanner>
  )
}
