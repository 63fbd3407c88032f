import { type Inherited, NOTHING_INHERITED } from './clauses.ts'
import { isCapitals, type Line } from './lines.ts'
import type { MarkerKind } from './markers.ts'
import { inheritedFrom, type SectionKind, sectionKind } from './sections.ts'
import type { Source } from './source.ts'

type Scope = { depth: number; kind: SectionKind; inherited: Inherited | null; form: 'marked' | 'title' | 'loose'; isEmpty: boolean }

const SUB_MARKERS: ReadonlySet<MarkerKind> = new Set(['dash', 'plus', 'star', 'letter', 'round'])
const TOP_MARKERS: ReadonlySet<MarkerKind> = new Set(['part', 'article', 'capital', 'roman'])

export class Scopes {
  private open: Scope[] = []

  enter({ marker }: Line, depth: number) {
    if (!marker) return
    this.open = this.open.filter((scope) => {
      if (scope.form === 'loose') return scope.depth < depth && SUB_MARKERS.has(marker.kind)
      if (scope.form === 'title') return !TOP_MARKERS.has(marker.kind)
      return scope.depth < depth
    })
  }

  push(source: Source, line: Line, depth: number) {
    const text = source.text.slice(line.content.start, line.content.end)
    const form = line.marker ? 'marked' : isCapitals(text) ? 'title' : 'loose'
    const inherited = inheritedFrom(source, line.content)
    const scope: Scope = {
      depth,
      kind: inherited && this.kind() === 'findings' ? 'tasks' : sectionKind(line),
      inherited,
      form,
      isEmpty: text.trim() === '',
    }
    const last = this.open.at(-1)
    // "Phần thứ hai" and its title below it are one heading.
    if (form !== 'marked' && last?.isEmpty) this.open[this.open.length - 1] = { ...scope, depth: last.depth, form: 'marked' }
    else this.open = [...this.open.filter((other) => form === 'marked' || (other.form === 'marked' && form === 'loose')), scope]
  }

  kind = (): SectionKind => this.open.findLast((scope) => scope.kind !== 'plain')?.kind ?? 'plain'
  inherited = (): Inherited => this.open.findLast((scope) => scope.inherited !== null)?.inherited ?? NOTHING_INHERITED
  hasMarked = (): boolean => this.open.at(-1)?.form === 'marked'
  isOpen = (): boolean => this.open.length > 0
}
