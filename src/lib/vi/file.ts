const UNITS = [
  { bytes: 1024 * 1024, name: 'MB' },
  { bytes: 1024, name: 'KB' },
]

/** 1,2 MB */
export function fileSize(bytes: number): string {
  const unit = UNITS.find((candidate) => bytes >= candidate.bytes)
  if (!unit) return `${bytes} byte`
  return `${(bytes / unit.bytes).toFixed(1).replace(/\.0$/, '').replace('.', ',')} ${unit.name}`
}
