import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from '@20minutes/s3rver'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adopt, env } from '#lib/env.ts'
import { store } from '#lib/storage.ts'
import { bucketStore } from '#lib/storage-s3.ts'
import { describeStore, sha256 } from '../support/store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'don-doc-s3-'))
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: folder, configureBuckets: [{ name: 'minh-chung' }] })
let endpoint = ''

beforeAll(async () => {
  endpoint = `http://127.0.0.1:${(await server.run()).port}`
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const bucket = (given: object = {}) => bucketStore({ endpoint, bucket: 'minh-chung', region: 'us-east-1', ...keys, ...given })
const arrived = (content: Buffer) => {
  const path = join(folder, 'arrived')
  writeFileSync(path, content)
  return path
}

describe('a bucket', () => {
  describeStore(
    async () => bucket(),
    async (name) => {
      const client = new AwsClient({ ...keys, service: 's3', region: 'us-east-1' })
      await client.fetch(`${endpoint}/minh-chung/${name.slice(0, 2)}/${name}`, { method: 'PUT', body: 'damaged' })
    },
  )
})

test('25 MB go there and come back whole', async () => {
  const content = Buffer.alloc(25 * 1024 * 1024, 'kế hoạch ')
  await bucket().put(arrived(content), sha256(content))
  expect(await bucket().sizeOf(sha256(content))).toBe(content.length)
  const stream = await bucket().open(sha256(content))
  expect(stream && sha256(await buffer(stream))).toBe(sha256(content))
})

test('a list longer than a page is read to its end', async () => {
  const before = (await Array.fromAsync(bucket().list())).length
  await Promise.all(
    Array.from({ length: 1010 }, (_, index) => {
      const path = join(folder, `many-${index}`)
      writeFileSync(path, String(index))
      return bucket().put(path, sha256(String(index)))
    }),
  )
  expect(await Array.fromAsync(bucket().list())).toHaveLength(before + 1010)
}, 60_000)

test('a wrong key, a bucket that is not there and a server that does not answer are failures, not absences', async () => {
  const name = sha256('x')
  await expect(bucket({ secretAccessKey: 'wrong' }).put(arrived(Buffer.from('x')), name)).rejects.toThrow(/S3 PUT 403/)
  await expect(bucket({ bucket: 'khong-co' }).open(name)).rejects.toThrow(/NoSuchBucket/)
  await expect(bucket({ endpoint: 'http://127.0.0.1:9' }).open(name)).rejects.toThrow()
})

test('the store is the one the operator has set, and is set whole', () => {
  const set = { S3_ENDPOINT: endpoint, S3_BUCKET: 'minh-chung', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }
  adopt({ STORE: 's3', ...set })
  expect(env().bucket).toEqual({ endpoint, bucket: 'minh-chung', region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b' })
  expect(Object.keys(store()).sort()).toEqual(Object.keys(bucket()).sort())
  for (const name of Object.keys(set)) {
    adopt({ ...set, [name]: '' })
    expect(() => env(), name).toThrow(/STORE=s3/)
  }
  adopt({ ...Object.fromEntries(Object.keys(set).map((name) => [name, ''])), STORE: '' })
  expect(env().bucket).toBeUndefined()
})
