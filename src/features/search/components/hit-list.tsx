import type { Day } from '#domain/day.ts'
import { type Asked, fragment, type Piece } from '#domain/search.ts'
import { dmy } from '#lib/vi/day.ts'
import { paperWords } from '#lib/vi/direct.ts'
import { capital } from '#lib/vi/notice.ts'
import { TextLink } from '#ui/text-link.tsx'
import type { Kind } from '../schema.ts'

export type HitShown = {
  kind: Exclude<Kind, 'agency'>
  id: number
  isExact: boolean
  leadsTo: number
  name: string
  paper: string | null
  agency: string | null
  on: Day | null
  text: string
}

const documentHref = (symbol: string) => `/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`

const HREFS: Record<HitShown['kind'], (hit: HitShown) => string> = {
  notice: ({ leadsTo }) => `/notices/${leadsTo}`,
  document: ({ name }) => documentHref(name),
  directive: ({ leadsTo }) => `/directives/${leadsTo}`,
  amendment: ({ leadsTo }) => `/directives/${leadsTo}`,
  plan: ({ leadsTo }) => `/assignments/${leadsTo}`,
  report: ({ leadsTo }) => `/assignments/${leadsTo}`,
  completion: ({ leadsTo }) => `/assignments/${leadsTo}`,
  evidence: ({ leadsTo }) => `/assignments/${leadsTo}`,
}

/** What it is called: a paper by its number, all else by its clause and paper. */
function titleOf({ kind, name, paper, agency }: HitShown): string {
  if (kind === 'notice') return [name ? paperWords(name) : 'Dự thảo chưa có số', paper].filter(Boolean).join(' – ')
  if (kind === 'document') return name
  return capital([agency, `nội dung ${name}`, paper && paperWords(paper)].filter(Boolean).join(' · '))
}

export function HitList({ hits, asked }: { hits: readonly HitShown[]; asked: Asked }) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          <TextLink href={HREFS[hit.kind](hit)}>{titleOf(hit)}</TextLink>
          {hit.on && <small> {dmy(hit.on)}</small>}
          {hit.kind === 'document' && hit.paper && <small> · viện dẫn trong {paperWords(hit.paper)}</small>}
          {hit.text && (
            <p>
              <Pieces pieces={fragment(hit.text, asked, hit.isExact && asked.hasMarks)} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ start, text, isFound }) => (isFound ? <mark key={start}>{text}</mark> : text))
