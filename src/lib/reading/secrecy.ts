import { linesOf } from '#domain/extraction/lines.ts'
import { normalise } from '#domain/extraction/normalise.ts'
import { sourceOf } from '#domain/extraction/source.ts'
import { isSecret } from '#domain/extraction/zones.ts'
import { Unreadable } from './unreadable.ts'

/** State secrets have no place here, whichever part of a file says that it is one. */
export function refuseSecret(text: string): void {
  if (isSecret(linesOf(sourceOf(normalise(text))))) throw new Unreadable('secret')
}
