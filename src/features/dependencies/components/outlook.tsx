import type { Confidence } from '#domain/confidence.ts'
import type { Day } from '#domain/day.ts'
import type { Warning } from '#domain/risk.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { CONFIDENCE_WORDS, warningWords } from '#lib/vi/risk.ts'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { Tag } from '#ui/tag.tsx'

// Red is for overdue alone; the shape and the words tell the grades apart.
const LOOKS = {
  likely: { tone: 'good', shape: '✔' },
  feasible: { tone: 'warn', shape: '◔' },
  unlikely: { tone: 'warn', shape: '!' },
} satisfies Record<Confidence, { tone: 'good' | 'warn'; shape: string }>

type Declared = { level: Confidence; reason: string; on: Day }

/** What is computed, each with what it goes by, and what the lead says of itself: two things, never mixed. */
export function OutlookFacts({ warnings, declared, day }: { warnings: readonly Warning[]; declared: Declared | null; day: Day }) {
  return (
    <>
      {warnings.length > 0 && (
        <NoticeBanner tone="warn" title="Có nguy cơ chậm">
          <ul>
            {warnings.map((warning) => (
              <li key={warning.signal}>{warningWords(warning)}</li>
            ))}
          </ul>
        </NoticeBanner>
      )}
      {declared ? (
        <p>
          <Tag {...LOOKS[declared.level]}>{CONFIDENCE_WORDS[declared.level].title}</Tag> {declared.reason}{' '}
          <small>
            Đơn vị tự đánh giá ngày {dmy(declared.on)} ({relative(declared.on, day)}).
          </small>
        </p>
      ) : (
        <p>Đơn vị chưa tự đánh giá.</p>
      )}
    </>
  )
}
