import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBytes } from '#lib/reading/bytes.ts'
import { zip } from '../support/files.ts'
import { notices } from '../support/score.ts'

const NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'
const docx = readFileSync(join(notices, 'files', '01.docx'))

const HEAD = `<edXML:From><edXML:OrganId>000.00.00.H40</edXML:OrganId><edXML:OrganName>UBND tỉnh Hòa Giang</edXML:OrganName></edXML:From>
  <edXML:To><edXML:OrganName>Sở Tài chính</edXML:OrganName></edXML:To>
  <edXML:Code><edXML:CodeNumber>214</edXML:CodeNumber><edXML:CodeNotation>TB-UBND</edXML:CodeNotation></edXML:Code>
  <edXML:PromulgationInfo><edXML:Place>Hòa Giang</edXML:Place><edXML:PromulgationDate>2023/05/19</edXML:PromulgationDate></edXML:PromulgationInfo>
  <edXML:Subject>Kết luận tại phiên họp &amp; chỉ đạo</edXML:Subject><edXML:DueDate>2023/06/30</edXML:DueDate>`

/** An electronic document as the exchange of the provinces carries it. */
const edxml = (attached: readonly Buffer[], head = HEAD) =>
  Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<edXML xmlns="${NAMESPACE}"><edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}"><edXML:edXMLHeader><edXML:MessageHeader>${head}</edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope>
<AttachmentEncoded>${attached.map((bytes) => `<Attachment><ContentType>x</ContentType><ContentTransferEncoded>${bytes.toString('base64').replace(/.{76}/g, '$&\n')}</ContentTransferEncoded></Attachment>`).join('')}</AttachmentEncoded></edXML>`)

const read = (bytes: Buffer) => readBytes(bytes, () => undefined)
const faultOf = (bytes: Buffer) =>
  read(bytes).then(
    ({ text }) => text,
    (error: { fault?: string }) => error.fault ?? error,
  )

test('the head is taken from the envelope, the text from what it carries', async () => {
  const { format, envelope, text, notes } = await read(edxml([docx]))
  expect([format, notes]).toEqual(['edxml', []])
  expect(envelope).toEqual({
    symbol: '214/TB-UBND',
    issuedOn: '2023-05-19',
    issuer: 'UBND tỉnh Hòa Giang',
    title: 'Kết luận tại phiên họp & chỉ đạo',
    dueOn: '2023-06-30',
  })
  expect(text).toBe((await read(docx)).text)
})

test('a packed attachment is unpacked, what cannot be read is passed over and said', async () => {
  const { text, notes } = await read(edxml([Buffer.from('MZ not a text'), zip([{ name: 'a.docx', data: docx }])]))
  expect(text).toBe((await read(docx)).text)
  expect(notes).toContain('attachments_left_out')
})

test('an empty head is no fault', async () => {
  expect((await read(edxml([docx], ''))).envelope).toEqual({ symbol: null, issuedOn: null, issuer: null, title: null, dueOn: null })
})

test.each([
  ['envelope_without_document', edxml([])],
  ['type_program', edxml([Buffer.from('MZ\x90')])],
  ['envelope_scanned', edxml([readFileSync(join(notices, 'files', '03.pdf'))])],
  ['type_xml', edxml([edxml([docx])])],
  ['type_xml', Buffer.from('<?xml version="1.0"?><invoice><total>1</total></invoice>')],
  ['xml_damaged', edxml([docx]).subarray(0, 3000)],
  ['xml_doctype', Buffer.from(`<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><edXML>&a;</edXML>`)],
])('%s', async (fault, bytes) => expect(await faultOf(bytes)).toBe(fault))
