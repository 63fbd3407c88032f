import { expect, test } from 'vitest'
import { FILE_LIMITS, type FileType, mayAttach, mayBeNamed, mayProve, mayStoreToday } from '#domain/evidence.ts'
import { fileSize } from '#lib/vi/file.ts'

const outcome = (result: { ok: true } | { ok: false; refusal: string }) => (result.ok ? 'done' : result.refusal)

test.each([
  ['Báo cáo số 12-BC-SKHĐT.pdf', 'pdf', 'done'],
  ['ẢNH.JPEG', 'jpg', 'done'],
  ['ảnh.jpg', 'jpg', 'done'],
  ['bảng.xlsx', 'docx', 'file_wrong_ending'],
  ['page.html', 'pdf', 'file_wrong_ending'],
  ['báo cáo.pdf.exe', 'pdf', 'file_wrong_ending'],
  ['không đuôi', 'pdf', 'file_wrong_ending'],
  ['.pdf', 'pdf', 'done'],
  [`${'a'.repeat(146)}.pdf`, 'pdf', 'done'],
  [`${'a'.repeat(147)}.pdf`, 'pdf', 'file_name_too_long'],
] as [string, FileType, string][])('%s as %s', (name, type, expected) => expect(outcome(mayBeNamed(name, type))).toBe(expected))

const files = (count: number, size = 1) => Array.from({ length: count }, (_, index) => ({ sha256: String(index), size }))

test.each([
  ['the first', files(0), 'done'],
  ['the twentieth', files(FILE_LIMITS.files - 1), 'done'],
  ['the twenty-first', files(FILE_LIMITS.files), 'too_many_files'],
  ['one that is there', [{ sha256: 'new', size: 5 }], 'file_attached_already'],
  ['the last that fits', files(10, (FILE_LIMITS.togetherBytes - 100) / 10), 'done'],
  ['one byte more', files(10, (FILE_LIMITS.togetherBytes - 90) / 10), 'files_too_big_together'],
])('%s', (_, attached, expected) => expect(outcome(mayAttach(attached, { sha256: 'new', size: 100 }))).toBe(expected))

test.each([
  [0, '0 byte'],
  [1023, '1023 byte'],
  [1024, '1 KB'],
  [1_300_000, '1,2 MB'],
  [50 * 1024 * 1024, '50 MB'],
])('%i bytes are %s', (bytes, words) => expect(fileSize(bytes)).toBe(words))

const GIGABYTE = 1024 ** 3
test.each([
  [0, 1, 1, 'done'],
  [GIGABYTE - 100, 100, 1, 'done'],
  [GIGABYTE - 100, 101, 1, 'agency_quota_reached'],
  [GIGABYTE, 1, 2, 'done'],
])('%i bytes of a day and %i more, of %i GB: %s', (stored, size, gigabytes, expected) =>
  expect(outcome(mayStoreToday(stored, size, gigabytes))).toBe(expected),
)

test('what is done is shown by a document, a file or both', () => {
  expect([mayProve({}, 0), mayProve(null, 1), mayProve({}, 2), mayProve(null, 0)].map(outcome)).toEqual([
    'done',
    'done',
    'done',
    'proof_missing',
  ])
})
