import pg from 'pg'
import { env } from './env.ts'
import { OperatorError } from './failure.ts'

const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** What must not be started as it is set, by one sentence; nothing has been touched yet. */
export function refuseConfiguration(): void {
  const { appOrigin, isDemonstration, isEmbedded } = env()
  const isOpen = appOrigin !== undefined && !LOCAL.includes(new URL(appOrigin).hostname)
  const isPlain = appOrigin?.startsWith('http:') ?? false
  // A sign-in without a password, on the open network, unencrypted: nobody can have meant that.
  if (isDemonstration && isOpen && isPlain) {
    throw new OperatorError(`Không chạy bản minh họa ở ${appOrigin}: địa chỉ công khai phải là https, hoặc đặt DEMO=0 cùng DATABASE_URL.`)
  }
  if (isDemonstration) return
  if (!isEmbedded && !appOrigin) {
    throw new OperatorError('Chạy thật thì phải đặt APP_ORIGIN, ví dụ https://dondoc.namdinh.gov.vn (chỉ để dùng thử: DEMO=1).')
  }
  if (isOpen && isPlain)
    throw new OperatorError(`Không chạy thật ở ${appOrigin}: mật khẩu sẽ đi qua mạng không mã hóa; APP_ORIGIN phải là https.`)
  if (isOpen && isEmbedded) {
    throw new OperatorError('PostgreSQL nhúng chỉ để dùng thử, không chạy thật ở địa chỉ công khai: hãy đặt DATABASE_URL.')
  }
}

/** A demonstration's passwords are printed for all to read, and its past is invented: it is never mixed with what is real. */
export async function refuseData(databaseUrl: string): Promise<void> {
  const { isDemonstration } = env()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ demonstrations: number; people: number }>(
      'select (select count(*)::int from demonstration) as demonstrations, (select count(*)::int from person) as people',
    )
    const { demonstrations = 0, people = 0 } = rows[0] ?? {}
    if (!isDemonstration && demonstrations > 0) {
      throw new OperatorError(
        'Cơ sở dữ liệu này chứa bản minh họa, mật khẩu ai cũng biết: không chạy thật trên nó. Hãy dùng một cơ sở dữ liệu trống, hoặc đặt DEMO=1.',
      )
    }
    if (isDemonstration && demonstrations === 0 && people > 0) {
      throw new OperatorError(
        'Cơ sở dữ liệu này đã có người dùng thật: không nạp bản minh họa vào. Hãy bỏ DEMO=1, hoặc dùng một cơ sở dữ liệu trống.',
      )
    }
  } finally {
    await client.end()
  }
}
