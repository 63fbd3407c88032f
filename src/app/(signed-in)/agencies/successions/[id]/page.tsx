import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { mayRecordSuccession, maySucceed } from '#domain/succession.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { discardSuccession, recordSuccession } from '#features/successions/actions.ts'
import { DeskTable, PeopleTable, WorkTable } from '#features/successions/components/plan-tables.tsx'
import { db } from '#lib/prisma.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { REFUSALS } from '#lib/vi/refusal.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Form } from '#ui/form.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextLink } from '#ui/text-link.tsx'
import type { IdParams } from '../../load.ts'
import { loadSuccession } from '../load.ts'
import { Recorded } from './recorded.tsx'

export const metadata: Metadata = { title: 'Kiểm tra sắp xếp đơn vị' }

type Loaded = Awaited<ReturnType<typeof loadSuccession>>

/** Everything the change will do, row by row, before it is done. */
export default async function SuccessionPage({ params }: { params: IdParams }) {
  const loaded = await loadSuccession(params)
  const { signed, succession, plan, title, names, doubled, calendar } = loaded
  const { today } = signed
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title={succession.on ? 'Sắp xếp đơn vị' : 'Kiểm tra rồi ghi nhận'}
        caption={title}
        lead={
          succession.on
            ? `Đã ghi nhận ngày ${dmy(succession.on)}.`
            : 'Ghi nhận tất cả cùng lúc hoặc không gì cả. Việc đã xong giữ tên đơn vị cũ; số liệu những ngày đã qua không đổi.'
        }
        actions={
          !succession.on &&
          loaded.mayRecord &&
          (plan.heirs.length > 1 || !succession.isEnding || plan.people.length > 0) && (
            <ButtonLink href={`${loaded.path}/choices`} tone="quiet">
              Chọn nơi tiếp nhận
            </ButtonLink>
          )
        }
      />
      <SummaryList
        rows={[
          { key: 'Có hiệu lực', value: weekdayDmy(succession.takesOn) },
          { key: 'Văn bản', value: documentWords(succession.document) },
          { key: 'Đơn vị cũ', value: plan.predecessors.map(({ name }) => name).join('; ') },
          { key: 'Sau sắp xếp', value: succession.isEnding ? 'đơn vị cũ kết thúc hoạt động' : 'đơn vị cũ vẫn hoạt động' },
          ...(succession.on
            ? []
            : [
                { key: 'Tiếp nhận', value: plan.heirs.map(({ name, id }) => (id ? name : `${name} (đơn vị mới)`)).join('; ') },
                ...(plan.general && plan.heirs.length > 1 ? [{ key: 'Tiếp nhận phần còn lại', value: names.get(plan.general) ?? '' }] : []),
              ]),
        ]}
      />
      {succession.on ? (
        <Recorded tx={db()} id={succession.id} today={today} />
      ) : (
        <>
          <Section title="Lượt giao">
            <WorkTable rows={plan.work} names={names} doubled={doubled} day={today} calendar={calendar} />
          </Section>
          {plan.desks.length > 0 && (
            <Section title="Việc xác nhận">
              <DeskTable rows={plan.desks} names={names} />
            </Section>
          )}
          <Section title="Người">
            <PeopleTable rows={plan.people} names={names} isEnding={succession.isEnding} />
          </Section>
          <Record {...loaded} />
        </>
      )}
      <p>
        <TextLink href="/agencies/successions">Về các đợt sắp xếp</TextLink>
      </p>
    </Frame>
  )
}

const documentWords = ({ number, on, issuer, title }: Loaded['succession']['document']) =>
  `${number} ngày ${dmy(on)} của ${issuer}${title ? ` (${title})` : ''}`

/** The one button that does it, or why it cannot be done yet. */
function Record({ signed, succession, plan, mayRecord, mayEdit, path }: Loaded) {
  const { id, takesOn, isEnding } = succession
  const movedCount = [...plan.work, ...plan.desks].filter(({ heir }) => heir !== null).length
  const sound = maySucceed({ isEnding, takesOn, predecessors: plan.predecessors, heirs: plan.heirs })
  const allowed = sound.ok ? mayRecordSuccession({ takesOn, isEnding, movedCount, isClosed: false }, signed.today) : sound
  const refusal = allowed.ok ? (plan.faulty.length > 0 ? 'list_with_errors' : null) : allowed.refusal
  const left = plan.people.filter(({ heir }) => isEnding && heir === null).length
  return (
    <Section title="Ghi nhận">
      {left > 0 && <NoticeBanner tone="warn">{left} người sẽ chưa thuộc đơn vị nào và không đăng nhập làm việc được.</NoticeBanner>}
      {refusal && <NoticeBanner tone="warn">{REFUSALS[refusal]}</NoticeBanner>}
      {!refusal && mayRecord && (
        <Form
          action={recordSuccession}
          title="Ghi nhận sắp xếp đơn vị"
          submit={`Ghi nhận: chuyển ${plan.work.filter(({ heir }) => heir).length} lượt giao`}
          tone="warn"
          cancelHref="/agencies/successions"
          hidden={{ successionId: String(id), seen: plan.seen, _key: randomUUID() }}
        />
      )}
      {mayEdit && (
        <Form
          action={discardSuccession}
          title="Bỏ bản chuẩn bị"
          submit="Bỏ bản này"
          tone="quiet"
          hidden={{ successionId: String(id), _key: randomUUID() }}
          id={`${path.replaceAll('/', '-')}-discard`}
        />
      )}
    </Section>
  )
}
