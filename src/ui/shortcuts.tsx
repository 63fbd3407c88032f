'use client'

import { useEffect, useRef, useState } from 'react'
import { KeyWords } from '#ui/key-words.tsx'

type Shortcut = { keys: string; label: string }

// Who speaks to the machine, or rests a hand on the keys, can do without: the page of help turns it on again.
const OFF = 'question-mark-off'
const isOff = () => localStorage.getItem(OFF) !== null

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const shown = () => [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].filter((element) => element.offsetParent !== null)

/**
 * Follows the links and presses the buttons that name their keys in `aria-keyshortcuts`, and lists under `?` those of
 * the page one looks at. Without script nothing is lost but the keys.
 */
export function Shortcuts({ usual, isAlwaysOn = false }: { usual: readonly Shortcut[]; isAlwaysOn?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [list, setList] = useState<Shortcut[]>([])
  const [off, setOff] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || dialog.current?.open) return
      if (event.key === '?') {
        if (isOff() && !isAlwaysOn) return
        setOff(isOff())
        setList(shown().map((element) => ({ keys: element.getAttribute('aria-keyshortcuts') ?? '', label: element.textContent.trim() })))
        dialog.current?.showModal()
        return
      }
      const element = shown().find((one) => one.getAttribute('aria-keyshortcuts')?.split(' ').includes(event.key))
      if (!element) return
      event.preventDefault()
      element.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isAlwaysOn])

  const turn = () => {
    if (off) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, '')
    setOff(!off)
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Phím tắt của trang này</h2>
      <dl className="summary-list">
        {[...list, ...usual].map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              <KeyWords keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="actions">
        <button type="submit" className="button button-quiet">
          Đóng
        </button>
        <button type="button" className="button button-quiet" aria-pressed={off} onClick={turn}>
          Tắt phím ?
        </button>
      </form>
    </dialog>
  )
}
