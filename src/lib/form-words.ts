import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { PLAIN_HEADERS, plainPage } from './plain-page.ts'

// As next.config.js has it.
const MOST_BYTES = 1024 * 1024
const UNKNOWN = 'x-nextjs-action-not-found'

/**
 * Two things Next tells whoever sends a form with an error or in English: that it is too long, and that the build it was
 * made by is gone. Where script sends the form it is told by the form itself.
 */
export function withFormWords(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (!isForm(request)) return listener(request, response)
    if (Number(request.headers['content-length']) > MOST_BYTES) return tellTooLong(response)
    if (request.headers['next-action'] === undefined) tellWhenGone(response)
    listener(request, response)
  }
}

const isForm = ({ method, url = '' }: IncomingMessage) => method === 'POST' && !url.startsWith('/api/')

function tellTooLong(response: ServerResponse): void {
  response.writeHead(413, PLAIN_HEADERS)
  response.end(TOO_LONG)
}

/** What is on its way is exchanged where its head is written, which may be before its end. */
function tellWhenGone(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  let isGone = false
  const headWritten = (...given: unknown[]) => {
    isGone = response.hasHeader(UNKNOWN)
    if (isGone) response.setHeaders(new Map(Object.entries({ ...PLAIN_HEADERS, 'Content-Length': Buffer.byteLength(GONE) })))
    return writeHead(...given)
  }
  const ended = (...given: unknown[]) => {
    if (!response.headersSent && response.hasHeader(UNKNOWN)) response.writeHead(response.statusCode)
    return isGone ? end(GONE) : end(...given)
  }
  Object.assign(response, { writeHead: headWritten, end: ended })
}

const TOO_LONG = plainPage(
  'Nội dung gửi lên quá lớn',
  'Phần chữ của một biểu mẫu không quá 1 MB, nên chưa ghi gì. Hãy quay lại trang trước, chia nhỏ rồi gửi.',
)
const GONE = plainPage(
  'Trang này đã cũ',
  'Hệ thống vừa được cập nhật sau khi anh/chị mở trang, nên chưa ghi gì.',
  'Hãy bấm nút quay lại của trình duyệt: những gì đã nhập thường vẫn còn. Chép lại chỗ cần giữ, tải lại trang rồi gửi.',
  '<a href="/">Về trang đầu</a>',
)
