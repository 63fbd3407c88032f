import { readAgencies } from './agencies.ts'
import { readAnnex } from './annex.ts'
import { readCitations } from './citations.ts'
import { readDates } from './dates.ts'
import type { AgencyMention, Citation, NoticeDraft, Span } from './draft.ts'
import { readHead } from './head.ts'
import { bodyStart, readItems } from './items.ts'
import { type Line, linesOf } from './lines.ts'
import { normalise } from './normalise.ts'
import { questionsOf } from './questions.ts'
import { coveredBy, matches, type Source, sourceOf } from './source.ts'
import { readTables } from './tables.ts'
import { attachedEnd, isSecret, zonesOf } from './zones.ts'

const EMPTY: NoticeDraft = {
  text: '',
  head: { number: null, numberSpan: null, issuedOn: null, issuer: null, signer: null, documentType: null, title: null, chair: null },
  refuse: null,
  preamble: [],
  items: [],
  dates: [],
  preambleCitations: [],
  documentCitations: [],
  questions: [],
  residue: [],
}

const BINDING = /(?<!\p{L})(?:yêu cầu|giao|đề nghị|chỉ thị|phân công)\s+(?=\p{L})/gu

function readPreamble(source: Source, lines: readonly Line[]): AgencyMention[] {
  for (const line of [...lines].reverse()) {
    if (line.marker || !/:\s*$/.test(line.text)) continue
    for (const found of matches(source.lower, BINDING, line.span)) {
      const reading = readAgencies(source, found.index + found[0].length)
      if (reading) return reading.mentions
    }
  }
  return []
}

const isOwn = (citation: Citation, number: string | null) =>
  number !== null && citation.understood.replaceAll('-', '') === number.replaceAll('-', '')

/** A notice's text → what it orders, whom and until when, and what it leaves open. Pure and total: any text gives a draft. */
export function extract(raw: string): NoticeDraft {
  const source = sourceOf(normalise(raw))
  const lines = linesOf(source)
  if (isSecret(lines)) return { ...EMPTY, refuse: 'secret' }
  const { bodyEnd, annexStart, attachedStart } = zonesOf(lines)
  const { head, issueSpan, reference } = readHead(source, lines, bodyEnd)
  const start = Math.min(bodyStart(lines, bodyEnd), bodyEnd)
  const preamble = readPreamble(source, lines.slice(0, bodyEnd))
  const listed = readItems(source, lines, start, bodyEnd, preamble, reference)
  const tables = readTables(source, lines, reference)
  const annex = annexStart === null ? [] : readAnnex(source, lines.slice(annexStart), reference)
  const attached =
    attachedStart === null || annex.length + tables.length > 0
      ? []
      : readItems(source, lines, attachedStart, attachedEnd(lines, attachedStart), preamble, reference, listed)
  const items = [...listed, ...attached, ...tables, ...annex].sort((a, b) => a.span.start - b.span.start)
  const end = lines[bodyEnd - 1]?.span.end ?? 0
  const cited = readCitations(source, { start: 0, end }).filter((one) => !isOwn(one, head.number))
  const isInItem = coveredBy(items.map((item) => item.span))
  const elsewhere = cited.filter((one) => !isInItem(one.span))
  const firstItem = listed[0]?.span.start ?? end
  const allCited = [...readCitations(source, { start: 0, end: source.text.length })].filter((one) => !isOwn(one, head.number))
  return {
    text: source.text,
    head,
    refuse: null,
    preamble,
    items: items.map((item) => ({ ...item, citations: item.citations.filter((one) => !isOwn(one, head.number)) })),
    dates: readDates(
      source,
      items.flatMap((item) => item.deadlines),
      allCited,
      issueSpan,
    ),
    preambleCitations: elsewhere.filter((one) => one.span.start < firstItem),
    documentCitations: elsewhere.filter((one) => one.span.start >= firstItem),
    questions: questionsOf(source, items, preamble),
    residue: residueOf(lines, bodyEnd, annexStart),
  }
}

const residueOf = (lines: readonly Line[], bodyEnd: number, annexStart: number | null): Span[] =>
  lines.slice(bodyEnd, annexStart !== null && annexStart >= bodyEnd ? annexStart : lines.length).map((line) => line.span)
