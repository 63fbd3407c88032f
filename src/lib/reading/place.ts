import { resolve } from 'node:path'

/** In the bundle of the pages a module does not know where it lies; that server stands at the root. */
export const ROOT = import.meta.dirname ? resolve(import.meta.dirname, '../../..') : process.cwd()

/** A script for a process of its own. */
export const scriptAt = (name: string): string => resolve(ROOT, 'src/lib/reading', name)
