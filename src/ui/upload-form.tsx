'use client'

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
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
  children?: ReactNode
}

/** A plain form with one file. Where script is on it shows how far the file has come; the answer is the same page. */
export function UploadForm({ action, hidden, label, hint, accept, submit, title, error, words, children }: Props) {
  const id = useId()
  const [percent, setPercent] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<string>()
  const summary = useRef<HTMLDivElement>(null)
  const isSending = percent !== null
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
    <form className="form" action={action} method="post" encType="multipart/form-data" onSubmit={send}>
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
