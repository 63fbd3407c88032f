import { Fragment } from 'react'

const WORDS = {
  directive: 'nội dung giao việc',
  agency: 'đơn vị được giao',
  deadline: 'thời hạn',
  citation: 'văn bản viện dẫn',
  issue: 'ngày ban hành',
  doubtful: 'chữ OCR đọc chưa chắc',
}
type Kind = keyof typeof WORDS
export const USUAL: readonly Kind[] = ['directive', 'agency', 'deadline', 'citation', 'issue']

/** What the marks in the text mean, in words. */
export function Legend({ shown = USUAL }: { shown?: readonly Kind[] }) {
  return (
    <p>
      <small>
        Trong văn bản:{' '}
        {shown.map((kind, index) => (
          <Fragment key={kind}>
            {index > 0 && ' · '}
            <mark className={`mark-${kind} text-inherit`}>{WORDS[kind]}</mark>
          </Fragment>
        ))}
      </small>
    </p>
  )
}
