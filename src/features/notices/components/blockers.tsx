import type { Proposal } from '#domain/proposal.ts'
import { describeQuestion } from '#lib/vi/question.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { answerField } from '../schema.ts'
import { ANSWERS_ID, HEAD_ID } from './review.ts'
import { Unmatched } from './review-warnings.tsx'

type Blocked = { notice: { id: number; number: string | null; issuedOn: string | null }; proposal: Proposal }

export const isBlocked = ({ notice, proposal }: Blocked): boolean =>
  !notice.number || !notice.issuedOn || proposal.openQuestions.length > 0 || proposal.unmatched.length > 0

/** Why the draft cannot be assigned yet, each line leading to where it is settled. */
export function Blockers({ notice, proposal }: Blocked) {
  const base = `/notices/${notice.id}`
  return (
    <Stack gap="small">
      {(!notice.number || !notice.issuedOn) && (
        <NoticeBanner tone="warn" title="Thiếu số, ký hiệu hoặc ngày ban hành">
          <TextLink href={`${base}#${HEAD_ID}`}>Ghi vào phần Thông tin văn bản</TextLink>
        </NoticeBanner>
      )}
      {proposal.openQuestions.length > 0 && (
        <NoticeBanner tone="warn" title={`Còn ${proposal.openQuestions.length} câu hỏi chưa trả lời`}>
          <ul>
            {proposal.openQuestions.map((question) => (
              <li key={question.id}>
                <TextLink href={`${base}#${ANSWERS_ID}-${answerField(question.id).choice}`}>Nội dung {question.ref}</TextLink>:{' '}
                {describeQuestion(question)}
              </li>
            ))}
          </ul>
        </NoticeBanner>
      )}
      <Unmatched unmatched={proposal.unmatched} noticeId={notice.id} base={base} />
    </Stack>
  )
}
