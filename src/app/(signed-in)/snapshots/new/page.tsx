import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { dayAsked, type SearchParams } from '#features/assignments/schema.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { takeSnapshot } from '#features/snapshots/actions.ts'
import { requireActor } from '#lib/actor.ts'
import { dmy } from '#lib/vi/day.ts'
import { DayInput } from '#ui/day-input.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextInput } from '#ui/text-input.tsx'

const TITLE = 'Chốt số liệu'
export const metadata: Metadata = { title: TITLE }

export default async function NewSnapshotPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  if (!can(signed.actor, 'snapshot.take', {})) forbidden()
  const day = dayAsked(await searchParams, signed.today)
  return (
    <Frame signed={signed} current="/">
      <PageHeader
        title={TITLE}
        lead="Giữ lại các con số của trang Tổng quan và bảng theo đơn vị đúng như lúc này. Đã chốt thì không ai sửa hay xóa được."
      />
      <Form action={takeSnapshot} submit={TITLE} title={TITLE} hidden={{ _key: randomUUID() }} cancelHref="/snapshots">
        <TextInput
          name="title"
          label="Kỳ họp, lý do chốt"
          hint="Ví dụ: Phiên họp Ban Chỉ đạo ngày 30/05/2022."
          defaultValue={`Phiên họp ngày ${dmy(signed.today)}`}
        />
        <DayInput name="day" label="Số liệu đến hết ngày" hint="Hôm nay hoặc một ngày đã qua." defaultValue={dmy(day)} />
      </Form>
    </Frame>
  )
}
