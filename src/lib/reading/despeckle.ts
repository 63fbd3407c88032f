const DARK = 160
/** In inches: the largest speck, and how far from any letter it lies. A full stop is as small, but stands beside its word. */
const SPECK = 0.04
const ALONE = 0.06

export type Grey = { width: number; height: number; data: Uint8Array }

/** Paints dirt white: dots that stand alone. Dots of letters and full stops stand close to something larger. */
export function despeckle({ width, height, data }: Grey, dpi: number): void {
  const largest = Math.ceil(SPECK * dpi)
  const margin = Math.ceil(ALONE * dpi)
  const { small, isLarge } = componentsOf({ width, height, data }, largest)
  const sums = integral(isLarge, width, height)
  for (const { left, top, right, bottom, pixels } of small) {
    const near = within(sums, width, height, { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin })
    if (near === 0) for (const pixel of pixels) data[pixel] = 255
  }
}

type Box = { left: number; top: number; right: number; bottom: number }

/** What hangs together of dark pixels: the small ones with their pixels, the others only as a mask. */
function componentsOf({ width, height, data }: Grey, largest: number) {
  const isSeen = new Uint8Array(data.length)
  const isLarge = new Uint8Array(data.length)
  const waiting = new Int32Array(data.length)
  const small: (Box & { pixels: Int32Array })[] = []
  for (let from = 0; from < data.length; from++) {
    if (isSeen[from] || (data[from] ?? 255) >= DARK) continue
    const box: Box = { left: width, top: height, right: 0, bottom: 0 }
    let count = 1
    waiting[0] = from
    isSeen[from] = 1
    for (let next = 0; next < count; next++) {
      const pixel = waiting[next] ?? 0
      const [x, y] = [pixel % width, Math.trunc(pixel / width)]
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
      for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++) {
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
          const beside = pixel + dy * width + dx
          if (isSeen[beside] || (data[beside] ?? 255) >= DARK) continue
          isSeen[beside] = 1
          waiting[count++] = beside
        }
      }
    }
    const pixels = waiting.subarray(0, count)
    if (Math.max(box.right - box.left, box.bottom - box.top) < largest) small.push({ ...box, pixels: pixels.slice() })
    else for (const pixel of pixels) isLarge[pixel] = 1
  }
  return { small, isLarge }
}

/** Sums over all rectangles from the upper left corner. */
function integral(mask: Uint8Array, width: number, height: number): Int32Array {
  const sums = new Int32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += mask[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}

function within(sums: Int32Array, width: number, height: number, { left, top, right, bottom }: Box): number {
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)]
  const [x1, y1] = [Math.min(width, right + 1), Math.min(height, bottom + 1)]
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0
  return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0)
}
