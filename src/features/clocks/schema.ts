import { z } from 'zod'
import { CLOCK_FIGURES, OFFICE_WORKS } from '#domain/office-clock.ts'

/** Which list is asked for; anything unknown is the first. */
export const clockFilter = z.object({ work: z.enum(OFFICE_WORKS).catch('entry'), is: z.enum(CLOCK_FIGURES).catch('done') })
export type ClockFilter = z.output<typeof clockFilter>
