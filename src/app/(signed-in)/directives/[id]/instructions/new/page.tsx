import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { DocumentFields } from '#features/assignments/components/assignment-document-fields.tsx'
import { readAssignment } from '#features/assignments/data.ts'
import { type SearchParams, single } from '#features/assignments/schema.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { giveInstruction } from '#features/instructions/actions.ts'
import { InstructionFields } from '#features/instructions/components/instruction-fields.tsx'
import { noticeText } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from '../../load.ts'

const TITLE = 'Ghi ý kiến chỉ đạo'
export const metadata: Metadata = { title: TITLE }

export default async function InstructionPage({ params, searchParams }: { params: DirectiveParams; searchParams: Promise<SearchParams> }) {
  const { signed, directive, path } = await loadDirective(params)
  const { actor, today } = signed
  if (!can(actor, 'instruction.give', {})) forbidden()
  const asked = single(await searchParams).assignment
  const assignment = asked && /^[1-9]\d{0,8}$/.test(asked) ? await readAssignment(db(), actor, Number(asked)) : null
  if (asked && assignment?.directiveId !== directive.id) notFound()
  const text = await noticeText(db(), directive.noticeId)
  const about: Record<string, string> = assignment ? { assignmentId: String(assignment.id) } : {}
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={TITLE}
        caption={
          <>
            <TextLink href={path}>Nội dung {directive.ref}</TextLink>
            {assignment && (
              <>
                {' · '}
                <TextLink href={`/assignments/${assignment.id}`}>{assignment.agencyName}</TextLink>
              </>
            )}
          </>
        }
        lead={`${assignment ? 'Đơn vị này và những ai xem được lượt giao' : 'Mọi đơn vị được giao nội dung này'} đọc nguyên văn. Thời hạn không đổi.`}
      />
      <BesideSentence text={text} directive={directive}>
        <Form
          action={giveInstruction}
          submit={TITLE}
          title={TITLE}
          hidden={{ directiveId: String(directive.id), ...about, _key: randomUUID() }}
          cancelHref={assignment ? `/assignments/${assignment.id}` : path}
        >
          <InstructionFields givenBy={actor.role === 'committee' ? `${actor.name}, ${actor.title}` : undefined} givenOn={dmy(today)} />
          <DocumentFields legend="Văn bản ghi ý kiến" hint="Nếu có: ghi đủ số, ngày và cơ quan ban hành." isOptional />
        </Form>
      </BesideSentence>
    </Frame>
  )
}
