import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { env } from './env.ts'
import { OperatorError } from './failure.ts'

const DIGITS = 64
const WORDS = { key: 'don-doc hmac-sha256 ', plain: 'don-doc sha256-only ' } as const

const begin = (): Hash | Hmac => (env().backupKey ? createHmac('sha256', env().backupKey ?? '') : createHash('sha256'))

/** What stands at the end of an archive until it is sealed: as long as the seal, so that nothing moves. */
export const openSeal = (): string => (env().backupKey ? WORDS.key : WORDS.plain) + '0'.repeat(DIGITS)

/** Writes the hash of everything before it as the archive's last 64 bytes; with BACKUP_KEY nobody else can. */
export async function seal(path: string): Promise<string> {
  const { size } = await stat(path)
  const digest = await digestOf(path, size)
  const handle = await open(path, 'r+')
  try {
    await handle.write(digest, size - DIGITS)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return digest
}

/** Throws unless every byte of the archive is as it was written, and by us where a key tells. */
export async function checkSeal(path: string): Promise<void> {
  const { size } = await stat(path)
  const tail = await lastBytes(path, size)
  const word = tail.slice(0, -DIGITS)
  if (word !== WORDS.key && word !== WORDS.plain) throw new OperatorError('Tệp này không phải bản sao lưu của Đôn Đốc, hoặc đã bị cắt cụt.')
  if (env().backupKey && word === WORDS.plain) {
    throw new OperatorError('Bản sao lưu này không được niêm phong bằng BACKUP_KEY, nên không nhận; bỏ BACKUP_KEY nếu chắc chắn nguồn gốc.')
  }
  if (!env().backupKey && word === WORDS.key)
    throw new OperatorError('Bản sao lưu này được niêm phong: hãy đặt BACKUP_KEY như khi sao lưu.')
  if (!timingSafeEqual(Buffer.from(await digestOf(path, size)), Buffer.from(tail.slice(-DIGITS)))) {
    throw new OperatorError('Bản sao lưu bị hỏng hoặc bị sửa (hoặc BACKUP_KEY khác): chưa khôi phục gì.')
  }
}

async function digestOf(path: string, size: number): Promise<string> {
  const hash = begin()
  for await (const chunk of createReadStream(path, { end: size - DIGITS - 1 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function lastBytes(path: string, size: number): Promise<string> {
  const length = WORDS.key.length + DIGITS
  if (size <= length) return ''.padEnd(length)
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('latin1')
  } finally {
    await handle.close()
  }
}
