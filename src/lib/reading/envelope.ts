import { type Day, dayOf } from '#domain/day.ts'
import type { Envelope, Reading, ReadingFault } from '#domain/reading.ts'
import { Unreadable } from './unreadable.ts'
import { childOf, childrenOf, elementsOf, type Markup, textOf } from './xml.ts'
import { openArchive } from './zip.ts'

const MOST_ATTACHMENTS = 20

const wordsAt = (element: Markup, ...path: string[]): string | null => {
  const found = childOf(element, ...path)
  return (found && textOf(found).replace(/\s+/g, ' ').trim()) || null
}

/** "2022/05/12", with or without the hour. */
function dayIn(words: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(words ?? '') ?? []
  return year ? dayOf(Number(year), Number(month), Number(day)) : null
}

function envelopeOf(header: Markup): Envelope {
  const [number, notation] = [wordsAt(header, 'Code', 'CodeNumber'), wordsAt(header, 'Code', 'CodeNotation')]
  const isWhole = notation?.startsWith(`${number}/`)
  return {
    symbol: isWhole ? notation : [number, notation].filter((part) => part !== null).join('/') || null,
    issuedOn: dayIn(wordsAt(header, 'PromulgationInfo', 'PromulgationDate')),
    issuer: wordsAt(header, 'From', 'OrganName'),
    title: wordsAt(header, 'Subject'),
    dueOn: dayIn(wordsAt(header, 'DueDate')),
  }
}

/** Senders may pack what they attach. */
async function unpacked(bytes: Buffer): Promise<Buffer[]> {
  if (bytes.readUInt16BE(0) !== 0x504b) return [bytes]
  const archive = await openArchive(bytes, 'word_damaged')
  if (archive.has('[Content_Types].xml')) return [bytes]
  const names = archive.names.filter((name) => !name.endsWith('/')).slice(0, MOST_ATTACHMENTS)
  return await Promise.all(names.map(async (name) => Buffer.concat(await Array.fromAsync(archive.part(name)))))
}

/** An electronic document (QCVN 102:2016/BTTTT): what its head says, and the text of what it carries. */
export async function readEnvelope(bytes: Buffer, read: (attached: Buffer) => Promise<Reading>): Promise<Reading> {
  let envelope: Envelope | undefined
  const attached: Buffer[] = []
  for await (const element of elementsOf([bytes], ['MessageHeader', 'Attachment'])) {
    if (element.name === 'MessageHeader') envelope ??= envelopeOf(element)
    else {
      const [content] = childrenOf(element, 'ContentTransferEncoded')
      const packed = Buffer.from(content ? textOf(content) : '', 'base64')
      if (packed.length > 1 && attached.length < MOST_ATTACHMENTS) attached.push(...(await unpacked(packed)))
    }
  }
  if (!envelope) throw new Unreadable('type_xml')
  let fault: ReadingFault = 'envelope_without_document'
  for (const one of attached) {
    try {
      const reading = await read(one)
      if (reading.pages.includes(null)) throw new Unreadable('envelope_scanned')
      if (reading.format === 'edxml') continue
      const notes = attached.length > 1 ? [...reading.notes, 'attachments_left_out' as const] : reading.notes
      return { ...reading, format: 'edxml', envelope, notes }
    } catch (error) {
      if (!(error instanceof Unreadable) || error.fault === 'secret') throw error
      if (fault === 'envelope_without_document') fault = error.fault
    }
  }
  throw new Unreadable(fault)
}
