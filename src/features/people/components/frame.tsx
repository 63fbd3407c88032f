import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import { type Actor, can } from '#domain/permissions.ts'
import { endSession } from '#features/people/actions.ts'
import { dmy, weekdayDmy } from '#lib/vi/day.ts'
import { provinceWords } from '#lib/vi/settings.ts'
import { USUAL_KEYS } from '#lib/vi/shortcuts.ts'
import { Button } from '#ui/button.tsx'
import { DayInput } from '#ui/day-input.tsx'
import { NoticeBanner } from '#ui/notice-banner.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { Shell } from '#ui/shell.tsx'
import { Shortcuts } from '#ui/shortcuts.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { SignOut } from './sign-out.tsx'

type Place =
  | '/'
  | '/work'
  | '/queue'
  | '/assignments'
  | '/notices'
  | '/demonstration'
  | '/people'
  | '/agencies'
  | '/money'
  | '/audit'
  | '/settings'
  | '/account'
  | '/help'
  | '/search'

type Props = {
  signed: {
    actor: Actor
    today: Day
    demonstration: { isSimulated: boolean }
    province: { provinceName: string; provinceCode: string }
  }
  current: Place
  /** Day and address of a page that can be read as of any day; `keep` are its other parameters. */
  asOf?: { day: Day; path: string; keep?: Record<string, string> }
  children: ReactNode
}

const PLACES: { href: Place; label: string; isFor: (actor: Actor) => boolean }[] = [
  { href: '/', label: 'Tổng quan', isFor: ({ role }) => role !== 'agency' },
  { href: '/work', label: 'Việc của đơn vị', isFor: ({ role }) => role === 'agency' || role === 'office' },
  { href: '/queue', label: 'Chờ xác nhận', isFor: ({ role }) => role === 'agency' || role === 'office' },
  { href: '/assignments', label: 'Danh sách', isFor: () => true },
  { href: '/notices', label: 'Văn bản', isFor: () => true },
  { href: '/money', label: 'Kinh phí', isFor: (actor) => can(actor, 'money.read', { memberIds: [] }) },
  { href: '/agencies', label: 'Đơn vị', isFor: (actor) => can(actor, 'agency.read', {}) },
  { href: '/people', label: 'Người dùng', isFor: (actor) => can(actor, 'people.manage', {}) },
  { href: '/audit', label: 'Nhật ký', isFor: (actor) => can(actor, 'audit.read_all', {}) },
  { href: '/settings', label: 'Cài đặt', isFor: (actor) => can(actor, 'setting.edit', {}) },
]

/** The frame of every signed-in page: where one is, who one is, which day is looked at. */
export function Frame({ signed: { actor, today, demonstration, province }, current, asOf, children }: Props) {
  const nav = PLACES.filter(({ isFor }) => isFor(actor)).map(({ href, label }) => ({ href, label, isCurrent: href === current }))
  const isPast = asOf !== undefined && asOf.day < today
  const banner =
    demonstration.isSimulated || isPast ? (
      <Stack gap="small">
        {demonstration.isSimulated && (
          <NoticeBanner tone="info">
            Bản trình diễn: hôm nay được đặt là {weekdayDmy(today)}.{' '}
            {can(actor, 'demonstration.advance', {}) ? (
              <TextLink href="/demonstration">Chuyển ngày</TextLink>
            ) : (
              'Quản trị có thể chuyển ngày về phía trước.'
            )}
          </NoticeBanner>
        )}
        {isPast && (
          <NoticeBanner tone="warn">
            Đang xem số liệu đã ghi đến hết ngày {dmy(asOf.day)}. <TextLink href={currentAddress(asOf)}>Về hôm nay</TextLink>
          </NoticeBanner>
        )}
      </Stack>
    ) : undefined
  return (
    <Shell
      product="Đôn Đốc"
      nav={nav}
      banner={banner}
      moment={asOf ? <AsOf {...asOf} /> : dmy(today)}
      // The page of the search has its own, with what was typed.
      search={current !== '/search' && <SearchBox action="/search" name="q" label="Tìm nhiệm vụ, văn bản, đơn vị" />}
      person={<Person actor={actor} />}
      footer={provinceWords(province)}
      helpers={<Shortcuts usual={USUAL_KEYS} isAlwaysOn={current === '/help'} />}
    >
      {children}
    </Shell>
  )
}

const currentAddress = ({ path, keep = {} }: { path: string; keep?: Record<string, string> }): string => {
  const query = new URLSearchParams(keep).toString()
  return query ? `${path}?${query}` : path
}

function AsOf({ day, path, keep = {} }: { day: Day; path: string; keep?: Record<string, string> }) {
  return (
    <form action={path} method="get">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DayInput name="day" label="Tính đến ngày" hint="" defaultValue={dmy(day)} />
      <Button type="submit" tone="quiet">
        Xem
      </Button>
    </form>
  )
}

function Person({ actor }: { actor: Actor }) {
  return (
    <>
      <TextLink href="/account">
        {actor.name} · {actor.agencyName}
      </TextLink>
      <TextLink href="/help">Trợ giúp</TextLink>
      <SignOut action={endSession} />
    </>
  )
}
