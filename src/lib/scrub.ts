import { env } from '#lib/env.ts'

const LONGEST = 2048
// Looked through at all: what is sent to be logged may be as long as somebody likes.
const LOOKED_AT = 4 * LONGEST
/** Control characters, and those that turn the direction of reading or break a line. */
const UNSAFE = /\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

// What is secret by its shape, whoever wrote it.
const SHAPES: [RegExp, string][] = [
  [/(\b\w{1,20}:\/\/)[^\s/@'"]{1,500}@/g, '$1…@'],
  [/\b(Bearer|Basic)\s+[^\s'",]+/gi, '$1 …'],
  [/(dondoc-session=)[^;\s'",]+/g, '$1…'],
  [/\$argon2\w*\$[^\s'"]+/g, '…'],
]

const passwordOf = (url: string | undefined): string[] => {
  const written = url && URL.canParse(url) ? new URL(url).password : ''
  return [written, decodeURIComponent(written)]
}

/** What this installation keeps to itself; a short one would be found everywhere. */
function secrets(): string[] {
  const { actionsKey, backupKey, bucket, databaseUrl, migrateUrl, monitorToken, sessionSecret, workerUrl } = env()
  const kept = [sessionSecret, actionsKey, monitorToken, backupKey, bucket?.secretAccessKey]
  const all = [...kept, ...[databaseUrl, migrateUrl, workerUrl].flatMap(passwordOf)]
  return [...new Set(all)].filter((value) => value !== undefined && value.length >= 8).map(String)
}

/** One line of it, harmless to read and without what must stay secret. */
export function scrub(text: string): string {
  let kept = text.slice(0, LOOKED_AT)
  for (const secret of secrets()) kept = kept.replaceAll(secret, '…')
  for (const [shape, instead] of SHAPES) kept = kept.replace(shape, instead)
  kept = kept.replace(UNSAFE, ' ')
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST)}…` : kept
}

const DEEPEST = 4

/** The same of everything a log line is made of; of an error its name, number, words and places. */
export function scrubbed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value)
  if (value instanceof Error) return wordsOf(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return '…'
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => scrubbed(one, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [scrub(name), scrubbed(one, depth + 1)]))
}

function wordsOf(error: Error): object {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: scrub(error.name),
    // The number a person is shown, by which the line is found.
    ...('digest' in error && { digest: scrub(String(error.digest)) }),
    ...('code' in error && { code: scrub(String(error.code)) }),
    message: scrub(error.message),
    stack: places.slice(0, 12).map((line) => scrub(line.trim())),
  }
}
