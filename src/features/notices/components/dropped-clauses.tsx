import type { NoticeDraft } from '#domain/extraction/draft.ts'
import type { Corrections } from '#domain/proposal-corrections.ts'
import { dmy } from '#lib/vi/day.ts'
import { Form } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { restoreClause } from '../actions.ts'
import { DROPPED_ID } from './review.ts'

type Props = {
  draft: NoticeDraft
  dropped: NonNullable<Corrections['dropped']>
  hidden: Record<string, string>
  /** Key of each form, by clause. */
  keys: Record<string, string>
}

/** What was left out stays in sight, so that it is not lost by a slip. */
export function DroppedClauses({ draft, dropped, hidden, keys }: Props) {
  const clauses = draft.items.flatMap((item) => item.clauses).flatMap((clause) => ({ ...clause, by: dropped[clause.ref] }))
  const shown = clauses.filter(({ by }) => by)
  if (shown.length === 0) return null
  return (
    <Section title={`${shown.length} nội dung đã bỏ`} id={DROPPED_ID}>
      <Stack gap="small">
        {shown.map(({ ref, text, by }) => (
          <Panel key={ref} title={`Nội dung ${ref}`}>
            <p>{text}</p>
            <p>
              <small>{by && `${by.by} bỏ ngày ${dmy(by.on)}. Nội dung này không được giao.`}</small>
            </p>
            <Form
              action={restoreClause}
              submit="Lấy lại"
              about={`nội dung ${ref}`}
              title="Lấy lại nội dung đã bỏ"
              tone="quiet"
              hidden={{ ...hidden, ref, _key: keys[ref] ?? '' }}
            />
          </Panel>
        ))}
      </Stack>
    </Section>
  )
}
