import { type Day, fromUtcDate } from '#domain/day.ts'
import type { Tx } from '#lib/prisma.ts'

export type ReportShown = { done: string; percent: number; obstacle: string | null; nextStep: string | null; on: Day }

/** The latest progress report. The caller has checked that its assignment may be read. */
export async function lastReport(tx: Tx, assignmentId: number): Promise<ReportShown | null> {
  const report = await tx.progressReport.findFirst({
    where: { assignmentId },
    orderBy: { ordinal: 'desc' },
    select: { done: true, percent: true, obstacle: true, nextStep: true, on: true },
  })
  return report ? { ...report, on: fromUtcDate(report.on) } : null
}
