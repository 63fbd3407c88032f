import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { STAYS } from '#domain/succession.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { chooseHeirs } from '#features/successions/actions.ts'
import { HeirField } from '#features/successions/components/heir-field.tsx'
import { DeskTable, PeopleTable, WorkTable } from '#features/successions/components/plan-tables.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import type { IdParams } from '../../../load.ts'
import { loadSuccession } from '../../load.ts'

export const metadata: Metadata = { title: 'Chọn nơi tiếp nhận' }

export default async function ChoicesPage({ params }: { params: IdParams }) {
  const { signed, mayRecord, succession, plan, names, doubled, calendar, title, path } = await loadSuccession(params)
  if (!mayRecord) forbidden()
  if (succession.on) redirect(path)
  const { isEnding, choices } = succession
  const heirs = plan.heirs.map(({ key, shortName }) => ({ key, label: shortName }))
  const usual = plan.general ? `Theo chung: ${names.get(plan.general)}` : 'Không chuyển'
  const field = (name: string, kept: Record<string, string>, of: number, label: string, more: { key: string; label: string }[] = []) => (
    <HeirField name={name} of={of} label={label} options={[{ key: '', label: usual }, ...heirs, ...more]} chosen={kept[of] ?? ''} />
  )
  // A directive has one choice, however many of its assignments and its desk move with it.
  const seen = new Set<number>()
  const first = new Set(plan.work.filter(({ directiveId }) => !seen.has(directiveId) && seen.add(directiveId)).map(({ id }) => id))
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader title="Chọn nơi tiếp nhận" caption={title} lead="Chỉ chọn những gì khác với nơi tiếp nhận chung." />
      <Form
        action={chooseHeirs}
        title="Chọn nơi tiếp nhận"
        submit="Lưu và về trang kiểm tra"
        cancelHref={path}
        hidden={{ successionId: String(succession.id), _revision: String(succession.revision), _key: randomUUID() }}
      >
        {isEnding && heirs.length > 1 && (
          <Select
            name="general"
            label="Nơi tiếp nhận chung"
            hint="Nhận mọi việc, mọi người không chọn riêng dưới đây, và được xem việc đã xong của đơn vị cũ."
            options={heirs.map(({ key, label }) => ({ value: key, label }))}
            defaultValue={plan.general ?? ''}
          />
        )}
        {(heirs.length > 1 || !isEnding) && (
          <Section title="Lượt giao">
            <WorkTable
              {...{ rows: plan.work, names, doubled, day: signed.today, calendar }}
              to={({ id, directiveId, ref, noticeNumber, heir }) =>
                first.has(id)
                  ? field('directiveIds[]', choices.directives, directiveId, `Nội dung ${ref} (${noticeNumber}) chuyển về`)
                  : `${heir ? names.get(heir) : 'Không chuyển'}, cùng lượt trên`
              }
            />
            {plan.desks.length > 0 && (
              <DeskTable
                rows={plan.desks}
                names={names}
                to={({ directiveId, ref, noticeNumber, heir }) =>
                  seen.has(directiveId)
                    ? `${heir ? names.get(heir) : 'Không chuyển'}, cùng lượt giao`
                    : field('directiveIds[]', choices.directives, directiveId, `Việc xác nhận nội dung ${ref} (${noticeNumber}) chuyển về`)
                }
              />
            )}
          </Section>
        )}
        <Section title="Người">
          <PeopleTable
            rows={plan.people}
            names={names}
            isEnding={isEnding}
            to={({ id, fullName }) =>
              field('personIds[]', choices.people, id, `${fullName} chuyển về`, isEnding ? [{ key: STAYS, label: 'Chưa có đơn vị' }] : [])
            }
          />
        </Section>
      </Form>
    </Frame>
  )
}
