import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { isSha256 } from '#domain/evidence.ts'
import { instant } from '#lib/clock.ts'
import type { Store, StoredObject } from '#lib/storage.ts'

export type Bucket = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

const PATIENCE = 120_000
const FULL = /InsufficientStorage|QuotaExceeded|StorageFull/
const CONTENTS = /<Contents>([\s\S]*?)<\/Contents>/g

/** Text of an element without children; the keys are ours and need no decoding. */
const textOf = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''

/** Objects `ab/abcd…` in a bucket of any server that speaks S3; the server checks the hash of what it is given. */
export function bucketStore({ endpoint, bucket, region, accessKeyId, secretAccessKey }: Bucket): Store {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const root = `${endpoint}/${bucket}`
  const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`

  /** Answers with null where there is no such object. */
  async function ask(path: string, init: RequestInit = {}): Promise<Response | null> {
    const response = await client.fetch(`${root}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    if (response.ok) return response
    const said = await response.text()
    if (response.status === 404 && !said.includes('NoSuchBucket')) return null
    const error = new Error(`S3 ${init.method ?? 'GET'} ${response.status} ${textOf(said, 'Code')}`)
    throw response.status === 507 || FULL.test(said) ? Object.assign(error, { code: 'ENOSPC' }) : error
  }

  return {
    async put(path, sha256) {
      // A file on the disk, sent piece by piece with its length announced.
      await ask(`/${keyOf(sha256)}`, { method: 'PUT', body: await openAsBlob(path), headers: { 'X-Amz-Content-Sha256': sha256 } })
    },
    async sizeOf(sha256) {
      const response = await ask(`/${keyOf(sha256)}`, { method: 'HEAD' })
      return response && Number(response.headers.get('content-length'))
    },
    async open(sha256) {
      const response = await ask(`/${keyOf(sha256)}`)
      return response?.body ? Readable.fromWeb(response.body as never) : null
    },
    async *list() {
      for (let last: string | undefined = ''; last !== undefined; ) {
        // By the key where the page before ended: understood by every server, unlike continuation tokens.
        const page: string = (await (await ask(`?${new URLSearchParams({ marker: last })}`))?.text()) ?? ''
        const all = [...page.matchAll(CONTENTS)].map(([, contents = '']) => contents)
        for (const found of all.map(objectOf)) if (found) yield found
        last = textOf(page, 'IsTruncated') === 'true' ? all.map((contents) => textOf(contents, 'Key')).at(-1) : undefined
      }
    },
    async setAside(sha256) {
      const source = `/${bucket}/${keyOf(sha256)}`
      await ask(`/set-aside/${sha256}`, { method: 'PUT', headers: { 'X-Amz-Copy-Source': source } })
      await ask(`/${keyOf(sha256)}`, { method: 'DELETE' })
    },
    async destroy(sha256) {
      await ask(`/${keyOf(sha256)}`, { method: 'DELETE' })
    },
  }
}

function objectOf(contents: string): StoredObject | null {
  const [, shelf, sha256 = ''] = /^([0-9a-f]{2})\/([0-9a-f]+)$/.exec(textOf(contents, 'Key')) ?? []
  if (!isSha256(sha256) || !sha256.startsWith(shelf ?? '')) return null
  return { sha256, size: Number(textOf(contents, 'Size')), at: instant(textOf(contents, 'LastModified')) }
}
