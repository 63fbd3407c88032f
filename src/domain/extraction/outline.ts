import type { Line } from './lines.ts'
import type { MarkerKind } from './markers.ts'

const RANK: Record<MarkerKind, number> = {
  part: 0,
  article: 1,
  capital: 1,
  roman: 1,
  number: 2,
  decimal: 3,
  letter: 4,
  round: 4,
  ordinal: 4,
  dash: 5,
  plus: 6,
  star: 6,
}
const BULLET_RANK = 4.5

type Level = { kind: string; rank: number; label: string; no: string; bullets: number }

/** Numbers of the blocks by their markers: "II.1.2" is the second bullet under 1 under II. */
export class Outline {
  private levels: Level[] = []
  private roots = 0

  private openAbove(line: Line): number {
    const { marker } = line
    if (!marker) return this.levels.length
    const kind = kindOf(line)
    const same = this.levels.findIndex((level) => level.kind === kind)
    if (same >= 0) return same
    if (marker.kind === 'decimal') {
      const prefix = marker.label.slice(0, marker.label.lastIndexOf('.'))
      const parent = this.levels.findIndex((level) => level.label === prefix)
      if (parent >= 0) return parent + 1
    }
    const rank = RANK[marker.kind]
    const deeper = this.levels.findIndex((level) => level.rank > rank)
    return deeper >= 0 ? deeper : this.levels.length
  }

  isDeeper(line: Line): boolean {
    return this.openAbove(line) >= this.levels.length
  }

  depth(): number {
    return this.levels.length
  }

  enter(line: Line): { no: string; depth: number } {
    const { marker } = line
    if (!marker) return { no: this.levels.at(-1)?.no ?? '', depth: this.levels.length }
    this.levels = this.levels.slice(0, this.openAbove(line))
    const parent = this.levels.at(-1)
    const rank = RANK[marker.kind]
    const label = rank > BULLET_RANK || marker.kind === 'ordinal' ? this.nextBullet(parent) : marker.label
    this.levels.push({ kind: kindOf(line), rank, label: marker.label, no: this.path(marker.kind === 'decimal', label, parent), bullets: 0 })
    return { no: this.levels.at(-1)?.no ?? label, depth: this.levels.length }
  }

  private nextBullet(parent: Level | undefined): string {
    if (parent) return String(++parent.bullets)
    return String(++this.roots)
  }

  private path(isDecimal: boolean, label: string, parent: Level | undefined): string {
    if (!parent) return label
    // "2.1" already says that it stands under 2.
    const base =
      isDecimal && label.startsWith(`${parent.label}.`)
        ? parent.no.slice(0, parent.no.length - parent.label.length).replace(/\.$/, '')
        : parent.no
    return base ? `${base}.${label}` : label
  }

  close() {
    this.levels = []
  }
}

const kindOf = (line: Line) =>
  line.marker?.kind === 'decimal' ? `decimal${line.marker.label.split('.').length}` : (line.marker?.kind ?? '')
