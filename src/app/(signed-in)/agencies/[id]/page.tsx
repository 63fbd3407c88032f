import type { Metadata } from 'next'
import { addAlias, removeAlias } from '#features/agencies/actions.ts'
import { AgencyNames, Memberships } from '#features/agencies/components/agency-history.tsx'
import { aliasesOf, leftWith, membershipsOf, namesOf } from '#features/agencies/data.ts'
import { filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { LineageList } from '#features/successions/components/lineage-list.tsx'
import { lineageOf } from '#features/successions/data.ts'
import { db } from '#lib/prisma.ts'
import { AGENCY_LEVEL_WORDS, leftWords } from '#lib/vi/agency.ts'
import { dmy } from '#lib/vi/day.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type IdParams, loadAgency } from '../load.ts'

export const metadata: Metadata = { title: 'Đơn vị' }

export default async function AgencyPage({ params, searchParams }: { params: IdParams; searchParams: Promise<SearchParams> }) {
  const { signed, mayEdit, agency, hidden, path } = await loadAgency(params)
  const { alias: proposed } = single(await searchParams)
  const [names, aliases, memberships, left, lineage] = await Promise.all([
    namesOf(db(), agency.id),
    aliasesOf(db(), agency.id),
    membershipsOf(db(), agency.id),
    leftWith(db(), agency.id, signed.today),
    lineageOf(db(), agency.id, signed.today),
  ])
  const isEnding = agency.to !== null
  return (
    <Frame signed={signed} current="/agencies">
      <PageHeader
        title={agency.name}
        caption={AGENCY_LEVEL_WORDS[agency.level]}
        tags={isEnding && <Tag tone="quiet">Kết thúc từ {agency.to && dmy(agency.to)}</Tag>}
        actions={
          mayEdit &&
          !isEnding && (
            <>
              <ButtonLink href={`${path}/rename`}>Đổi tên</ButtonLink>
              <ButtonLink href={`/agencies/successions/new?from=${agency.id}`} tone="quiet">
                Sáp nhập, chia tách
              </ButtonLink>
              <ButtonLink href={`${path}/end`} tone="quiet">
                Kết thúc hoạt động
              </ButtonLink>
            </>
          )
        }
      />
      <Columns
        side={
          <Section title="Cách gọi khác" id="aliases">
            <Table
              caption="Cách gọi khác"
              isCaptionHidden
              columns={[
                { key: 'alias', header: 'Cách gọi', isRowHeader: true, value: ({ alias }) => alias },
                ...(mayEdit
                  ? [
                      {
                        key: 'remove',
                        header: 'Bỏ',
                        value: () => '',
                        cell: ({ id, alias }: { id: number; alias: string }) => (
                          <Form
                            action={removeAlias}
                            submit={`Bỏ “${alias}”`}
                            title="Bỏ cách gọi"
                            tone="quiet"
                            hidden={{ ...hidden(), aliasId: String(id) }}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
              rows={aliases}
              rowKey={({ id }) => String(id)}
              empty={<p>Chưa có. Tên đầy đủ, tên gọi tắt và ký hiệu luôn được nhận ra.</p>}
            />
            {mayEdit && (
              <Form action={addAlias} submit="Thêm cách gọi" title="Thêm cách gọi" hidden={hidden()} tone="quiet">
                <TextInput
                  name="alias"
                  label="Cách gọi mới"
                  hint="Đúng như chữ gặp trong văn bản; hoa thường, dấu gạch, “và” hay “&” không phân biệt."
                  defaultValue={proposed?.slice(0, 200)}
                />
              </Form>
            )}
          </Section>
        }
      >
        <SummaryList
          rows={[
            { key: 'Tên gọi tắt', value: agency.shortName },
            { key: 'Ký hiệu', value: agency.symbol ?? '–' },
            { key: 'Mã định danh', value: agency.identifier ?? '–' },
            { key: 'Hoạt động từ ngày', value: dmy(agency.from) },
            {
              key: 'Đang có',
              value: leftWords(left).join(', ') || 'không có việc chưa xong',
              action: { href: `/assignments${filterQuery({ agency: agency.id })}`, label: 'Xem lượt giao' },
            },
          ]}
        />
        <LineageList rows={lineage} />
        <AgencyNames rows={names} />
        <Memberships rows={memberships} />
      </Columns>
      <p>
        <TextLink href="/agencies">Về danh mục đơn vị</TextLink>
      </p>
    </Frame>
  )
}
