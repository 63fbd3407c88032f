import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Act } from '#lib/act.ts'

// Read where `#lib/action.ts` and its like are replaced by what hands the act through, so that an action can be told from which act it is.
const ROOT = resolve(import.meta.dirname, '../..')
const FEATURES = join(ROOT, 'src/features')
// A file comes in by a route, not by an action.
const API = join(ROOT, 'src/app/api')

const folder = (path: string) => (existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [])
const modulesOf = async (paths: string[]) =>
  Promise.all(paths.filter((path) => existsSync(path)).map(async (path) => [path, await import(path)] as [string, Record<string, unknown>]))

export const isAct = (value: unknown): value is Act =>
  typeof value === 'object' && value !== null && ['name', 'schema', 'permission', 'load', 'run'].every((key) => key in value)

const mutations = await modulesOf(folder(FEATURES).flatMap((path) => [join(path, 'mutations.ts'), ...folder(join(path, 'mutations'))]))
const actions = await modulesOf([
  ...folder(FEATURES).map((path) => join(path, 'actions.ts')),
  join(API, 'evidence/route.ts'),
  join(API, 'sources/route.ts'),
])

/** Every act there is, by its name. */
export const acts = new Map(mutations.flatMap(([, exported]) => Object.values(exported).filter(isAct)).map((act) => [act.name, act]))

/** Every way in from outside, with what it was made of. */
export const exported = actions.flatMap(([path, names]) =>
  Object.entries(names).map(([name, made]) => ({ name, file: relative(ROOT, path), made })),
)
