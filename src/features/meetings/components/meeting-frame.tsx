import type { ReactNode } from 'react'
import { USUAL_KEYS } from '#lib/vi/shortcuts.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { FullScreen } from '#ui/full-screen.tsx'
import { Shortcuts } from '#ui/shortcuts.tsx'

type Props = {
  title: string
  moment: string
  place?: string
  nextHref?: string
  previousHref?: string
  agendaHref?: string
  exitHref: string
  children: ReactNode
}

/** A page for a wall: nothing but what is spoken about, with the way on and back. */
export function MeetingFrame({ title, moment, place, nextHref, previousHref, agendaHref, exitHref, children }: Props) {
  return (
    <div className="meeting">
      <a className="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <header className="masthead">
        <div className="meeting-bar">
          <p className="meeting-title">
            {title} <span>{moment}</span>
          </p>
          <nav className="actions print:hidden" aria-label="Cuộc họp">
            {place && <p>{place}</p>}
            {previousHref && (
              <ButtonLink tone="quiet" href={previousHref} keys="ArrowLeft PageUp">
                ← Việc trước
              </ButtonLink>
            )}
            {nextHref && (
              <ButtonLink tone="quiet" href={nextHref} keys="ArrowRight PageDown">
                Việc sau →
              </ButtonLink>
            )}
            {agendaHref && (
              <ButtonLink tone="quiet" href={agendaHref} keys="Home">
                Tất cả
              </ButtonLink>
            )}
            <FullScreen />
            <ButtonLink tone="quiet" href={exitHref}>
              Rời họp
            </ButtonLink>
          </nav>
        </div>
      </header>
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      <Shortcuts usual={USUAL_KEYS} />
    </div>
  )
}
