import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import type { ReadingFault } from '#domain/reading.ts'
import { compound, doc, docx, xls, xlsx, zip } from './files.ts'
import { notices } from './score.ts'
import { p, r, word, wordPart } from './word.ts'

// What nobody should be able to bring in, made anew for every run.

const MEGABYTE = 1024 * 1024
const kept = (name: string) => readFileSync(join(notices, 'files', name))
const text = (words: string) => Buffer.from(words)
const latin1 = (words: string) => Buffer.from(words, 'latin1')

/** A PDF of these objects, with a true table of where they lie. */
function pdfOf(objects: readonly (string | [string, Buffer])[], root = '1 0 R'): Buffer {
  const parts: Buffer[] = [text('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const places: number[] = []
  objects.forEach((object, index) => {
    const [head, stream] = typeof object === 'string' ? [object, null] : object
    const body = stream ? Buffer.concat([text(`${head}\nstream\n`), stream, text('\nendstream')]) : text(head)
    const part = Buffer.concat([text(`${index + 1} 0 obj\n`), body, text('\nendobj\n')])
    places.push(length)
    parts.push(part)
    length += part.length
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(text(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${root} >>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  return pdfOf([CATALOG, `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...Array<string>(count).fill(page)])
}

/** One page whose drawing inflates to so many bytes. */
function pdfBomb(bytes: number): Buffer {
  const drawing = deflateSync(Buffer.alloc(bytes, '0 0 m '))
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    [`<< /Length ${drawing.length} /Filter /FlateDecode >>`, drawing],
  ])
}

function oldWord(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(kept('07.doc'))
  change(bytes)
  return bytes
}

const NAMESPACE = 'xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"'
const edxml = (attached: string) =>
  text(`<?xml version="1.0"?><edXML ${NAMESPACE}><MessageHeader/><AttachmentEncoded>${attached}</AttachmentEncoded></edXML>`)
const attachment = (bytes: Buffer) =>
  `<Attachment><ContentTransferEncoded>${bytes.toString('base64')}</ContentTransferEncoded></Attachment>`

const main = (data: Buffer | string, more: Parameters<typeof zip>[0] = []) =>
  zip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data }, ...more])
const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')
const nested = zip([{ name: 'a.zip', data: zip([{ name: 'b.zip', data: zip([{ name: 'c.zip', data: Buffer.alloc(10 * MEGABYTE) }]) }]) }])
const WORDS = 'Giao các Sở, ban, ngành thực hiện nghiêm túc, báo cáo kết quả. '

export type BadFile = [name: string, fault: ReadingFault, make: () => Buffer]

export const badFiles = (): BadFile[] => [
  ['rong.txt', 'file_empty', () => Buffer.alloc(0)],
  ['chi-co-dau-cach.txt', 'text_missing', () => text(' \n\t\n'.repeat(100))],
  ['chuong-trinh.pdf', 'type_program', () => latin1('MZ\x90\0\x03\0\0\0')],
  ['chuong-trinh-linux.docx', 'type_program', () => latin1('\x7fELF\x02\x01\x01')],
  ['kich-ban.txt', 'type_program', () => text('#!/bin/sh\nrm -rf /\n')],
  ['loi-tat.doc', 'type_program', () => Buffer.from('4c0000000114020000000000', 'hex')],
  ['nen.rar', 'type_archive', () => latin1('Rar!\x1a\x07\x01\0')],
  ['nen.7z', 'type_archive', () => latin1("7z\xbc\xaf'\x1c\0\x04")],
  ['nen.gz', 'type_archive', () => gzipSync(text(WORDS))],
  ['nen.tar', 'type_archive', () => Buffer.concat([Buffer.alloc(257, 97), text('ustar'), Buffer.alloc(250)])],
  ['van-ban-trong-zip.zip', 'type_archive', () => zip([{ name: 'thong-bao.docx', data: kept('01.docx') }])],
  ['zip-long-nhau.docx', 'type_archive', () => nested],
  ['zip-rong.docx', 'type_archive', () => zip([])],
  ['bang-tinh.docx', 'type_workbook', () => xlsx()],
  ['bang-tinh-cu.doc', 'type_workbook', () => xls()],
  ['trinh-chieu.docx', 'type_slides', () => zip([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }])],
  ['mo.odt', 'type_open_document', () => zip([{ name: 'mimetype' }, { name: 'content.xml' }, { name: 'META-INF/manifest.xml' }])],
  ['rtf.doc', 'type_rich_text', () => text('{\\rtf1\\ansi Th\\u244?ng b\\u225?o}')],
  ['trang-web.doc', 'type_web_page', () => text('<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>Thông báo</body></html>')],
  ['luu-tru-web.doc', 'type_web_page', () => text('MIME-Version: 1.0\nContent-Type: multipart/related\n')],
  ['anh.gif', 'type_picture', () => latin1('GIF89a\x01\0\x01\0')],
  ['anh.tif', 'type_picture', () => latin1('II*\0\x08\0\0\0')],
  ['anh-cat-cut.jpg', 'picture_damaged', () => Buffer.from('ffd8ffe000104a46494600010100', 'hex')],
  ['anh-cat-cut.png', 'picture_damaged', () => Buffer.from('89504e470d0a1a0a0000000d4948445200000010', 'hex')],
  ['nhi-phan.txt', 'text_binary', () => Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256))],
  ['byte-khong.txt', 'text_binary', () => text(`${WORDS}\0${WORDS}`)],
  ['mat-dau.txt', 'letters_unreadable', () => text('Th?ng b?o k?t lu?n c?a Ch? t?ch y?u c?u c?c s?, ban, ng?nh')],
  ['chu-la.txt', 'letters_unreadable', () => latin1('îòå÷åñòâî è ïîðÿäîê ãîñóäàðñòâåííûõ îðãàíîâ íà ìåñòàõ')],
  ['qua-lon.txt', 'file_too_large', () => Buffer.alloc(3 * MEGABYTE, WORDS)],
  ['qua-lon.pdf', 'file_too_large', () => Buffer.concat([text('%PDF-1.7\n'), Buffer.alloc(51 * MEGABYTE)])],
  ['qua-dai.txt', 'text_too_long', () => Buffer.alloc(MEGABYTE, WORDS)],
  ['qua-dai.docx', 'text_too_long', () => word({ body: p(WORDS.repeat(500)).repeat(30) })],
  ['cat-cut.docx', 'word_damaged', () => kept('05.docx').subarray(0, 3964)],
  ['hong-giua.docx', 'word_damaged', () => Buffer.from(kept('05.docx')).fill(0, 1800, 3000)],
  ['noi-doi-kich-thuoc.docx', 'word_damaged', () => zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', size: 3 }])],
  ['bom.docx', 'zip_inflates', () => main(Buffer.alloc(200 * MEGABYTE, '<w:p/>'))],
  ['bom-kieu.docx', 'zip_inflates', () => main('<a/>', [{ name: 'word/styles.xml', data: Buffer.alloc(60 * MEGABYTE, ' ') }])],
  [
    'qua-nhieu-phan.docx',
    'zip_too_many_entries',
    () =>
      main(
        '<a/>',
        Array.from({ length: 6000 }, (_, index) => ({ name: `a/${index}` })),
      ),
  ],
  ['hai-noi-dung.docx', 'zip_ambiguous', () => main('<a/>', [{ name: 'word/document.xml', data: '<b/>' }])],
  [
    'khoa-tung-phan.docx',
    'word_locked',
    () =>
      zip([
        { name: '[Content_Types].xml', flags: 1 },
        { name: 'word/document.xml', flags: 1 },
      ]),
  ],
  ['mat-khau.docx', 'word_locked', () => compound('EncryptedPackage', Buffer.alloc(512))],
  ['ma-lenh.docm', 'with_macros', () => docx({ name: 'word/vbaProject.bin', data: 'x' })],
  ['doctype.docx', 'xml_doctype', () => main('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
  ['ty-cuoi.docx', 'xml_doctype', () => main(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`)],
  ['thuc-the-la.docx', 'xml_damaged', () => main('<a>&x;</a>')],
  ['the-ho.docx', 'xml_damaged', () => main('<a><b></a>')],
  ['long-qua-sau.docx', 'xml_damaged', () => main('<a>'.repeat(100_000))],
  ['sai-utf-8.docx', 'xml_damaged', () => main(latin1('<a>\xc3\x28</a>'))],
  ['mat-khau.doc', 'word_locked', () => oldWord((bytes) => bytes.writeUInt16LE(0x1300, bytes.indexOf(Buffer.from('eca5', 'hex')) + 10))],
  ['cat-cut.doc', 'word_damaged', () => kept('07.doc').subarray(0, 9000)],
  ['khong-co-bang.doc', 'word_damaged', () => doc()],
  ['word-95.doc', 'word_too_old', () => oldWord((bytes) => bytes.writeUInt16LE(0x65, bytes.indexOf(Buffer.from('eca5', 'hex')) + 2))],
  ['mat-khau.pdf', 'pdf_locked', () => kept('password.pdf')],
  ['cat-cut.pdf', 'pdf_damaged', () => kept('02.pdf').subarray(0, 20_000)],
  ['rac.pdf', 'pdf_damaged', () => Buffer.concat([text('%PDF-1.7\n'), Buffer.alloc(5000, 'rác '), text('%%EOF')])],
  ['khong-trang.pdf', 'pdf_damaged', () => pdfOf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>'])],
  ['trang-quay-vong.pdf', 'pdf_damaged', () => pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'])],
  ['muoi-nghin-trang.pdf', 'pdf_too_many_pages', () => manyPages(10_000)],
  ['bom.pdf', 'reading_too_big', () => pdfBomb(300 * MEGABYTE)],
  ['hoa-don.xml', 'type_xml', () => text('<?xml version="1.0"?><hoadon><tong>1</tong></hoadon>')],
  ['khong-dinh-kem.edxml', 'envelope_without_document', () => edxml('')],
  ['cat-cut.edxml', 'xml_damaged', () => edxml(attachment(kept('01.docx'))).subarray(0, 3000)],
  ['doctype.edxml', 'xml_doctype', () => text('<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><edXML/>')],
  ['goi-trong-goi.edxml', 'type_xml', () => edxml(attachment(edxml('')))],
  ['ban-quet.edxml', 'envelope_scanned', () => edxml(attachment(kept('03.pdf')))],
  ['mat.txt', 'secret', () => readFileSync(join(notices, '12.txt'))],
  ['mat.docx', 'secret', () => word({ body: p(r('KẾ HOẠCH')), more: [wordPart('header1', 'hdr', p('TỐI MẬT'))] })],
]
