import { toUtcDate } from '#domain/day.ts'
import { done, refused } from '#domain/outcome.ts'
import { mayChange } from '#domain/settings.ts'
import { defineAct } from '#lib/act.ts'
import { settingsOn } from '#lib/settings.ts'
import { record } from '#lib/transaction.ts'
import { holidayDayForm, holidayForm, settingForm } from './schema.ts'

/** From a day on the province settles something otherwise. */
export const changeSetting = defineAct({
  name: 'setting.change',
  schema: settingForm,
  permission: 'setting.edit',
  needsPassword: true,
  load: async () => ({}),
  async run(tx, _, { key, value, from }, moment) {
    const before = (await settingsOn(tx, from))[key]
    const allowed = mayChange(before, value, from, moment.today)
    if (!allowed.ok) return allowed
    const validFrom = toUtcDate(from)
    await tx.setting.upsert({
      where: { key_validFrom: { key, validFrom } },
      create: { key, validFrom, value },
      update: { value },
      select: { key: true },
    })
    await record(tx, { name: 'setting.changed', key, before, after: value, from }, moment)
    // What names the province is the first thing to set up; the next stands on that page.
    return done(key === 'provinceName' || key === 'provinceCode' ? '/setup' : `/settings#${key}`)
  },
})

const holidayPath = (on: string): string => `/settings/holidays?year=${on.slice(0, 4)}`

/** From today on the calendar knows a day off, or a weekend worked in its place; past days keep what they knew. */
export const addHoliday = defineAct({
  name: 'holiday.add',
  schema: holidayForm,
  permission: 'setting.edit',
  load: async () => ({}),
  async run(tx, _, { on, name, isWorking }, moment) {
    const { count } = await tx.holiday.createMany({
      data: [{ on: toUtcDate(on), name, isWorking, validFrom: toUtcDate(moment.today) }],
      skipDuplicates: true,
    })
    if (count === 0) return refused('holiday_known')
    await record(tx, { name: 'holiday.added', on, title: name, isWorking }, moment)
    return done(holidayPath(on))
  },
})

export const removeHoliday = defineAct({
  name: 'holiday.remove',
  schema: holidayDayForm,
  permission: 'setting.edit',
  async load(tx, _, { on }) {
    await tx.$queryRaw`select day from holiday where day = ${on}::date for update`
    return tx.holiday.findFirst({ where: { on: toUtcDate(on), validTo: null } })
  },
  async run(tx, holiday, { on }, moment) {
    const today = toUtcDate(moment.today)
    const where = { on_validFrom: { on: holiday.on, validFrom: holiday.validFrom } }
    if (holiday.validFrom < today) await tx.holiday.update({ where, data: { validTo: today }, select: { on: true } })
    else await tx.holiday.delete({ where, select: { on: true } })
    await record(tx, { name: 'holiday.removed', on, title: holiday.name, isWorking: holiday.isWorking }, moment)
    return done(holidayPath(on))
  },
})
