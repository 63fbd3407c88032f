const NAMES: Record<string, string> = {
  '▲': 'triangle',
  '●': 'disc',
  '◔': 'quarter',
  '○': 'ring',
  '⏳': 'hourglass',
  '✔': 'tick',
  '✓': 'tick',
  '↩': 'back',
  '?': 'question',
  '!': 'mark',
  '–': 'dash',
  '⏸': 'pause',
  '✕': 'cross',
  '◆': 'diamond',
  '■': 'square',
  '↻': 'turn',
}

/** Drawn shapes look alike on every machine; a glyph without a drawing is printed as it is. */
export function Shape({ glyph }: { glyph: string }) {
  const name = NAMES[glyph]
  return name ? (
    <i className={`shape shape-${name}`} aria-hidden="true" />
  ) : (
    <i className="glyph" aria-hidden="true">
      {glyph}
    </i>
  )
}
