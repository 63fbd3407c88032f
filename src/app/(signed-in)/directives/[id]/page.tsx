import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { can } from '#domain/permissions.ts'
import { emptyTally } from '#domain/statistics.ts'
import { AssignmentTable } from '#features/assignments/components/assignment-table.tsx'
import { FellowTable } from '#features/assignments/components/fellow-table.tsx'
import { fellowsOf, listAssignments } from '#features/assignments/data.ts'
import { dayAsked, filterQuery, type SearchParams } from '#features/assignments/schema.ts'
import { AmendmentList } from '#features/changes/components/amendment-list.tsx'
import { amendmentsOn } from '#features/changes/data.ts'
import { NeedsTable } from '#features/dependencies/components/needs-table.tsx'
import { needsOn } from '#features/dependencies/data.ts'
import { DirectiveFacts } from '#features/directives/components/directive-facts.tsx'
import { Sentence } from '#features/directives/components/sentence.tsx'
import { sentenceHref } from '#features/directives/components/sentence-href.ts'
import { directiveById } from '#features/directives/data.ts'
import { InstructionList } from '#features/instructions/components/instruction-list.tsx'
import { instructionsOfDirective } from '#features/instructions/data.ts'
import { noticeText, talliesByDirective } from '#features/notices/data.ts'
import { ScheduleFacts } from '#features/occurrences/components/schedule-facts.tsx'
import { occurrencesOn, scheduleOn } from '#features/occurrences/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { TargetSection } from '#features/targets/components/target-section.tsx'
import { targetsOn } from '#features/targets/data.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { noticeName, tallyWords } from '#lib/vi/notice.ts'
import { Columns } from '#ui/columns.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from './load.ts'

type Props = { params: DirectiveParams; searchParams: Promise<SearchParams> }

/** More agencies than any province has; a directive to all of them stands on one page. */
const ALL_AGENCIES = 500

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { directive } = await loadDirective(params)
  return { title: `Nội dung ${directive.ref}, ${paperWords(directive.noticeNumber)}` }
}

export default async function DirectivePage({ params, searchParams }: Props) {
  const { signed, directive: ofToday } = await loadDirective(params)
  const { actor, today } = signed
  const day = dayAsked(await searchParams, today)
  const directive = day === today ? ofToday : ((await directiveById(db(), actor, ofToday.id, day)) ?? ofToday)
  const filter = { directive: directive.id }
  const [text, { calendar }] = await Promise.all([noticeText(db(), directive.noticeId), settingsOn(db(), day)])
  const [amendments, list, tallies, fellows, schedule, occurrences, needs, targets, instructions] = await Promise.all([
    amendmentsOn(db(), directive.id, day),
    listAssignments(db(), actor, filter, { day, calendar }, null, ALL_AGENCIES),
    talliesByDirective(db(), actor, filter, { day, calendar }),
    fellowsOf(db(), actor, directive.id, day),
    scheduleOn(db(), directive.id, day),
    occurrencesOn(db(), directive.id, day),
    needsOn(db(), actor, directive.id, { day, calendar }),
    targetsOn(db(), directive.id, day),
    instructionsOfDirective(db(), actor, directive.id, day),
  ])
  const maySet = day === today && can(actor, 'occurrence.schedule', {}) && directive.kind !== 'one_off' && directive.kind !== 'norm'
  const maySetTarget = day === today && can(actor, 'target.set', {}) && directive.kind !== 'norm'
  const memberIds = list.rows.map(({ agencyId }) => agencyId)
  const isMember = day === today && can(actor, 'measurement.record', { memberIds })
  const mayNeed = day === today && can(actor, 'dependency.edit', {}) && directive.kind !== 'norm' && directive.kind !== 'standing'
  const mayNameLead = day === today && can(actor, 'lead.name', {}) && list.rows.some(({ role }) => role === 'co_equal')
  const mayAmendNow = day === today && can(actor, 'directive.amend', {})
  const mayInstructNow = day === today && can(actor, 'instruction.give', {})
  const seesAll = can(actor, 'directive.read', { isDraft: false, readerAgencyIds: [] })
  const query = filterQuery({}, day < today ? { day } : {})
  return (
    <Frame signed={signed} current="/notices" asOf={{ day, path: `/directives/${directive.id}` }}>
      <PageHeader
        title={`Nội dung ${directive.ref}`}
        caption={
          <TextLink href={sentenceHref(directive.noticeId, directive.id)}>
            {noticeName({ number: directive.noticeNumber, issuedOn: directive.issuedOn })}
          </TextLink>
        }
        lead={
          <p>
            {tallyWords(tallies[0] ?? emptyTally(), occurrences.length > 0 ? 'lượt giao' : 'đơn vị')}
            {seesAll ? '' : ' (trong phạm vi đơn vị được xem)'}
          </p>
        }
      />
      <Columns
        side={
          <Section title="Yêu cầu">
            <DirectiveFacts directive={directive} assignedCount={list.rows.length} day={day} />
          </Section>
        }
      >
        <Section title="Nguyên văn">
          <Sentence text={text} directive={directive} />
        </Section>
      </Columns>
      {(instructions.length > 0 || mayInstructNow) && (
        <Section
          title="Ý kiến chỉ đạo"
          id="instructions"
          aside={mayInstructNow && <TextLink href={`/directives/${directive.id}/instructions/new`}>Ghi ý kiến chỉ đạo</TextLink>}
        >
          {instructions.length > 0 ? (
            <InstructionList instructions={instructions} day={day} tells="agency" />
          ) : (
            <p>Chưa có ý kiến chỉ đạo.</p>
          )}
        </Section>
      )}
      {(targets.length > 0 || maySetTarget) && (
        <Section
          title="Chỉ tiêu"
          id="targets"
          aside={maySetTarget && <TextLink href={`/directives/${directive.id}/targets/new`}>Đặt chỉ tiêu</TextLink>}
        >
          {targets.length === 0 && <p>Chưa đặt chỉ tiêu.</p>}
          {targets.map((target) => (
            <TargetSection
              key={target.id}
              target={target}
              day={day}
              aside={
                <>
                  {isMember && <TextLink href={`/directives/${directive.id}/targets/${target.id}`}>Ghi kết quả</TextLink>}
                  {maySetTarget && <TextLink href={`/directives/${directive.id}/targets/${target.id}/amendment/new`}>Điều chỉnh</TextLink>}
                </>
              }
            />
          ))}
        </Section>
      )}
      {(needs.length > 0 || mayNeed) && (
        <Section
          title="Chờ kết quả của"
          id="needs"
          aside={mayNeed && <TextLink href={`/directives/${directive.id}/needs/new`}>Thêm nhiệm vụ phải chờ</TextLink>}
        >
          {needs.length === 0 ? (
            <p>Chưa ghi nhận nhiệm vụ nào phải chờ.</p>
          ) : (
            <NeedsTable
              needs={needs}
              query={query}
              end={mayNeed ? { directiveId: directive.id, keys: needs.map(() => randomUUID()) } : null}
            />
          )}
        </Section>
      )}
      {(schedule || maySet) && (
        <Section
          title="Kỳ báo cáo"
          id="periods"
          aside={
            maySet && (
              <TextLink href={`/directives/${directive.id}/schedule/new`}>{schedule ? 'Đổi kỳ báo cáo' : 'Đặt kỳ báo cáo'}</TextLink>
            )
          }
        >
          {schedule ? <ScheduleFacts schedule={schedule} occurrences={occurrences} day={day} /> : <p>Chưa đặt kỳ báo cáo.</p>}
        </Section>
      )}
      {(amendments.length > 0 || mayAmendNow) && (
        <Section
          title="Điều chỉnh"
          id="amendments"
          aside={mayAmendNow && <TextLink href={`/directives/${directive.id}/amendment/new`}>Điều chỉnh theo văn bản</TextLink>}
        >
          {amendments.length > 0 ? <AmendmentList amendments={amendments} /> : <p>Chưa có điều chỉnh nào.</p>}
        </Section>
      )}
      <Section
        title="Các lượt giao"
        aside={
          <>
            {mayNameLead && <TextLink href={`/directives/${directive.id}/lead/new`}>Phân công chủ trì</TextLink>}
            {list.rows.length > 1 && <TextLink href={`/directives/${directive.id}/annex${query}`}>Bảng tổng hợp để in</TextLink>}
            {day === today && can(actor, 'assignment.suspend', {}) && (
              <TextLink href={`/assignments/change?directive=${directive.id}`}>Tạm dừng, hủy, chuyển đơn vị</TextLink>
            )}
          </>
        }
      >
        <AssignmentTable
          rows={list.rows}
          caption={`Lượt giao nội dung ${directive.ref}`}
          isCaptionHidden
          day={day}
          calendar={calendar}
          query={query}
          hides={['directive']}
          empty={<EmptyState title="Không có lượt giao nào." />}
        />
      </Section>
      {fellows.length > 0 && (
        <Section title="Các đơn vị khác cùng được giao">
          <FellowTable rows={fellows} day={day} />
        </Section>
      )}
    </Frame>
  )
}
