import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>
type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** A straight stroke along the page or down it: at a place, from and to. */
export type Stroke = { at: number; from: number; to: number }
export type Strokes = { along: Stroke[]; down: Stroke[] }

const START: Matrix = [1, 0, 0, 1, 0, 0]
const CROOKED = 1.5
const SHORT = 4
const MOST = 20_000
// Operators of a path as pdf.js packs them, by the number of figures that follow.
const FIGURES = [2, 2, 6, 4, 0]
const CLOSE = 4

const times = (m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  m[0] * a + m[2] * b,
  m[1] * a + m[3] * b,
  m[0] * c + m[2] * d,
  m[1] * c + m[3] * d,
  m[0] * e + m[2] * f + m[4],
  m[1] * e + m[3] * f + m[5],
]
const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length === 6
const numbersOf = (value: unknown): number[] => (value ? Array.from(value as ArrayLike<number>) : [])

/** The strokes and edges drawn on a page, from which tables are told. */
export async function strokesOf(page: Page): Promise<Strokes> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const strokes: Strokes = { along: [], down: [] }
  const saved: Matrix[] = []
  let now = START
  fnArray.forEach((operator, index) => {
    const args: unknown[] = argsArray[index] ?? []
    if (operator === OPS.save) saved.push(now)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = saved.pop() ?? START
    else if (operator === OPS.transform && isMatrix(args)) now = times(now, args)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(now)
      const matrix = numbersOf(args[0])
      if (isMatrix(matrix)) now = times(now, matrix)
    } else if (operator === OPS.constructPath && args[0] !== OPS.endPath) {
      const [path] = Array.isArray(args[1]) ? args[1] : []
      draw(numbersOf(path), now, strokes)
    }
  })
  return strokes
}

function draw(path: readonly number[], matrix: Matrix, strokes: Strokes): void {
  const placed = (at: number): Point => {
    const [, , , , x, y] = times(matrix, [1, 0, 0, 1, path[at] ?? 0, path[at + 1] ?? 0])
    return [x, y]
  }
  let [first, last]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  for (let at = 0; at < path.length && strokes.along.length + strokes.down.length < MOST; ) {
    const operator = path[at] ?? 0
    const figures = FIGURES[operator] ?? 0
    const next = operator === CLOSE ? first : placed(at + figures - 1)
    if (operator === 0) first = next
    else if (operator !== 2) add(last, next, strokes)
    last = next
    at += figures + 1
  }
}

function add([x0, y0]: Point, [x1, y1]: Point, { along, down }: Strokes): void {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (high <= CROOKED && wide > SHORT) along.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  if (wide <= CROOKED && high > SHORT) down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
}
