import { request } from 'node:http'

export type Answered = { status: number; location: string; text: string; cookie: string }

/** The hidden fields by which the framework knows which action a form without script calls; of the first form with these fields. */
export function actionFields(html: string, names: readonly string[] = []): readonly (readonly [string, string])[] {
  const forms = html.match(/<form[^>]*class="form"[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => names.every((name) => one.includes(`name="${name}"`))) ?? ''
  return [...form.matchAll(/<input[^>]*name="(\$ACTION[^"]*)"[^>]*?(?:value="([^"]*)")?\/?>/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')] as const,
  )
}

const BOUNDARY = 'don-doc-plain-form'

/** The form as a browser without script posts it to its own page. */
export function encodeForm(origin: string, cookie: string, fields: Iterable<readonly [string, string]>) {
  const parts = [...fields].map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const body = Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`)
  const headers = {
    cookie,
    origin,
    host: new URL(origin).host,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': String(body.length),
  }
  return { headers, body }
}

/** Status 0: no answer came, or not to its end; whether the form was taken is then not known. */
export function postForm(port: number, path: string, cookie: string, fields: Iterable<readonly [string, string]>): Promise<Answered> {
  const { headers, body } = encodeForm(`http://127.0.0.1:${port}`, cookie, fields)
  return new Promise((done) => {
    const failed = (error: unknown) => done({ status: 0, location: '', text: String(error), cookie: '' })
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path, headers, agent: false, timeout: 30_000 }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      answer.on('error', failed)
      answer.on('end', () => {
        const cookie = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
        done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text, cookie })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer in 30 s')))
    asked.on('error', failed)
    asked.end(body)
  })
}
