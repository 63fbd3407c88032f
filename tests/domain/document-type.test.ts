import { expect, test } from 'vitest'
import { documentTypeOf } from '#domain/document-type.ts'

test.each([
  ['128/TB-UBND', 'Thông báo'],
  ['05/CT-UBND', 'Chỉ thị'],
  ['22/CT-TTg', 'Chỉ thị'],
  ['122/KH-UBND', 'Kế hoạch'],
  ['03/CĐ-UBND', 'Công điện'],
  ['749/QĐ-TTg', 'Quyết định'],
  ['17-CTr/TU', 'Chương trình'],
  ['2345/UBND-VP5', 'Công văn'],
])('%s is a %s', (number, type) => expect(documentTypeOf(number)).toBe(type))
