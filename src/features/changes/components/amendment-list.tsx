import type { Day } from '#domain/day.ts'
import { dmy } from '#lib/vi/day.ts'
import { SummaryList } from '#ui/summary-list.tsx'

type Amendment = {
  ordinal: number
  text: string | null
  dueOn: Day | null
  addedNames: readonly string[]
  droppedNames: readonly string[]
  reason: string
  documentNumber: string
  documentOn: Day
  issuer: string
  on: Day
}

/** What later documents changed, one after the other. */
export const AmendmentList = ({ amendments }: { amendments: readonly Amendment[] }) => (
  <SummaryList
    rows={amendments.map(({ ordinal, text, dueOn, addedNames, droppedNames, reason, documentNumber, documentOn, issuer, on }) => ({
      key: `Lần ${ordinal}, ${dmy(on)}`,
      value: (
        <>
          {text && <p>Nội dung mới: “{text}”</p>}
          {dueOn && <p>Thời hạn mới: {dmy(dueOn)}</p>}
          {addedNames.length > 0 && <p>Thêm: {addedNames.join(', ')}</p>}
          {droppedNames.length > 0 && <p>Bớt: {droppedNames.join(', ')}</p>}
          <p>
            {reason} (văn bản {documentNumber} ngày {dmy(documentOn)} của {issuer})
          </p>
        </>
      ),
    }))}
  />
)
