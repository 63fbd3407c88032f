import { z } from 'zod'
import { AGENCY_LEVELS } from '#domain/agency.ts'
import { chosenIds, dayField, id, lines, optionalText, text } from '#lib/fields.ts'

const title = { name: text('tên đầy đủ', 200), shortName: text('tên gọi tắt', 100), symbol: optionalText('ký hiệu', 30) }

export const agencyForm = z.strictObject({
  ...title,
  level: z.enum(AGENCY_LEVELS, 'Hãy chọn loại đơn vị.'),
  identifier: optionalText('mã định danh', 50),
  aliases: lines('cách gọi khác'),
  from: dayField('ngày bắt đầu'),
})

export const renameForm = z.strictObject({ agencyId: id(), ...title, from: dayField('ngày bắt đầu của tên mới') })
export const endForm = z.strictObject({ agencyId: id(), on: dayField('ngày kết thúc') })
export const aliasForm = z.strictObject({ agencyId: id(), alias: text('cách gọi', 200) })
export const aliasRowForm = z.strictObject({ agencyId: id(), aliasId: id() })
export const setForm = z.strictObject({ name: text('tên nhóm', 200), phrases: lines('cụm từ') })
export const setEditForm = z.strictObject({ setId: id(), name: text('tên nhóm', 200), phrases: lines('cụm từ') })
export const memberForm = z.strictObject({ setId: id(), agencyIds: chosenIds('đơn vị'), from: dayField('ngày') })
export const agencyListForm = z.strictObject({ source: text('danh sách', 200_000) })
export const enterAgencyListForm = z.strictObject({ listId: id() })
