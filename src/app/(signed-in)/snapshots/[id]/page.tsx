import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { addressesOn } from '#features/assignments/components/addresses.ts'
import { UsualTiles } from '#features/assignments/components/usual-tiles.tsx'
import { AgencyTable } from '#features/dashboard/components/agency-table.tsx'
import { Rates, ResultTable } from '#features/dashboard/components/result.tsx'
import { figuresByAgency, totalOf } from '#features/dashboard/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { Compared } from '#features/snapshots/components/compared.tsx'
import { snapshotById, totalOfSnapshot } from '#features/snapshots/data.ts'
import { snapshotId } from '#features/snapshots/schema.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { settingsOn } from '#lib/settings.ts'
import { dmy, hourMinute, weekdayDmy } from '#lib/vi/day.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { TileRow } from '#ui/tile-row.tsx'

export const metadata: Metadata = { title: 'Số liệu đã chốt' }

const TILES = [
  'overdue',
  'dueSoon',
  'awaiting',
  'returned',
  'extensionAsked',
  'objected',
  'leadUnstated',
  'withObstacle',
  'atRisk',
] as const

/** The figures of a meeting as they were then, and what has changed since. */
export default async function SnapshotPage({ params }: { params: Promise<{ id: string }> }) {
  const signed = await requireActor()
  const { actor, today } = signed
  if (!can(actor, 'snapshot.read', {})) forbidden()
  const { data: id } = snapshotId.safeParse((await params).id)
  const snapshot = id ? await snapshotById(db(), id) : null
  if (!snapshot) notFound()
  const { title, day, on, at, personName, content, auditSeq, auditHash, digest } = snapshot
  const { calendar } = await settingsOn(db(), today)
  const present = await figuresByAgency(db(), actor, {}, { day: today, calendar })
  const addresses = addressesOn(day, today)
  const total = totalOfSnapshot(content)
  return (
    <Frame signed={signed} current="/">
      <PageHeader
        title={title}
        caption={<TextLink href="/snapshots">Số liệu đã chốt</TextLink>}
        lead={`Số liệu ghi đến hết ${weekdayDmy(day)}, ${personName} chốt lúc ${hourMinute(at)} ngày ${dmy(on)}.`}
      />
      <Section title="Cần chỉ đạo lúc chốt">
        <UsualTiles names={TILES} figures={total} addresses={addresses} />
      </Section>
      <Section title="Kết quả lúc chốt">
        <TileRow>
          <Rates figures={total} />
        </TileRow>
        <ResultTable
          figures={total}
          directives={content.directives}
          day={day}
          isBeforeInclusive={content.isBeforeInclusive}
          addresses={addresses}
        />
      </Section>
      <Section title={`So với hôm nay, ${dmy(today)}`}>
        <Compared before={content.agencies} after={present} totals={{ before: total, after: totalOf(present) }} day={day} today={today} />
      </Section>
      <Section title="Theo đơn vị lúc chốt">
        <AgencyTable
          rows={content.agencies}
          total={{ ...total, agencyId: null, agencyName: `Tổng số ${content.agencies.length} đơn vị` }}
          day={day}
          addresses={addresses}
        />
      </Section>
      <p className="digest">
        <small>
          Chốt sau sự kiện số {String(auditSeq)} của nhật ký hệ thống, mã {auditHash}. Mã nội dung {digest}. Bấm vào con số để mở danh sách
          ghi đến hết ngày {dmy(day)}.
        </small>
      </p>
    </Frame>
  )
}
