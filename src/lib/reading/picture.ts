import { crc32, deflateSync } from 'node:zlib'
import type { Colours } from './render.ts'

/** Shades of grey for paper and ink; a few colours for stamps and signatures. */
const GREYS = 16
const LEVELS = [0, 128, 255]
const COLOURFUL = 56

const palette = Buffer.from([
  ...Array.from({ length: GREYS }, (_, shade) => Array(3).fill(Math.round((shade * 255) / (GREYS - 1)))).flat(),
  ...LEVELS.flatMap((red) => LEVELS.flatMap((green) => LEVELS.flatMap((blue) => [red, green, blue]))),
])

const level = (value: number) => (value < 64 ? 0 : value < 192 ? 1 : 2)

function entryOf(red: number, green: number, blue: number): number {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURFUL) return GREYS + level(red) * 9 + level(green) * 3 + level(blue)
  return Math.round((((red * 77 + green * 150 + blue * 29) >> 8) * (GREYS - 1)) / 255)
}

function chunk(type: string, data: Buffer): Buffer {
  const made = Buffer.alloc(12 + data.length)
  made.writeUInt32BE(data.length, 0)
  made.write(type, 4, 'latin1')
  data.copy(made, 8)
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length)
  return made
}

/** A page to look at, as PNG of some hundred kilobytes. */
export function pictureOf({ width, height, data }: Colours): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0, to = 0, from = 0; y < height; y++) {
    to++
    for (let x = 0; x < width; x++, from += 4) rows[to++] = entryOf(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3], 8)
  const parts = [chunk('IHDR', head), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}
