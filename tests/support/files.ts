import { crc32, deflateRawSync } from 'node:zlib'

// Files as people send them, made small.

export const pdf = (trailer = '', padding = 0): Buffer => {
  const body = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%${'x'.repeat(padding)}\n`
  return Buffer.from(
    `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

export const jpg = (): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(200, 7), Buffer.from('ffd9', 'hex')])

export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.alloc(100, 7),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ])

type Part = { name: string; data?: Buffer | string; flags?: number; crc?: number; size?: number }

/** A zip of parts, with whatever its headers are to say of them. */
export function zip(parts: Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data = '<a/>', flags = 0, crc, size } of parts) {
    const content = Buffer.from(data)
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(24)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc ?? crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size ?? content.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.alloc(2), Buffer.from(name)])
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE(offset, 12)
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, Buffer.alloc(2), rest.subarray(2), Buffer.from(name)]))
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const TYPES = { name: '[Content_Types].xml' }
export const docx = (...more: Part[]): Buffer => zip([TYPES, { name: 'word/document.xml', data: '<w:document/>' }, ...more])
export const xlsx = (...more: Part[]): Buffer => zip([TYPES, { name: 'xl/workbook.xml', data: '<workbook/>' }, ...more])

/** A compound file with one stream; the header, the table, the directory and the stream have a sector each. */
export function compound(stream: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512, 0xff)
  header.fill(0, 8, 76)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0xfffffffe, 68)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(512, 0xff)
  ;[0xfffffffd, 0xfffffffe, 0xfffffffe].forEach((next, sector) => {
    table.writeUInt32LE(next, sector * 4)
  })
  const directory = Buffer.alloc(512)
  ;['Root Entry', stream].forEach((name, index) => {
    directory.write(name, index * 128, 'utf16le')
    directory.writeUInt16LE(name.length * 2 + 2, index * 128 + 64)
    directory.writeUInt32LE(2, index * 128 + 116)
    directory.writeUInt32LE(512, index * 128 + 120)
  })
  return Buffer.concat([header, table, directory, content, Buffer.alloc(512 - content.length)])
}

export const doc = (flags = 0): Buffer => compound('WordDocument', Buffer.from([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, flags]))
/** The first record opens the book, the second says whether it is locked. */
export const xls = (second = 0xe1): Buffer => compound('Workbook', Buffer.from([9, 8, 2, 0, 0, 6, second, 0, 0, 0]))
