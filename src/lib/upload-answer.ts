import { randomUUID } from 'node:crypto'
import type { Result } from '#lib/act.ts'
import { log } from '#lib/log.ts'
import { PLAIN_HEADERS, plainPage } from '#lib/plain-page.ts'
import type { Refusal } from '#lib/vi/refusal.ts'

/** The bytes ended before the form did: a line that broke, a tab that was closed. */
export class CutShort extends Error {}

const SENTENCES = {
  malformed: [400, 'Yêu cầu không hợp lệ. Hãy mở lại trang rồi tải tệp lên lần nữa.'],
  signed_out: [
    401,
    'Phiên làm việc đã hết nên tệp chưa được lưu. Hãy đăng nhập lại rồi tải lên lần nữa; những gì đã lưu trước đó vẫn còn.',
  ],
  forbidden: [403, 'Tài khoản này không được tải tệp lên ở đây.'],
  foreign: [403, 'Tệp phải được tải lên từ chính trang này. Hãy mở lại trang rồi tải lên lần nữa.'],
  not_found: [404, 'Không tìm thấy nơi nhận tệp này.'],
  sent_before: [409, 'Biểu mẫu này đã được gửi với một tệp khác. Hãy mở lại trang rồi tải lên lần nữa.'],
  too_many: [429, 'Gửi quá nhiều lần trong một phút. Hãy chờ một lát rồi tải lên lại.'],
  away: [
    503,
    'Kho lưu tệp hiện không mở được nên chưa lưu được tệp. Hãy thử lại sau ít phút; nếu vẫn vậy, báo quản trị hệ thống. Những gì đã lưu trước đó vẫn còn.',
  ],
  full: [507, 'Kho lưu tệp đã đầy nên chưa lưu được tệp. Hãy báo quản trị hệ thống; những gì đã lưu trước đó vẫn còn.'],
} as const satisfies Record<string, readonly [number, string]>

/** What a plain form shows in the browser when there is no page to go back to. */
const page = (status: number, sentence: string, back?: string): Response =>
  new Response(plainPage('Chưa tải được tệp', sentence, `<a href="${back ?? '/'}">${back ? 'Về trang trước' : 'Về trang đầu'}</a>`), {
    status,
    headers: PLAIN_HEADERS,
  })

export function answer(name: keyof typeof SENTENCES, back?: string): Response {
  const [status, sentence] = SENTENCES[name]
  return page(status, sentence, back)
}

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { Location: location } })

/** Back on the page, which says the sentence beside the field. */
export const refuse = (back: string, refusal: Refusal): Response => seeOther(`${back}?refused=${refusal}`)

export function conclude(result: Result, back: string): Response {
  switch (result.is) {
    case 'done':
      return seeOther(result.location)
    case 'refused':
      return refuse(back, result.refusal)
    case 'stale':
    case 'other_body':
      return answer('sent_before', back)
    case 'signed_out':
    case 'not_found':
    case 'forbidden':
      return answer(result.is)
  }
}

const isOneOf = (error: unknown, codes: readonly string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
const FULL = ['ENOSPC', 'EDQUOT']
// The folder is not there, is not ours, or its disk has gone.
const AWAY = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ESTALE', 'ENOTCONN']

/** No room: said to the person, and to the operator by the log. */
export function full(back: string): Response {
  log().error({ event: 'upload.full' })
  return answer('full', back)
}

/** What was not foreseen has an id by which the operator finds it. */
export function trouble(error: unknown, back: string): Response {
  if (error instanceof CutShort) return refuse(back, 'file_cut_short')
  if (isOneOf(error, FULL)) return full(back)
  if (isOneOf(error, AWAY)) {
    log().error({ event: 'upload.store-away', error })
    return answer('away', back)
  }
  const id = randomUUID().slice(0, 8)
  log().error({ event: 'upload.failed', id, error })
  return page(500, `Hệ thống gặp lỗi nên chưa lưu được tệp. Hãy tải lên lại; nếu vẫn lỗi, báo quản trị mã ${id}.`, back)
}
