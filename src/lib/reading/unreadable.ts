import type { ReadingFault } from '#domain/reading.ts'

/** Ends the reading of a file from whatever depth; the child makes a refusal of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly fault: ReadingFault

  constructor(fault: ReadingFault) {
    super(fault)
    this.fault = fault
  }
}
