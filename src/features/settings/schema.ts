import { z } from 'zod'
import { isWeekend } from '#domain/day.ts'
import { parseSetting, SETTING_KEYS, SETTINGS, type SettingKey } from '#domain/settings.ts'
import { dayField, text } from '#lib/fields.ts'

const OFTEN_WRONG = {
  flag: 'Hãy chọn một trong các cách.',
  text: 'Phần này dài quá giới hạn. Hãy rút gọn lại.',
} as const

const wrong = (key: SettingKey): string => {
  const spec = SETTINGS[key]
  return spec.kind === 'number' ? `Hãy ghi một số nguyên từ ${spec.least} đến ${spec.most}.` : OFTEN_WRONG[spec.kind]
}

export const settingForm = z
  .strictObject({ key: z.enum(SETTING_KEYS), value: z.string().optional(), from: dayField('ngày bắt đầu') })
  .transform(({ key, value: typed = '', from }, context) => {
    const value = parseSetting(key, typed)
    if (value !== null) return { key, value, from }
    context.addIssue({ code: 'custom', path: ['value'], message: wrong(key) })
    return z.NEVER
  })

export const holidayForm = z
  .strictObject({ on: dayField('ngày'), name: text('tên ngày nghỉ', 100), type: z.enum(['off', 'working'], 'Hãy chọn nghỉ hay làm bù.') })
  .transform(({ on, name, type }, context) => {
    if (type === 'working' && !isWeekend(on)) {
      context.addIssue({ code: 'custom', path: ['on'], message: 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.' })
    }
    return { on, name, isWorking: type === 'working' }
  })

export const holidayDayForm = z.strictObject({ on: dayField('ngày') })
