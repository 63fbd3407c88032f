import type { Day } from '#domain/day.ts'
import { dmy, relative } from '#lib/vi/day.ts'
import { TextLink } from '#ui/text-link.tsx'
import { Timeline } from '#ui/timeline.tsx'

type Instruction = {
  id: number
  text: string
  givenBy: string
  givenOn: Day
  document: string | null
  on: Day
  recordedBy: string
  ref: string
  directiveId: number
  assignmentId: number | null
  agencyName: string | null
}

type Props = {
  instructions: readonly Instruction[]
  day: Day
  query?: string /** Said where it is about one agency, or about one directive of many. */
  tells: 'agency' | 'directive' | 'nothing'
}

/** What leaders said, the newest first, apart from what others report and note. */
export function InstructionList({ instructions, day, query = '', tells }: Props) {
  return (
    <Timeline
      entries={instructions.map(({ id, text, givenBy, givenOn, document, on, recordedBy, ref, directiveId, assignmentId, agencyName }) => ({
        key: String(id),
        title: givenBy,
        when: `${dmy(givenOn)} · ${relative(givenOn, day)}`,
        who: `${recordedBy} ghi${on === givenOn ? '' : ` ngày ${dmy(on)}`}`,
        body: (
          <>
            <p>{text}</p>
            {document && <p>Văn bản: {document}</p>}
            {tells === 'agency' && agencyName && <p>Về phần việc của {agencyName}.</p>}
            {tells === 'directive' && (
              <p>
                <TextLink href={`${assignmentId ? `/assignments/${assignmentId}` : `/directives/${directiveId}`}${query}`}>
                  Nội dung {ref}
                </TextLink>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
