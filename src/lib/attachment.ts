import { Readable } from 'node:stream'
import { fileNameOf, type Sheet } from '#domain/sheet.ts'
import { now } from '#lib/clock.ts'
import { csvOf } from '#lib/csv.ts'
import { log } from '#lib/log.ts'
import { xlsxOf } from '#lib/xlsx.ts'

const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`

/** RFC 6266: a name any client understands, and the real one by RFC 5987; neither can end the header or the quotes. */
function attachment(name: string): string {
  const plain = name
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, escaped)}`
}

/** A file on its way to the disk of whoever asked: never shown, never kept on the way. What it may do stands in next.config.js. */
export const saved = (stream: Readable, { name, size, media }: { name: string; size: number; media: string }): Response =>
  new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': media,
      'Content-Length': String(size),
      'Content-Disposition': attachment(name),
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })

const SHEETS = {
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (sheet: Sheet) => xlsxOf(sheet, now()),
  },
  csv: { media: 'text/csv; charset=utf-8', write: csvOf },
} as const

/** A list as it comes; what goes wrong on the way breaks the download off, so that nobody takes a part for the whole. */
export function sheet(of: Sheet, format: keyof typeof SHEETS): Response {
  const { media, write } = SHEETS[format]
  const stream = write(of).on('error', (error) => {
    // Whoever asked may go away; that is no fault of ours.
    if (!('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) log().error({ event: 'export.broken', error: error.message })
  })
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': media,
      'Content-Disposition': attachment(fileNameOf(of.title, format)),
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A picture made by us of what somebody sent. */
export const shown = (stream: Readable, size: number): Response =>
  new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(size),
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })

const SENTENCES = {
  401: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  404: 'Không tìm thấy tệp này.',
  429: 'Anh/chị vừa tải về rất nhiều danh sách. Hãy chờ một phút rồi tải lại.',
  500: 'Không đọc được tệp trong kho. Hãy báo quản trị hệ thống.',
} as const

/** What may not be seen is not told from what is not there. */
export const sentence = (status: keyof typeof SENTENCES): Response =>
  new Response(SENTENCES[status], { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })

export function lost(sha256: string): Response {
  log().error({ event: 'store.lost', sha256 })
  return sentence(500)
}
