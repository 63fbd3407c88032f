import type { Amounts, MoneySource } from '#domain/money.ts'
import { digits } from './number.ts'

export const MONEY_SOURCE_WORDS = {
  central: 'Ngân sách trung ương',
  province: 'Ngân sách tỉnh',
  district: 'Ngân sách huyện, xã',
  other: 'Nguồn khác',
} satisfies Record<MoneySource, string>

export const MONEY_KIND_WORDS = {
  planned: 'Kế hoạch',
  allocated: 'Đã giao',
  committed: 'Đã ký kết',
  disbursed: 'Đã giải ngân',
} satisfies Record<keyof Amounts, string>

/** 1.250.000.000 đồng */
export const dong = (amount: number): string => `${digits(amount)}\u00a0đồng`
