import type { Metadata } from 'next'
import { mayExempt, maySubmit } from '#domain/acceptance.ts'
import type { Facts } from '#domain/assignment.ts'
import { CHANGES, mayChangeAssignment, mayObject } from '#domain/change.ts'
import { mayDeclare } from '#domain/confidence.ts'
import type { Day } from '#domain/day.ts'
import { mayAskExplanation, mayExplain } from '#domain/explanation.ts'
import { mayExtend } from '#domain/extension.ts'
import { type Actor, can } from '#domain/permissions.ts'
import { mayPlan } from '#domain/plan.ts'
import { mayReport } from '#domain/progress.ts'
import { glance } from '#domain/situation.ts'
import { AssignmentFacts, AssignmentHead } from '#features/assignments/components/assignment-head.tsx'
import { type AssignmentRecord, dueStepsOn, factsOn, handlingOn, readAssignment } from '#features/assignments/data.ts'
import { filterQuery, type SearchParams } from '#features/assignments/schema.ts'
import { History } from '#features/audit/components/history.tsx'
import { historyOf } from '#features/audit/data.ts'
import { AmendmentList } from '#features/changes/components/amendment-list.tsx'
import { amendmentsOn } from '#features/changes/data.ts'
import { SentenceSection } from '#features/directives/components/sentence-section.tsx'
import { HandedIn } from '#features/evidence/components/handed-in.tsx'
import { PreparedDrafts } from '#features/evidence/components/prepared-drafts.tsx'
import { filesHandedIn, preparedDrafts } from '#features/evidence/data.ts'
import { ExplanationList } from '#features/explanations/components/explanation-list.tsx'
import { explanationsOn } from '#features/explanations/data.ts'
import { ExtensionList } from '#features/extensions/components/extension-list.tsx'
import { extensionsOn } from '#features/extensions/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { PlanFacts } from '#features/plans/components/plan-facts.tsx'
import { planOn } from '#features/plans/data.ts'
import { takenOverOn } from '#features/successions/data.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy } from '#lib/vi/day.ts'
import { reportingWords } from '#lib/vi/reporting.ts'
import { takenOverWords } from '#lib/vi/succession.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { Contributed } from './contributed.tsx'
import { type AssignmentParams, loadAssignment } from './load.ts'
import { Money } from './money.tsx'
import { Outlook } from './outlook.tsx'
import { Periods } from './periods.tsx'
import { Comments, Instructions } from './said.tsx'

export const metadata: Metadata = { title: 'Lượt giao' }

export default async function AssignmentPage({ params, searchParams }: { params: AssignmentParams; searchParams: Promise<SearchParams> }) {
  const { signed, day, assignment, directive, text, settings, head, path } = await loadAssignment(params, searchParams)
  const { actor, today, demonstration } = signed
  const isPast = day < today
  const [{ calendar }, past, history, plan, handling, files, prepared, extensions, explanations, steps, amendments, takenOver] =
    await Promise.all([
      isPast ? settingsOn(db(), day) : settings,
      isPast ? factsOn(db(), assignment.id, day) : null,
      historyOf(db(), assignment, day),
      planOn(db(), assignment.id, day),
      handlingOn(db(), assignment.id, day),
      can(actor, 'evidence.read', assignment) ? filesHandedIn(db(), assignment.id, day) : [],
      !isPast && can(actor, 'completion.submit', assignment) ? preparedDrafts(db(), actor, assignment.id) : [],
      extensionsOn(db(), assignment.id, day),
      explanationsOn(db(), assignment.id, day),
      dueStepsOn(db(), assignment.id, day),
      amendmentsOn(db(), assignment.directiveId, day),
      takenOverOn(db(), assignment.id, day),
    ])
  const facts = isPast ? past : assignment.facts
  const frame = { signed, current: '/assignments' as const, asOf: { day, path } }
  if (!facts) {
    return (
      <Frame {...frame}>
        <EmptyState title={`Đến hết ngày ${dmy(day)} nội dung này chưa được giao.`} body={`Ngày giao: ${dmy(assignment.assignedOn)}.`} />
      </Frame>
    )
  }
  return (
    <Frame {...frame}>
      {isPast && <NoLonger actor={actor} id={assignment.id} day={day} />}
      <AssignmentHead
        {...head}
        glance={glance(facts, day, calendar)}
        actions={isPast ? undefined : <Acts actor={actor} assignment={assignment} path={path} />}
      />
      <PreparedDrafts drafts={prepared} path={path} today={today} isSimulated={demonstration.isSimulated} />
      <Columns
        side={
          <Section title="Yêu cầu">
            <AssignmentFacts
              directive={directive}
              assignment={assignment}
              facts={facts}
              steps={steps}
              handling={handling}
              reporting={reportingWords(facts, day, calendar)}
              takenOver={takenOver.map(takenOverWords)}
            />
          </Section>
        }
      >
        <SentenceSection text={text} directive={directive} />
        <Periods actor={actor} assignment={assignment} facts={facts} day={day} today={today} calendar={calendar} />
        <Outlook
          actor={actor}
          assignment={assignment}
          facts={facts}
          day={day}
          calendar={calendar}
          query={filterQuery({}, isPast ? { day } : {})}
          mayDeclare={!isPast && can(actor, 'confidence.declare', assignment) && mayDeclare(facts).ok}
        />
        <Instructions actor={actor} assignment={assignment} day={day} today={today} />
        {amendments.length > 0 && (
          <Section title="Đã điều chỉnh">
            <AmendmentList amendments={amendments} />
          </Section>
        )}
        <Section title="Tiến độ">
          <ProgressBar percent={facts.percent} label="Tiến độ thực hiện" />
        </Section>
        <Section title="Kế hoạch">
          {plan && facts.plannedOn ? <PlanFacts plan={plan} /> : <EmptyState title="Chưa đăng ký kế hoạch." />}
        </Section>
        {extensions.length > 0 && (
          <Section title="Gia hạn">
            <ExtensionList extensions={extensions} />
          </Section>
        )}
        {explanations.length > 0 && (
          <Section title="Giải trình" id="explanations">
            <ExplanationList explanations={explanations} day={day} isOpen={facts.explainBy !== null} />
          </Section>
        )}
        <Money assignment={assignment} day={day} mayRecord={!isPast && can(actor, 'money.record', assignment) && facts.kind !== 'norm'} />
        <Contributed
          actor={actor}
          assignment={assignment}
          day={day}
          query={filterQuery({}, isPast ? { day } : {})}
          mayName={!isPast && can(actor, 'coordinator.name', assignment) && mayReport(assignment.facts).ok}
        />
        {files.length > 0 && (
          <Section title="Tệp minh chứng">
            <HandedIn files={files} />
          </Section>
        )}
        <Comments actor={actor} assignment={assignment} day={day} today={today} isSimulated={demonstration.isSimulated} />
        <Section title="Diễn biến" aside={<TextLink href={`/audit?assignment=${assignment.id}`}>Lọc, tải về</TextLink>}>
          <History entries={history} today={today} isSimulated={demonstration.isSimulated} />
        </Section>
      </Columns>
    </Frame>
  )
}

/** Who gave it away sees it as it was, and is told so. */
async function NoLonger({ actor, id, day }: { actor: Actor; id: number; day: Day }) {
  if (actor.role !== 'agency' || (await readAssignment(db(), actor, id))) return null
  return (
    <NoticeBanner tone="info">
      Lượt giao này nay do đơn vị khác giữ. Đơn vị anh/chị xem được những gì đã ghi trong thời gian mình giữ (đang xem đến hết ngày{' '}
      {dmy(day)}).
    </NoticeBanner>
  )
}

/** What this person may do now; the first is the one that is most likely wanted, unless there are only rare ones. */
function Acts({ actor, assignment, path }: { actor: Actor; assignment: AssignmentRecord; path: string }) {
  const acts = actsOf(actor, assignment)
  return acts.map(({ href, label, isRare }, index) => (
    <ButtonLink key={href} href={href.startsWith('/') ? href : `${path}/${href}`} tone={index === 0 && !isRare ? 'primary' : 'quiet'}>
      {label}
    </ButtonLink>
  ))
}

function actsOf(actor: Actor, assignment: AssignmentRecord): { href: string; label: string; isRare?: boolean }[] {
  const { isPlanRegistration } = assignment
  const facts: Facts = assignment.facts
  const plan = { href: 'plan/new', label: facts.plannedOn ? 'Điều chỉnh kế hoạch' : 'Đăng ký kế hoạch' }
  const isPlanFirst = isPlanRegistration || (!facts.plannedOn && !facts.startedOn)
  const mayPlanNow = can(actor, 'plan.register', assignment) && mayPlan(facts).ok
  return [
    can(actor, 'completion.accept', assignment) && assignment.completionId !== null && { href: 'decision', label: 'Xem xét kết quả' },
    can(actor, 'assignment.insist', assignment) && facts.objectedOn !== null && { href: 'objection/answer', label: 'Xem xét việc trả lại' },
    can(actor, 'explanation.give', assignment) && mayExplain(facts).ok && { href: 'explanation/new', label: 'Giải trình' },
    can(actor, 'explanation.request', assignment) &&
      facts.explainedOn !== null && { href: 'explanation/decision', label: 'Xem xét giải trình' },
    mayPlanNow && isPlanFirst && plan,
    can(actor, 'progress.report', assignment) &&
      mayReport(facts).ok && {
        href: 'progress/new',
        label: facts.role === 'coordinating' ? 'Gửi phần phối hợp' : 'Báo cáo tiến độ',
      },
    can(actor, 'completion.prepare', assignment) &&
      maySubmit(facts, isPlanRegistration).ok && {
        href: 'completion/new',
        label: can(actor, 'completion.submit', assignment) ? 'Báo cáo hoàn thành' : 'Soạn báo cáo hoàn thành',
      },
    can(actor, 'extension.decide', assignment) &&
      facts.askedDueOn !== null &&
      facts.offeredDueOn === null && { href: 'extension/decision', label: 'Quyết định gia hạn' },
    mayPlanNow && !isPlanFirst && plan,
    can(actor, 'extension.request', assignment) &&
      facts.askedDueOn !== null && {
        href: 'extension/reply',
        label: facts.offeredDueOn ? 'Trả lời đề nghị gia hạn' : 'Rút đề nghị gia hạn',
      },
    can(actor, 'extension.request', assignment) && mayExtend(facts).ok && { href: 'extension/new', label: 'Xin gia hạn' },
    can(actor, 'assignment.pass_on', assignment) && mayReport(facts).ok && { href: 'handling/new', label: 'Chuyển xử lý', isRare: true },
    can(actor, 'assignment.object', assignment) &&
      mayObject(facts, null).ok && { href: 'objection/new', label: 'Trả lại vì giao không đúng', isRare: true },
    can(actor, 'assignment.exempt', assignment) &&
      mayExempt(facts).ok && { href: 'exemption/new', label: 'Xác định không thuộc diện', isRare: true },
    can(actor, 'explanation.request', assignment) &&
      mayAskExplanation(facts).ok && { href: 'explanation/question/new', label: 'Yêu cầu giải trình', isRare: true },
    can(actor, 'explanation.request', assignment) &&
      mayExplain(facts).ok && { href: 'explanation/decision', label: 'Rút yêu cầu giải trình', isRare: true },
    can(actor, 'assignment.suspend', assignment) &&
      CHANGES.some((name) => mayChangeAssignment(name, facts).ok) && {
        href: `/assignments/change?ids=${assignment.id}`,
        label: 'Tạm dừng, hủy, chuyển đơn vị',
        isRare: true,
      },
  ].filter((act) => act !== false)
}
