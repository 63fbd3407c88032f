'use client'

import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'

type Props = {
  action: string
  hidden: Record<string, string>
  label: string
  hint: string
  accept: string
  submit: string
  title: string
  error?: string
  words: { sending: string; failed: string }
  /** A file may be dropped anywhere on the page, and is sent at once. */
  drop?: { invite: string; over: string; many: string }
  children?: ReactNode
}

/** A plain form with one file. Where script is on it shows how far the file has come; the answer is the same page. */
export function UploadForm({ action, hidden, label, hint, accept, submit, title, error, words, drop, children }: Props) {
  const id = useId()
  const [percent, setPercent] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<string>()
  const summary = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const isSending = percent !== null
  const isOver = useDrop(form, drop !== undefined && !isSending, () => setTrouble(drop?.many))
  const wrong = trouble ?? error

  useEffect(() => {
    if (wrong) summary.current?.focus()
  }, [wrong])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    setTrouble(undefined)
    setPercent(0)
    upload(action, new FormData(event.currentTarget), setPercent).then(
      (address) => window.location.assign(address),
      (reason: unknown) => {
        setPercent(null)
        setTrouble(reason instanceof Error && reason.message ? reason.message : words.failed)
      },
    )
  }

  return (
    <form className="form" action={action} method="post" encType="multipart/form-data" onSubmit={send} ref={form}>
      {wrong && (
        <>
          {trouble && <title>{`Lỗi: ${title} – Đôn Đốc`}</title>}
          <ErrorSummary errors={[{ href: `#${id}-file`, text: wrong }]} ref={summary} />
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id={`${id}-file`} label={label} hint={hint} error={wrong}>
        {(wiring) => <input {...wiring} type="file" name="file" accept={accept} />}
      </Field>
      {drop && <p className={isOver ? 'drop drop-over' : 'drop'}>{isOver ? drop.over : drop.invite}</p>}
      {children}
      <div className="form-end">
        <button className="button button-primary" type="submit" aria-disabled={isSending || undefined}>
          {isSending ? `${words.sending}…` : submit}
        </button>
        <span className="progress" role="status">
          {isSending && (
            <>
              <progress max={100} value={percent} aria-label={words.sending} />
              <span>{percent} %</span>
            </>
          )}
        </span>
      </div>
    </form>
  )
}

/** True while files are held over the page; one that is let go is chosen and sent, more are refused. */
function useDrop(form: RefObject<HTMLFormElement | null>, isWanted: boolean, refuse: () => void): boolean {
  const [isOver, setOver] = useState(false)
  const refused = useRef(refuse)
  refused.current = refuse
  useEffect(() => {
    if (!isWanted) return
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!brings(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const dropped = (event: DragEvent) => {
      if (!brings(event)) return
      event.preventDefault()
      setOver(false)
      const input = form.current?.querySelector<HTMLInputElement>('input[type=file]')
      const files = event.dataTransfer?.files
      if (!input || !files) return
      if (files.length > 1) return refused.current()
      input.files = files
      form.current?.requestSubmit()
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', dropped)
    }
  }, [form, isWanted])
  return isOver
}

/** Comes back with the address that was answered; fetch cannot tell how much has gone. */
function upload(action: string, data: FormData, told: (percent: number) => void): Promise<string> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => told(Math.floor((loaded / total) * 100))
    request.onerror = () => fail(new Error())
    request.onload = () => (request.status < 300 ? done(request.responseURL) : fail(new Error(sentenceOf(request.responseText))))
    request.open('POST', action)
    request.send(data)
  })
}

const sentenceOf = (page: string) => new DOMParser().parseFromString(page, 'text/html').querySelector('main p')?.textContent ?? ''
