import { createServer } from 'node:net'
import { OperatorError } from './failure.ts'

/** The wanted port of this machine's loopback if it is free (0: any), else 0. */
export const freePort = (wanted: number): Promise<number> => listen(wanted, '127.0.0.1').catch(() => 0)

/** Says it before the web server does. */
export async function ensurePortFree(port: number): Promise<void> {
  try {
    await listen(port)
  } catch (error) {
    const isForbidden = error instanceof Error && 'code' in error && error.code === 'EACCES'
    if (isForbidden)
      throw new OperatorError(`Người dùng này không được mở cổng ${port}; hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=3001 npm start`)
    throw new OperatorError(
      `Cổng ${port} đang có chương trình khác dùng; hãy dừng nó hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
    )
  }
}

function listen(port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen({ port, host }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
