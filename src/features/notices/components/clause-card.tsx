import type { Day } from '#domain/day.ts'
import type { NoticeDraft } from '#domain/extraction/draft.ts'
import type { Answers } from '#domain/proposal.ts'
import type { Register } from '#domain/register.ts'
import { Stack } from '#ui/stack.tsx'
import { SummaryCard } from '#ui/summary-card.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { clauseRows } from './clause-rows.tsx'
import { QuestionField } from './question-field.tsx'
import { cardId, clauseHref, clauseId, type Reviewed } from './review.ts'

type Props = {
  noticeId: number
  reviewed: Reviewed
  answers: Answers
  preamble: NoticeDraft['preamble']
  register: Register
  names: ReadonlyMap<number, string>
  today: Day
}

export function ClauseCard({ noticeId, reviewed, answers, preamble, register, names, today }: Props) {
  const { clause, directive, questions, openCount } = reviewed
  return (
    <SummaryCard
      id={cardId(clause.ref)}
      pair={clause.ref}
      title={`Nội dung ${clause.ref}`}
      tags={
        <>
          <Tag tone="quiet">{directive.assignments.length} lượt giao</Tag>
          {openCount > 0 && (
            <Tag tone="warn" shape="?">
              Còn {openCount} câu hỏi
            </Tag>
          )}
          {openCount === 0 && questions.length > 0 && (
            <Tag tone="plain" shape="✔">
              Đã trả lời
            </Tag>
          )}
        </>
      }
      actions={
        <>
          <TextLink href={clauseHref(noticeId, clause.ref)} hidden={`nội dung ${clause.ref}`}>
            Sửa
          </TextLink>
          <TextLink href={`#${clauseId(clause.ref)}`} hidden={`nội dung ${clause.ref}`}>
            Xem trong văn bản
          </TextLink>
        </>
      }
      rows={clauseRows(reviewed, names, today, clauseHref(noticeId, clause.ref))}
    >
      {questions.length > 0 && (
        <Stack>
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              clause={clause}
              preamble={preamble}
              answer={answers[question.id]}
              register={register}
              names={names}
            />
          ))}
        </Stack>
      )}
    </SummaryCard>
  )
}
