import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

export type Measured = { sha256: string; size: number }

/** Lets everything through and knows afterwards what it was. */
export class Measure extends Transform {
  readonly #hash = createHash('sha256')
  #size = 0

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.#size += chunk.length
    done(null, chunk)
  }

  result(): Measured {
    return { sha256: this.#hash.digest('hex'), size: this.#size }
  }
}
