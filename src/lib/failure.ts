import { isAbsolute, relative } from 'node:path'

/** Something the operator can mend: its message is one Vietnamese sentence, printed as it is, without a stack trace. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

const SENTENCES: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `Ổ đĩa đã đầy, không ghi được${path}; hãy giải phóng dung lượng rồi chạy lại.`,
  EDQUOT: (path) => `Đã hết hạn mức đĩa, không ghi được${path}; hãy giải phóng dung lượng rồi chạy lại.`,
  EACCES: (path) => `Không có quyền đọc hoặc ghi${path}; hãy kiểm tra quyền của thư mục rồi chạy lại.`,
  EPERM: (path) => `Không có quyền thay đổi${path}; hãy kiểm tra chủ sở hữu của thư mục rồi chạy lại.`,
  EROFS: (path) => `Hệ thống tệp chỉ cho đọc, không ghi được${path}.`,
  EEXIST: (path) => `Đã có${path} nhưng đó không phải là thư mục.`,
  ENOTDIR: (path) => `Một phần của đường dẫn${path} không phải là thư mục.`,
}

/** The sentence for a mishap of the machine (disk full, no permission), or undefined when it is a fault of ours. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? ` ${shortPath(error.path)}` : ''
  return SENTENCES[String(error.code)]?.(path)
}

/** As the operator would type it. */
export const shortPath = (path: string) => {
  const inside = relative(process.cwd(), path)
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside
}

/** Runs a command: a sentence and exit code 1 where the operator can act, the stack trace only where we were wrong. */
export async function command(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(sentenceOf(error) ?? error)
    process.exitCode = 1
  }
}
