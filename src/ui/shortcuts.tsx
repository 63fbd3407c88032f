'use client'

import { useEffect, useRef, useState } from 'react'

type Shortcut = { keys: string; label: string }

const KEY_WORDS: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const shown = () => [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].filter((element) => element.offsetParent !== null)

/**
 * Follows the links and presses the buttons that name their keys in `aria-keyshortcuts`, and lists under `?` those of
 * the page one looks at. Without script nothing is lost but the keys.
 */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [list, setList] = useState<Shortcut[]>([])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || dialog.current?.open) return
      if (event.key === '?') {
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
  }, [])

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Phím tắt của trang này</h2>
      {list.length === 0 && <p>Trang này không có phím tắt riêng.</p>}
      <dl className="summary-list">
        {[...list, { keys: 'Ctrl+Enter', label: 'Gửi biểu mẫu đang điền' }, { keys: '?', label: 'Xem bảng này' }].map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{KEY_WORDS[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="actions">
        <button type="submit" className="button button-quiet">
          Đóng
        </button>
      </form>
    </dialog>
  )
}
