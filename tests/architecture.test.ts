import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// The law of the tree, executable. A feature imports only from those before it: the list is an order of reading too.
const ORDER =
  'agencies settings people factors directives assignments views occurrences dependencies notices sources plans evidence progress acceptance contributions targets finance extensions explanations instructions comments changes successions search clocks dashboard snapshots meetings reminders exports audit demonstration help'
const FEATURES = ORDER.split(' ')
const LONGEST = 250

type File = { path: string; text: string }
type Law = { breaches: (file: File) => readonly string[]; broken: readonly File[]; kept: readonly File[] }

const STATEMENT = /^[ \t]*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm

/** What a file imports: paths of ours from the root of the repository, or names of packages. */
const importsOf = ({ path, text }: File): string[] =>
  [...text.matchAll(STATEMENT)].map(([, fixed, dynamic]) => {
    const given = fixed ?? dynamic ?? ''
    if (given.startsWith('#')) return `src/${given.slice(1)}`
    return given.startsWith('.') ? normalize(join(dirname(path), given)) : given
  })

const isOurs = (from: string) => from.startsWith('src/')
const isGenerated = (from: string) => from.startsWith('src/generated/')

const PACKAGES = [
  [/^src\/domain\//, /^date-fns\/\w+$/],
  [/^src\/ui\//, /^(?:react|uqr|next\/(?:link|navigation))$/],
  [/^src\/features\/[a-z]+\/components\//, /^(?:react|next\/link)$/],
  [/^src\/features\//, /^(?:zod|node:crypto)$/],
  [/^src\/app\//, /^(?:react|zod|next|next-auth|node:crypto|next\/(?:link|navigation|server|headers))$/],
  [/^src\/proxy\.ts$/, /^next\/server$/],
  [/^src\/commands\//, /^(?:node:.*|zod|pg|graphile-worker)$/],
] as const

// Who may import whom, by the first line that fits; a feature's own order is told apart below.
const OURS = [
  [/^src\/domain\//, /^src\/domain\//],
  [/^src\/lib\//, /^src\/(?:lib|domain)\//],
  [/^src\/ui\//, /^src\/ui\//],
  // What may reach a browser gets words and the kit, never what reads or writes.
  [/^src\/features\/[a-z]+\/components\//, /^src\/(?:domain\/|ui\/|lib\/vi\/|features\/[a-z]+\/(?:components\/|schema\.ts|actions\.ts))/],
  [/^src\/features\//, /^src\/(?:domain|lib|ui|features)\//],
  [/^src\/app\/api\//, /^src\/(?:app|ui|domain|lib)\/|^src\/features\/[a-z]+\/(?:data|schema|mutations)\.ts$/],
  [
    /^src\/app\//,
    /^src\/(?:app|ui|domain)\/|^src\/lib\/(?:(?:actor|prisma|settings|sessions|clock)\.ts|vi\/)|^src\/features\/[a-z]+\/(?:(?:data|schema|actions)\.ts|components\/)/,
  ],
  [/^src\/commands\//, /^src\/(?:commands|lib|domain)\/|^src\/features\/[a-z]+\/(?:(?:data|schema|mutations)\.ts|mutations\/)/],
] as const

const ruleFor = <Rule>(table: readonly (readonly [RegExp, Rule])[], path: string) => table.find(([place]) => place.test(path))?.[1]
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]

function isEarlier(path: string, from: string): boolean {
  const [mine, theirs] = [featureOf(path), featureOf(from)]
  if (mine === undefined || theirs === undefined || mine === theirs) return true
  return FEATURES.slice(0, FEATURES.indexOf(mine)).includes(theirs) && !from.endsWith('/actions.ts')
}

const found = (pattern: RegExp, isAllowed: (path: string) => boolean) => (file: File) =>
  isAllowed(file.path) ? [] : [...file.text.matchAll(pattern)].map(([words]) => words)
const inSource = (path: string) => path.startsWith('src/') || path.startsWith('prisma/')
const at = (path: string, text: string): File => ({ path, text })
// Names of columns, made of names and ranks of ours; never a value.
const ALIAS = 'raw(`"$' + '{name}"`)'
const ALIASES: Record<string, string[]> = {
  'src/features/notices/data.ts': [ALIAS],
  'prisma/schema.prisma': ['raw("gin_trgm_ops")'],
}
const TOP_LEVEL = /^(?:'use server'$|import\s|export const \w+ = (?:defineAction|defineSignIn)\(|const [A-Z_]+ = '|\/\/|\/?\*|[})\s]|$)/

const LAWS: Record<string, Law> = {
  'a layer imports only the layers it rests on': {
    breaches: (file) => {
      const strangers = importsOf(file).filter((from) => !isGenerated(from) && !ruleFor(OURS, file.path)?.test(from))
      return file.path.startsWith('src/') ? strangers.filter(isOurs) : []
    },
    broken: [
      at('src/domain/a.ts', `import { now } from '#lib/clock.ts'`),
      at('src/domain/a.ts', `import {\n  now,\n} from '../lib/clock.ts'`),
      at('src/lib/a.ts', `import { x } from '#features/plans/data.ts'`),
      at('src/lib/a.ts', `export const x = () => import('../ui/button.tsx')`),
      at('src/ui/a.tsx', `import type { Day } from '#domain/day.ts'`),
      at('src/features/plans/components/a.tsx', `import type { PlanShown } from '../data.ts'`),
      at('src/features/plans/components/a.tsx', `import { db } from '#lib/prisma.ts'`),
      at('src/app/page.tsx', `import { registerPlan } from '#features/plans/mutations.ts'`),
      at('src/app/page.tsx', `import { perform } from '#lib/act.ts'`),
      at('src/commands/a.ts', `import { registerPlan } from '#features/plans/actions.ts'`),
      at('src/utils/a.ts', `import { day } from '#domain/day.ts'`),
    ],
    kept: [
      at('src/app/page.tsx', `import { db } from '#lib/prisma.ts'\nimport { a } from '#features/plans/actions.ts'`),
      at('src/app/api/x/route.ts', `import { authOptions } from '#lib/auth.ts'`),
    ],
  },
  'a feature imports only from those before it, and never their actions': {
    breaches: (file) => importsOf(file).filter((from) => !isEarlier(file.path, from)),
    broken: [
      at('src/features/agencies/data.ts', `import { a } from '#features/plans/data.ts'`),
      at('src/features/acceptance/components/a.tsx', `import { registerPlan } from '#features/plans/actions.ts'`),
      at('src/features/plans/data.ts', `import { a } from '#features/unheard/data.ts'`),
    ],
    kept: [at('src/features/plans/mutations.ts', `import { a } from '#features/assignments/data.ts'\nimport { b } from './data.ts'`)],
  },
  'packages are used where they belong': {
    breaches: (file) => {
      const allowed = ruleFor(PACKAGES, file.path)
      return importsOf(file).filter((from) => allowed && !/^(?:src|prisma|package\.json)/.test(from) && !allowed.test(from))
    },
    broken: [
      at('src/domain/a.ts', `import { readFileSync } from 'node:fs'`),
      at('src/features/plans/mutations.ts', `import pg from 'pg'`),
      at('src/features/plans/actions.ts', `import { revalidatePath } from 'next/cache'`),
    ],
    kept: [at('src/domain/day.ts', `import { isValid } from 'date-fns/isValid'`), at('src/lib/a.ts', `import pg from 'pg'`)],
  },
  'a feature has these files and no others': {
    breaches: ({ path }) => {
      if (!path.startsWith('src/features/')) return []
      const name = /^src\/features\/[a-z]+\/((?:schema|where|data|mutations|actions)\.ts|mutations\/[a-z-]+\.ts|components\/[a-z-]+\.tsx?)$/
      return FEATURES.includes(featureOf(path) ?? '') && name.test(path) ? [] : ['no such name']
    },
    broken: [at('src/features/plans/utils.ts', ''), at('src/features/helpers/data.ts', ''), at('src/features/plans/data/more.ts', '')],
    kept: [at('src/features/plans/mutations/register.ts', '')],
  },
  'the database client is opened in one place and asked in features': {
    breaches: (file) => {
      const mayAsk = /^src\/(?:lib\/prisma\.ts|features\/[a-z]+\/(?:(?:data|where|mutations)\.ts|mutations\/))/
      return mayAsk.test(file.path) || !inSource(file.path)
        ? []
        : importsOf(file).filter((from) => isGenerated(from) || /^@prisma\/client/.test(from))
    },
    broken: [
      at('src/lib/act.ts', `import { Prisma } from '#generated/prisma/client.ts'`),
      at('src/app/page.tsx', `import type { Prisma } from '#generated/prisma/client.ts'`),
    ],
    kept: [at('src/features/plans/data.ts', `import { Prisma } from '#generated/prisma/client.ts'`)],
  },
  'time is read and written in few places': {
    breaches: found(/\bnew Date\(|\bDate\.now\b|\bIntl\.DateTimeFormat\b/g, (path) => {
      return !inSource(path) || /^src\/(?:lib\/clock|domain\/day|lib\/vi\/[a-z-]+)\.ts$/.test(path)
    }),
    broken: [at('src/features/plans/data.ts', 'const at = new Date()'), at('src/lib/jobs.ts', 'Date.now() - 5')],
    kept: [at('src/lib/clock.ts', 'export const now = () => new Date()')],
  },
  'the environment is read in one place': {
    breaches: found(
      /\bprocess\.env\b|\bimport\.meta\.env\b/g,
      (path) => !inSource(path) || /^(?:src\/lib\/env|src\/proxy|prisma\/config)\.ts$/.test(path),
    ),
    broken: [at('src/app/page.tsx', 'process.env.PORT')],
    kept: [at('src/lib/env.ts', 'process.env.PORT')],
  },
  'no SQL is glued together': {
    breaches: (file) => {
      const glued = found(/\$(?:query|execute)RawUnsafe|\braw\([^)]*\)|\braw: \w+ \} = Prisma/g, (path) => !inSource(path))(file)
      return glued.filter((piece) => !ALIASES[file.path]?.includes(piece))
    },
    broken: [
      at('src/features/plans/data.ts', 'tx.$executeRawUnsafe(text)'),
      at('src/features/plans/data.ts', `Prisma.${ALIAS}`),
      at('src/features/notices/data.ts', 'Prisma.raw(filter.order)'),
      at('src/features/notices/data.ts', 'const { raw: glue } = Prisma'),
    ],
    kept: [at('src/features/notices/data.ts', ALIAS)],
  },
  'there are no barrels': {
    breaches: (file) => [
      ...found(/^export (?:type )?(?:\*|\{[^}]*\}) from .*/gm, (path) => !inSource(path))(file),
      ...(/^src\/(?!app\/).*\bindex\.tsx?$/.test(file.path) ? ['index'] : []),
    ],
    broken: [at('src/ui/a.ts', `export * from './button.tsx'`), at('src/ui/a.ts', `export { a } from './b.ts'`), at('src/ui/index.ts', '')],
    kept: [at('src/domain/a.ts', `export const from = 'x'`)],
  },
  'a server action is wired and nothing else': {
    breaches: ({ path, text }) => {
      if (!inSource(path) || !/^\s*['"]use server['"]/m.test(text)) return []
      if (!/^src\/features\/[a-z]+\/actions\.ts$/.test(path) || !text.startsWith(`'use server'\n`)) return [`'use server'`]
      const withoutImports = text.replace(/^import [^']*'[^']+'\n/gm, '')
      return withoutImports.split('\n').filter((line) => !TOP_LEVEL.test(line))
    },
    broken: [
      at('src/features/plans/actions.ts', `'use server'\nexport async function a(data: FormData) {}`),
      at('src/features/plans/actions.ts', `'use server'\nexport const a = async () => {}`),
      at('src/features/plans/actions.ts', `'use server'\nexport const a = wrap(defineAction(x))`),
      at('src/app/page.tsx', `async function save() {\n  'use server'\n}`),
    ],
    kept: [
      at('src/features/plans/actions.ts', `'use server'\n\nimport {\n  a,\n} from './mutations.ts'\n\nexport const b = defineAction(a)\n`),
    ],
  },
  'a file can be read in one sitting': {
    breaches: ({ path, text }) => {
      const lines = text.trimEnd().split('\n').length
      return /^(?:src|tests)\/.*\.tsx?$/.test(path) && lines > LONGEST ? [`${lines} lines`] : []
    },
    broken: [at('src/lib/a.ts', 'a\n'.repeat(LONGEST + 1))],
    kept: [at('src/lib/a.ts', 'a\n'.repeat(LONGEST)), at('src/app/globals.css', 'a\n'.repeat(999))],
  },
  'nothing tells of a machine or of a registry other than the public one': {
    breaches: (file) => [
      ...found(/(?<![\w.}\]])\/(?:home|Users|root|work|mnt|srv)\/[\w.-]+|\b[A-Z]:\\Users\\/g, () => false)(file),
      ...found(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*"/g, (path) => path !== 'package-lock.json')(file),
      ...found(/^\s*(?:@[\w-]+:)?registry\s*=.*|_auth/gm, (path) => path !== '.npmrc')(file),
    ],
    broken: [
      at('README.md', 'cd /' + 'home/lan/don-doc'),
      at('package-lock.json', '"resolved": "http://localhost:4873/zod-4.tgz"'),
      at('.npmrc', 'registry=http://10.0.0.1/'),
    ],
    kept: [at('package-lock.json', '"resolved": "https://registry.npmjs.org/zod/-/zod-4.6.7.tgz"'), at('.npmrc', 'fund=false')],
  },
}

const ROOT = resolve(import.meta.dirname, '..')
const SKIPPED = new Set(['node_modules', '.next', '.git', '.data', 'generated'])
const READ = /\.(?:tsx?|css|mjs|js|json|prisma|sql|md|txt|toml|yml|example)$|(?:^|\/)(?:run|\.npmrc|\.gitignore)$/

function read(folder: string): File[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (SKIPPED.has(name)) return []
    if (statSync(join(ROOT, path)).isDirectory()) return read(path)
    return READ.test(path) ? [{ path, text: readFileSync(join(ROOT, path), 'utf8') }] : []
  })
}

const files = read('.')

test('the tree was seen', () => {
  const seen = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path)).length
  expect(seen(/^src\/.*\.tsx?$/)).toBeGreaterThan(100)
  for (const layer of ['domain', 'lib', 'ui', 'features', 'app', 'commands'])
    expect(seen(new RegExp(`^src/${layer}/`)), layer).toBeGreaterThan(2)
  expect(seen(/^tests\//)).toBeGreaterThan(10)
  expect(files.flatMap(importsOf).filter(isOurs).length).toBeGreaterThan(300)
})

describe.each(Object.entries(LAWS))('%s', (_, { breaches, broken, kept }) => {
  test.each(broken.map((file, index) => ({ ...file, index })))('is broken by $path ($index)', (file) =>
    expect(breaches(file)).not.toEqual([]),
  )
  test.each(kept.map((file, index) => ({ ...file, index })))('is kept by $path ($index)', (file) => expect(breaches(file)).toEqual([]))
  test('is kept everywhere', () => {
    expect(files.flatMap((file) => breaches(file).map((breach) => `${file.path}: ${breach}`))).toEqual([])
  })
})
