import sax from 'sax'
import { Unreadable } from './unreadable.ts'

export type Markup = { name: string; attributes: Readonly<Record<string, string>>; children: (Markup | string)[] }

const DEEPEST = 200
const MARKS: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' }
const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Elements of the asked names, each with all that is inside it, as the document streams by. Names are without their prefix.
 * A document type is refused: entities are the only way in which XML reaches beyond itself.
 */
export async function* elementsOf(bytes: AsyncIterable<Buffer> | Iterable<Buffer>, asked: readonly string[]): AsyncGenerator<Markup> {
  const found: Markup[] = []
  const open: Markup[] = []
  let depth = 0
  const parser = sax.parser(true, { position: false })
  parser.ondoctype = () => {
    throw new Unreadable('xml_doctype')
  }
  parser.onerror = () => {
    throw new Unreadable('xml_damaged')
  }
  parser.onopentag = (tag) => {
    if (++depth > DEEPEST) throw new Unreadable('xml_damaged')
    const name = local(tag.name)
    if (open.length === 0 && !asked.includes(name)) return
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [local(key), String(value)]))
    const element: Markup = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => {
    depth--
    const closed = open.pop()
    if (closed && open.length === 0) found.push(closed)
  }
  const addText = (text: string) => void open.at(-1)?.children.push(text)
  parser.ontext = addText
  parser.oncdata = addText
  for await (const text of decoded(bytes)) {
    parser.write(text)
    yield* found.splice(0)
  }
  parser.close()
  yield* found
}

/** UTF-8 or, by its mark, UTF-16: nothing else occurs in such parts. */
async function* decoded(bytes: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(MARKS[chunk.toString('hex', 0, 2)] ?? 'utf-8', { fatal: true })
      yield decoder.decode(chunk, { stream: true })
    }
    if (decoder) yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new Unreadable('xml_damaged') : error
  }
}

export const childrenOf = (element: Markup | undefined, name?: string): Markup[] =>
  (element?.children ?? []).filter((child): child is Markup => typeof child !== 'string' && (name === undefined || child.name === name))

export const childOf = (element: Markup | undefined, ...path: string[]): Markup | undefined =>
  path.reduce<Markup | undefined>((at, name) => at && childrenOf(at, name)[0], element)

export const valOf = (element: Markup | undefined, attribute = 'val'): string | undefined => element?.attributes[attribute]

/** A switch is on where it is named without a value. */
export const isOn = (element: Markup | undefined): boolean => element !== undefined && !/^(?:0|false|off|none)$/.test(valOf(element) ?? '')

export const textOf = (element: Markup): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
