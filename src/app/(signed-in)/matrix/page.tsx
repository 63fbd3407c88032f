import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { dayAsked, filterQuery, type SearchParams, single } from '#features/assignments/schema.ts'
import { Matrix } from '#features/dashboard/components/matrix.tsx'
import { matrixOf } from '#features/dashboard/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TextLink } from '#ui/text-link.tsx'

export const metadata: Metadata = { title: 'Đơn vị và nhiệm vụ' }

export default async function MatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (actor.role === 'agency') redirect('/work')
  const asked = await searchParams
  const day = dayAsked(asked, today)
  const { calendar } = await settingsOn(db(), day)
  const after = /^\d{1,9}$/.exec(single(asked).after ?? '')
  const { directives, agencies, next } = await matrixOf(db(), actor, { day, calendar }, after && Number(after[0]))
  const addresses = addressesOn(day, today)
  const past = day === today ? undefined : day
  return (
    <Frame signed={signed} current="/" asOf={{ day, path: '/matrix' }}>
      <PageHeader
        title="Đơn vị và nhiệm vụ"
        lead={
          <>
            Ghi đến hết {weekdayDmy(day)}. Mỗi cột một nhiệm vụ, việc chậm nhất đứng trước; mỗi hàng một đơn vị. Việc thường xuyên và yêu
            cầu chung không có ở đây.<span className="print:hidden"> Bấm vào tên đơn vị, số nhiệm vụ hoặc số ngày quá hạn để xem.</span>
          </>
        }
      />
      {directives.length === 0 ? (
        <EmptyState title={`Đến hết ngày ${dmy(day)} không có nhiệm vụ nào tính tỷ lệ.`} />
      ) : (
        <Matrix directives={directives} agencies={agencies} day={day} addresses={addresses} />
      )}
      <p className="print:hidden">
        {next !== null && (
          <>
            <TextLink href={`/matrix${filterQuery({}, { after: next, day: past })}`}>Các nhiệm vụ tiếp theo</TextLink>
            {' · '}
          </>
        )}
        {after && (
          <>
            <TextLink href={`/matrix${addresses.query}`}>Về các nhiệm vụ chậm nhất</TextLink>
            {' · '}
          </>
        )}
        <TextLink href={`/${addresses.query}`}>Tổng quan</TextLink>
      </p>
    </Frame>
  )
}
