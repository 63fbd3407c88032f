import { zip } from './files.ts'

// Word documents as Word writes them, part by part.

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="v" xmlns:a="a" xmlns:r="r"'
const part = (root: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMES}>${inside}</w:${root}>`

export const t = (text: string) => `<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`
export const r = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`
export const p = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : inside && r(inside)}</w:p>`
export const numbered = (list: number, level: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`
export const table = (...rows: string[][]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

type LevelGiven = { format: string; text: string; start?: number; more?: string }
export const list = (id: number, ...levels: LevelGiven[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ format, text, start = 1, more = '' }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`
export const num = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`

export type Parts = { body: string; numbering?: string; styles?: string; more?: Parameters<typeof zip>[0] }

export function word({ body, numbering, styles, more = [] }: Parts): Buffer {
  const parts = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: part('document', `<w:body>${body}<w:sectPr/></w:body>`) },
  ]
  if (numbering) parts.push({ name: 'word/numbering.xml', data: part('numbering', numbering) })
  if (styles) parts.push({ name: 'word/styles.xml', data: part('styles', styles) })
  return zip([...parts, ...more])
}

export const wordPart = (name: string, root: string, inside: string) => ({ name: `word/${name}.xml`, data: part(root, inside) })
