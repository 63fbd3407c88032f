import { childOf, type Markup, valOf } from '../xml.ts'

type Style = { basedOn: string | undefined; isDefault: boolean; paragraph: Markup | undefined; run: Markup | undefined }

const LONGEST_CHAIN = 12

/** What paragraphs and runs inherit from their styles. */
export class Styles {
  readonly #styles: Map<string, Style>
  readonly #defaultRun: Markup | undefined
  readonly #defaultParagraph: string | undefined

  constructor(styles: readonly Markup[], defaults: Markup | undefined) {
    this.#styles = new Map(
      styles.map((style) => [
        style.attributes.styleId ?? '',
        {
          basedOn: valOf(childOf(style, 'basedOn')),
          isDefault: style.attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes.default ?? ''),
          paragraph: childOf(style, 'pPr'),
          run: childOf(style, 'rPr'),
        },
      ]),
    )
    this.#defaultRun = childOf(defaults, 'rPrDefault', 'rPr')
    this.#defaultParagraph = [...this.#styles].find(([, style]) => style.isDefault)?.[0]
  }

  *#chain(id: string | undefined): Generator<[string, Style]> {
    let at = id
    for (let length = 0; at !== undefined && length < LONGEST_CHAIN; length++) {
      const style = this.#styles.get(at)
      if (!style) return
      yield [at, style]
      at = style.basedOn
    }
  }

  /** The properties of numbering a paragraph has from its style, and the style they stand in. */
  numberingOf(id: string | undefined): { properties: Markup; style: string } | undefined {
    for (const [style, { paragraph }] of this.#chain(id ?? this.#defaultParagraph)) {
      const properties = childOf(paragraph, 'numPr')
      if (properties) return { properties, style }
    }
    return undefined
  }

  /** The property of a run: its own, that of its style, that of the paragraph's style, that of the document. */
  runProperty(name: string, run: Markup | undefined, paragraphStyle: string | undefined): Markup | undefined {
    const own = childOf(run, name)
    if (own) return own
    for (const id of [valOf(childOf(run, 'rStyle')), paragraphStyle ?? this.#defaultParagraph])
      for (const [, style] of this.#chain(id)) {
        const property = childOf(style.run, name)
        if (property) return property
      }
    return childOf(this.#defaultRun, name)
  }
}
