const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone, iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'máy Mac'],
  [/Linux|CrOS/, 'Linux'],
]

const named = (table: [RegExp, string][], text: string) => table.find(([pattern]) => pattern.test(text))?.[1]

/** Chrome trên Windows: enough to tell one's own devices apart. */
export function deviceWords(userAgent: string | null): string {
  const browser = named(BROWSERS, userAgent ?? '') ?? 'Trình duyệt khác'
  const system = named(SYSTEMS, userAgent ?? '')
  return system ? `${browser} trên ${system}` : browser
}
