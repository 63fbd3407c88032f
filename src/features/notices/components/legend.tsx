import { Fragment } from 'react'

const WORDS = {
  directive: 'nội dung giao việc',
  agency: 'đơn vị được giao',
  deadline: 'thời hạn',
  citation: 'văn bản viện dẫn',
  issue: 'ngày ban hành',
}
type Kind = keyof typeof WORDS
const ALL = Object.keys(WORDS) as Kind[]

/** What the marks in the text mean, in words. */
export function Legend({ shown = ALL }: { shown?: readonly Kind[] }) {
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
