import { type Act, type Assigned, apply, type Facts, factsAtAssignment } from './assignment.ts'
import type { Day } from './day.ts'

export type Version = { validFrom: Day; validTo: Day | null; facts: Facts }

/** The versions that a history of acts must have left: one per day with acts, each ending where the next begins. */
export function versionsOf(assigned: Assigned, acts: readonly Exclude<Act, Assigned>[]): Version[] {
  const versions: Version[] = [{ validFrom: assigned.on, validTo: null, facts: factsAtAssignment(assigned) }]
  for (const act of acts) {
    const last = versions[versions.length - 1]
    if (!last) break
    const facts = apply(last.facts, act)
    if (act.on <= last.validFrom) last.facts = facts
    else {
      last.validTo = act.on
      versions.push({ validFrom: act.on, validTo: null, facts })
    }
  }
  return versions
}

/** Where stored versions differ from those the acts make, day by day and fact by fact; empty where they are the same. */
export function versionDifferences(stored: readonly Version[], rebuilt: readonly Version[]): string[] {
  const days = [...new Set([...stored, ...rebuilt].map(({ validFrom }) => validFrom))].sort()
  return days.flatMap((on) => {
    const [has, makes] = [stored, rebuilt].map((versions) => versions.find(({ validFrom }) => validFrom === on))
    if (!has || !makes) return [`${on}: ${has ? 'bản lưu thừa một dòng' : 'bản lưu thiếu một dòng'}`]
    const told = (version: Version): Record<string, unknown> => ({ ...version.facts, validTo: version.validTo })
    const [old, fresh] = [told(has), told(makes)]
    return Object.keys(fresh).flatMap((name) =>
      old[name] === fresh[name] ? [] : [`${on}: ${name} đang lưu ${old[name] ?? 'trống'}, theo diễn biến ${fresh[name] ?? 'trống'}`],
    )
  })
}
