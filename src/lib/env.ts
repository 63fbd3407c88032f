import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { OperatorError } from './failure.ts'

const PORT = 'Biến PORT phải là một số nguyên từ 1 đến 65535.'
const FREE = 'Biến FREE_MB phải là một số nguyên từ 0 đến 1000000.'
const flag = (name: string) => z.enum(['0', '1'], `Biến ${name} chỉ nhận 0 hoặc 1.`).optional()

const isOrigin = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value
const isPostgres = (value: string) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)

const variables = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'Biến NODE_ENV chỉ nhận development, production hoặc test.')
    .default('development'),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, 'Biến DATABASE_URL phải là một địa chỉ PostgreSQL, ví dụ postgresql://dondoc:matkhau@127.0.0.1:5432/dondoc.')
    .optional(),
  MIGRATE_URL: z.string().refine(isPostgres, 'Biến MIGRATE_URL phải là một địa chỉ PostgreSQL.').optional(),
  WORKER_URL: z.string().refine(isPostgres, 'Biến WORKER_URL phải là một địa chỉ PostgreSQL.').optional(),
  EMBEDDED: flag('EMBEDDED'),
  PORT: z.coerce.number(PORT).int(PORT).min(1, PORT).max(65535, PORT).default(3000),
  HOST: z
    .string()
    .refine((value) => isIP(value) > 0, 'Biến HOST phải là một địa chỉ IP của máy này, ví dụ 127.0.0.1.')
    .optional(),
  DEMO: flag('DEMO'),
  APP_ORIGIN: z
    .string()
    .refine(isOrigin, 'Biến APP_ORIGIN phải là gốc của địa chỉ công khai, không có dấu / ở cuối, ví dụ https://dondoc.namdinh.gov.vn.')
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'Biến NEXTAUTH_SECRET phải dài ít nhất 32 ký tự.').optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine((value) => [16, 24, 32].includes(Buffer.from(value, 'base64').length), {
      error: 'Biến NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải là 32 byte viết bằng base64 (openssl rand -base64 32).',
    })
    .optional(),
  MONITOR_TOKEN: z.string().min(32, 'Biến MONITOR_TOKEN phải dài ít nhất 32 ký tự.').optional(),
  BACKUP_KEY: z.string().min(32, 'Biến BACKUP_KEY phải dài ít nhất 32 ký tự.').optional(),
  DATA_DIR: z.string().default('.data'),
  FREE_MB: z.coerce.number(FREE).int(FREE).min(0, FREE).max(1_000_000, FREE).default(512),
  STORE: z.enum(['folder', 's3'], 'Biến STORE chỉ nhận folder hoặc s3.').default('folder'),
  S3_ENDPOINT: z
    .string()
    .refine(isOrigin, 'Biến S3_ENDPOINT phải là gốc của địa chỉ, không có dấu / ở cuối, ví dụ https://s3.namdinh.gov.vn.')
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{2,62}$/, 'Biến S3_BUCKET phải là tên kho gồm chữ thường, số, dấu chấm, gạch nối.')
    .optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'Biến LOG_LEVEL chỉ nhận fatal, error, warn, info, debug, trace hoặc silent.',
    })
    .default('info'),
})

/** What may be set. */
export const VARIABLES = Object.keys(variables.shape)

/** An S3-compatible store of evidence. */
type Bucket = Readonly<{ endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }>

export type Environment = Readonly<{
  nodeEnv: 'development' | 'production' | 'test'
  /** Undefined: the embedded database serves, and has not been started yet. */
  databaseUrl: string | undefined
  /** The same database as the owner of its tables; only migrations, restoring and first accounts ask for it. */
  migrateUrl: string | undefined
  /** The same database as the worker. */
  workerUrl: string | undefined
  isEmbedded: boolean
  isDemonstration: boolean
  port: number
  /** Where the web server listens; undefined: at every address of the machine. */
  host: string | undefined
  /** The public origin; undefined in an evaluation, where any host name that reaches the machine is taken. */
  appOrigin: string | undefined
  sessionSecret: string | undefined
  actionsKey: string | undefined
  /** Lets a monitor on another machine see readiness and metrics. */
  monitorToken: string | undefined
  /** Seals backups, so that only who has it can make one that is taken. */
  backupKey: string | undefined
  dataDir: string
  /** Left free on the disk of the data folder: below it no file is taken any more. */
  freeMegabytes: number
  /** Where evidence lies, if not in the data folder. */
  bucket: Bucket | undefined
  logLevel: string
}>

let known: Environment | undefined

export function env(): Environment {
  known ??= read()
  return known
}

/** The address of the database, for whoever cannot do without one. */
export function databaseUrl(): string {
  const url = env().databaseUrl
  if (url) return url
  throw new OperatorError('Chưa có cơ sở dữ liệu: hãy chạy npm start, hoặc đặt biến DATABASE_URL.')
}

/** The address with the rights of the owner: the same as the other where roles are not kept apart. */
export const ownerUrl = (): string => env().migrateUrl ?? databaseUrl()

export function sessionSecret(): string {
  const secret = env().sessionSecret
  if (secret) return secret
  throw new OperatorError('Khi đặt DATABASE_URL thì phải đặt cả NEXTAUTH_SECRET, dài ít nhất 32 ký tự (openssl rand -base64 48).')
}

/** The environment of a child process. */
export const childEnvironment = (values: Record<string, string | undefined>): NodeJS.ProcessEnv => ({ ...process.env, ...values })

/** From here on this process works on the given database: a command has started or found the embedded one. */
export function adopt(values: Record<string, string>): void {
  Object.assign(process.env, values)
  known = undefined
}

function read(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const given = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, process.env[name] || undefined]))
  const result = variables.safeParse(given)
  if (!result.success) throw new OperatorError([...new Set(result.error.issues.map((issue) => issue.message))].join('\n'))
  const value = result.data
  const isEmbedded = value.EMBEDDED === '1' || !value.DATABASE_URL
  return Object.freeze({
    nodeEnv: value.NODE_ENV,
    databaseUrl: value.DATABASE_URL,
    migrateUrl: value.MIGRATE_URL,
    workerUrl: value.WORKER_URL,
    isEmbedded,
    isDemonstration: value.DEMO === undefined ? isEmbedded : value.DEMO === '1',
    port: value.PORT,
    host: value.HOST,
    appOrigin: value.APP_ORIGIN,
    sessionSecret: value.NEXTAUTH_SECRET,
    actionsKey: value.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    monitorToken: value.MONITOR_TOKEN,
    backupKey: value.BACKUP_KEY,
    dataDir: resolve(value.DATA_DIR),
    freeMegabytes: value.FREE_MB,
    bucket: bucketOf(value),
    logLevel: value.LOG_LEVEL,
  })
}

function bucketOf(value: z.output<typeof variables>): Bucket | undefined {
  if (value.STORE !== 's3') return undefined
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = value
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = value
  if (endpoint && bucket && accessKeyId && secretAccessKey) return { endpoint, bucket, region, accessKeyId, secretAccessKey }
  throw new OperatorError('Khi đặt STORE=s3 thì phải đặt cả S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID và S3_SECRET_ACCESS_KEY.')
}
