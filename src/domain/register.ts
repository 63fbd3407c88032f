import type { AgencyMention } from './extraction/draft.ts'

/** The agencies of a day, with every name they are written by, and the named sets with their members of that day. */
export type Register = {
  agencies: readonly { id: number; name: string; names: readonly string[]; isOffice: boolean; isStanding: boolean }[]
  sets: readonly { code: string; name: string; phrases: readonly string[]; memberIds: readonly number[] }[]
}

const OLD_TONE_PLACES: readonly (readonly [RegExp, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['uỷ', 'ủy'],
  ['uý', 'úy'],
  ['uỳ', 'ùy'],
].map(([old = '', now = '']) => [new RegExp(`${old}(?!\\p{L})`, 'gu'), now] as const)

/** Case, punctuation, "&", "và" and old tone places do not tell two agencies apart; accents do. */
export function foldName(text: string): string {
  let folded = text.normalize('NFC').toLowerCase()
  for (const [old, now] of OLD_TONE_PLACES) folded = folded.replace(old, now)
  return folded
    .replace(/&|(?<!\p{L})và(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<!\p{L})ủy ban nhân dân(?!\p{L})/gu, 'ubnd')
    .trim()
}

/** The agencies whose names are most like one nobody knows, likest first; none where none is at all alike. */
export function nearest(name: string, { agencies }: Register, most = 3): number[] {
  const asked = pairsOf(name)
  return agencies
    .map(({ id, names }) => ({ id, likeness: Math.max(...names.map((one) => shareOf(asked, pairsOf(one)))) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ id }) => id)
}

const ALIKE = 0.4

const pairsOf = (text: string): Set<string> => {
  const folded = foldName(text)
  return new Set([...folded].slice(1).map((_, index) => folded.slice(index, index + 2)))
}

const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => (2 * a.intersection(b).size) / (a.size + b.size || 1)

/** Ids an agency or group phrase stands for on the register's day; null where the register does not know it. */
export function resolveMention(mention: AgencyMention, register: Register): { agencyIds: number[]; setCodes: string[] } | null {
  const folded = foldName(mention.text)
  const group = mention.form === 'group' ? resolveGroup(folded, register) : null
  if (group) return group
  const found = register.agencies.find((agency) => agency.names.some((name) => foldName(name) === folded))
  return found ? { agencyIds: [found.id], setCodes: [] } : resolveGroup(folded, register)
}

/** A phrase may name several sets side by side ("các Sở, ban, ngành, các huyện"): the longest phrases are taken first. */
function resolveGroup(folded: string, register: Register): { agencyIds: number[]; setCodes: string[] } | null {
  const setsByPhrase = Map.groupBy(
    register.sets.flatMap((set) => set.phrases.map((phrase) => ({ set, phrase: foldName(phrase) }))),
    (entry) => entry.phrase,
  )
  let rest = ` ${folded} `
  const agencyIds = new Set<number>()
  const setCodes = new Set<string>()
  for (const phrase of [...setsByPhrase.keys()].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(` ${phrase} `)) continue
    rest = rest.replace(` ${phrase} `, ' ')
    for (const { set } of setsByPhrase.get(phrase) ?? []) {
      setCodes.add(set.code)
      for (const id of set.memberIds) agencyIds.add(id)
    }
  }
  return agencyIds.size === 0 ? null : { agencyIds: [...agencyIds], setCodes: [...setCodes] }
}
