import type { Bucket } from '#domain/statistics.ts'
import { BUCKET_WORDS } from '#lib/vi/assignment.ts'

/** How a class is drawn around a point: a shape each, so that no colour is needed; filled or in line. */
export const SHAPES: Record<Bucket, { path: string; isFilled?: boolean }> = {
  overdue: { path: 'm0-7 8 14h-16z', isFilled: true },
  in_term: { path: 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0' },
  undated: { path: 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0m3 0h6' },
  awaiting: { path: 'm-5-7h10l-10 14h10z', isFilled: true },
  done_on_time: { path: 'm-6 0l4 5 8-10' },
  done_late: { path: 'm-6-2l4 5 8-10m-12 14h12' },
  done_undated: { path: 'm-6 0l4 5 8-10' },
  outside: { path: 'm-3 0h6' },
}

/** In the order of the legend: what is done stands together, with or without a day. */
export const LEGEND: readonly [Bucket, string][] = [
  ['overdue', 'Quá hạn (số ngày)'],
  ['in_term', 'Trong hạn'],
  ['undated', 'Không thời hạn'],
  ['awaiting', 'Chờ xác nhận'],
  ['done_on_time', 'Hoàn thành'],
  ['done_late', BUCKET_WORDS.done_late],
  ['outside', 'Không tính tỷ lệ'],
]
