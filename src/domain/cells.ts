/** Cells of a line; a cell in quotes may hold the sign that parts cells. */
function cellsOf(line: string, sign: string): string[] {
  const pattern = sign === '\t' ? /"((?:[^"]|"")*)"|([^\t]+)|(\t)/g : new RegExp(`"((?:[^"]|"")*)"|([^"${sign}]+)|(${sign})`, 'g')
  const cells = ['']
  for (const [, quoted, plain, end] of line.matchAll(pattern)) {
    if (end) cells.push('')
    else cells[cells.length - 1] += quoted?.replaceAll('""', '"') ?? plain ?? ''
  }
  return cells.map((cell) => cell.trim())
}

/** Tabs as a spreadsheet gives them, semicolons or commas: the first of these that the text has. */
const signOf = (text: string): string => ['\t', ';', ','].find((sign) => text.includes(sign)) ?? ','

/** The lines of a pasted table that hold anything, numbered from one as in the text. */
export function linesOfCells(text: string): { line: number; cells: string[] }[] {
  const sign = signOf(text)
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line, sign) }))
    .filter(({ cells }) => cells.some(Boolean))
}
